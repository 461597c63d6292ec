package org.dacheng.engine.timeline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.dacheng.base.database.UtcTimestamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the hashes of all entries in a fixed order, so that another module can sign them. */
@Service
@Transactional(readOnly = true)
public class TimelineEntryHashes {

    private static final int PIECE = 5000;
    private static final String COLUMNS = "select request_id, seq, happened_at, hash from engine_timeline_entry";
    private static final String ORDER = " order by request_id, seq limit " + PIECE;

    private final JdbcClient jdbc;

    TimelineEntryHashes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The hash of one entry. */
    public record EntryHash(String requestId, int seq, Instant at, String hash) {}

    /** Time of the first entry of all; empty if there is none. */
    public Optional<Instant> first() {
        return jdbc.sql("select happened_at from engine_timeline_entry order by happened_at limit 1")
                .query((row, number) -> UtcTimestamps.read(row, "happened_at"))
                .optional();
    }

    /** Number of entries of all requests. */
    public long count() {
        return jdbc.sql("select count(*) from engine_timeline_entry")
                .query(Long.class)
                .single();
    }

    /**
     * Visits every entry written before {@code until}, ordered by request and position, in bounded memory.
     *
     * @param until end of the range, exclusive
     */
    public void each(Instant until, Consumer<EntryHash> visitor) {
        List<EntryHash> piece = piece("", 0, until);
        while (!piece.isEmpty()) {
            piece.forEach(visitor);
            EntryHash last = piece.get(piece.size() - 1);
            piece = piece.size() < PIECE ? List.of() : piece(last.requestId(), last.seq(), until);
        }
    }

    private List<EntryHash> piece(String requestId, int seq, Instant until) {
        return jdbc.sql(COLUMNS + " where (request_id > :request or (request_id = :request and seq > :seq))"
                        + " and happened_at < :until" + ORDER)
                .param("request", requestId)
                .param("seq", seq)
                .param("until", UtcTimestamps.write(until))
                .query((row, number) -> new EntryHash(
                        row.getString("request_id"),
                        row.getInt("seq"),
                        UtcTimestamps.read(row, "happened_at"),
                        row.getString("hash")))
                .list();
    }
}
