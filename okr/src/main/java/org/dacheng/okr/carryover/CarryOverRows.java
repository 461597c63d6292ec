package org.dacheng.okr.carryover;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.dacheng.okr.visibility.VisibilityCondition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and locks carried-over objectives and candidates. */
@Repository
class CarryOverRows {

    private static final int AT_ONCE = 1000;

    private final JdbcClient jdbc;

    CarryOverRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks the originals, so that they are not carried over twice at the same time. */
    void lock(Collection<String> ids) {
        List<String> all = List.copyOf(new TreeSet<>(ids));
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            jdbc.sql("select id from okr_objective where id in (:ids) order by id for update")
                    .param("ids", all.subList(from, Math.min(all.size(), from + AT_ONCE)))
                    .query(String.class)
                    .list();
        }
    }

    /** Ids of copies in a cycle by ids of their originals in another. */
    Map<String, String> copies(String fromCycle, String toCycle) {
        Map<String, String> copies = new HashMap<>();
        jdbc.sql("select c.carried_from, c.id from okr_objective c join okr_objective o on o.id = c.carried_from"
                        + " where c.cycle_id = :to and o.cycle_id = :from")
                .param("from", fromCycle)
                .param("to", toCycle)
                .query(row -> {
                    copies.put(row.getString("carried_from"), row.getString("id"));
                });
        return copies;
    }

    /** The same for some originals only. */
    Map<String, String> copies(String toCycle, List<String> originals) {
        Map<String, String> copies = new HashMap<>();
        if (!originals.isEmpty()) {
            jdbc.sql("select c.carried_from, c.id from okr_objective c"
                            + " where c.cycle_id = :to and c.carried_from in (:ids)")
                    .param("to", toCycle)
                    .param("ids", originals)
                    .query(row -> {
                        copies.put(row.getString("carried_from"), row.getString("id"));
                    });
        }
        return copies;
    }

    /** Objectives of the cycle that are neither drafts nor done, in order. */
    List<String> unfinished(VisibilityCondition visible, String cycleId) {
        return new ArrayList<>(jdbc.sql("select o.id from okr_objective o where o.cycle_id = :cycle"
                        + " and o.state <> 'draft' and o.progress < 1 and " + visible.sql()
                        + " order by o.owner_kind, o.owner_id, o.ordinal, o.id")
                .params(visible.params())
                .param("cycle", cycleId)
                .query(String.class)
                .list());
    }
}
