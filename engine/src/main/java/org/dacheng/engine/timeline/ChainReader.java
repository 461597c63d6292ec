package org.dacheng.engine.timeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and verifies chains in batches of a few hundred requests, so that memory use is bounded. */
@Component
class ChainReader {

    private static final int PIECE = 200;
    private static final String LAST = "~";

    private final JdbcClient jdbc;

    ChainReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record ChainHead(String requestId, int count, String hash) {}

    /** Waits for a running step, so that its entry and the head are consistent. */
    ChainCheck check(String requestId) {
        List<ChainHead> heads = heads("where id = ? for update", List.of(requestId));
        return check(heads, "request_id = ?", List.of(requestId)).get(0);
    }

    List<ChainCheck> broken(int max, LongConsumer progress) {
        List<ChainCheck> broken = new ArrayList<>();
        long read = 0;
        String after = "";
        List<ChainHead> heads;
        do {
            heads = heads("where id > ? order by id limit " + PIECE, List.of(after));
            String until =
                    heads.size() < PIECE ? LAST : heads.get(heads.size() - 1).requestId();
            for (ChainCheck check : check(heads, "request_id > ? and request_id <= ?", List.of(after, until))) {
                read += check.entries();
                if (broken.size() < max && !check.intact() && !again(check).intact()) {
                    broken.add(check);
                }
            }
            progress.accept(read);
            after = until;
        } while (heads.size() == PIECE && broken.size() < max);
        return broken;
    }

    /** An entry written between the two reads looks like a break, so the chain is checked again under the lock. */
    private ChainCheck again(ChainCheck check) {
        boolean known = !heads("where id = ?", List.of(check.requestId())).isEmpty();
        return known ? check(check.requestId()) : check;
    }

    /** Entries without a request count as a broken chain. */
    private List<ChainCheck> check(List<ChainHead> heads, String where, List<String> params) {
        Map<String, ChainVerification> found = new LinkedHashMap<>();
        heads.forEach(head -> found.put(head.requestId(), new ChainVerification(head.requestId())));
        jdbc.sql("select " + ChainLink.COLUMNS + " from engine_timeline_entry where " + where
                        + " order by request_id, seq")
                .params(params)
                .query(row -> {
                    ChainLink link = ChainLink.read(row);
                    found.computeIfAbsent(link.requestId(), ChainVerification::new)
                            .next(link);
                });
        List<ChainCheck> checks = new ArrayList<>();
        for (ChainHead head : heads) {
            ChainVerification entries = found.getOrDefault(head.requestId(), new ChainVerification(head.requestId()));
            checks.add(entries.end(head.count(), head.hash()));
        }
        heads.forEach(head -> found.remove(head.requestId()));
        found.values().forEach(orphan -> checks.add(orphan.end(0, TimelineChain.BEGINNING)));
        return checks;
    }

    private List<ChainHead> heads(String where, List<String> params) {
        return jdbc.sql("select id, entry_count, head_hash from engine_request " + where)
                .params(params)
                .query((row, n) -> new ChainHead(row.getString(1), row.getInt(2), row.getString(3)))
                .list();
    }
}
