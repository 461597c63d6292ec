package org.dacheng.activity.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.dacheng.base.database.UtcTimestamps;
import org.dacheng.engine.timeline.TimelineEntryHashes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Seals finished days. Each seal is also written to the log, as a second copy: a change of the database, seals
 * included, no longer matches the log.
 */
@Component
@Transactional
class AuditSeals {

    private static final Logger LOG = LoggerFactory.getLogger(AuditSeals.class);

    private final TimelineEntryHashes entries;
    private final JdbcClient jdbc;
    private final Clock clock;

    AuditSeals(TimelineEntryHashes entries, JdbcClient jdbc, Clock clock) {
        this.entries = entries;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Seals every day after the last sealed one, or from the first entry, up to yesterday. */
    void sealDaysThatAreOver() {
        Instant now = clock.instant();
        LocalDate yesterday = now.atZone(ZoneOffset.UTC).toLocalDate().minusDays(1);
        Optional<AuditSeal> last = last();
        Optional<LocalDate> from = last.map(seal -> seal.day().plusDays(1)).or(this::firstDay);
        if (from.isEmpty() || from.get().isAfter(yesterday)) {
            return;
        }
        DayDigests digests = new DayDigests();
        entries.each(startOf(yesterday.plusDays(1)), digests::add);
        for (AuditSeal seal :
                digests.seals(from.get(), yesterday, last.map(AuditSeal::digest).orElse(""))) {
            insert(seal, now);
            LOG.info("Sealed {}: {} entries, {}", seal.day(), seal.entries(), seal.digest());
        }
    }

    /** All seals, ordered by day. */
    @Transactional(readOnly = true)
    List<AuditSeal> all() {
        return jdbc.sql("select sealed_day, entries, digest from activity_seal order by sealed_day")
                .query((row, number) -> new AuditSeal(
                        row.getObject("sealed_day", LocalDate.class), row.getLong("entries"), row.getString("digest")))
                .list();
    }

    private Optional<AuditSeal> last() {
        List<AuditSeal> all = all();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    private Optional<LocalDate> firstDay() {
        return entries.first().map(at -> at.atZone(ZoneOffset.UTC).toLocalDate());
    }

    private void insert(AuditSeal seal, Instant now) {
        jdbc.sql("insert into activity_seal (sealed_day, entries, digest, sealed_at) values (?, ?, ?, ?)")
                .param(seal.day())
                .param(seal.entries())
                .param(seal.digest())
                .param(UtcTimestamps.write(now))
                .update();
    }

    static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
