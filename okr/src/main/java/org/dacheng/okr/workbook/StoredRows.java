package org.dacheng.okr.workbook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.dacheng.okr.visibility.VisibilityCondition;
import org.dacheng.okr.visibility.VisibilityFilter;
import org.dacheng.people.actor.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the stored rows to which a workbook refers, some hundred ids per statement. */
@Component
class StoredRows {

    private static final int CHUNK = 500;

    private final JdbcClient jdbc;
    private final VisibilityFilter visibility;

    StoredRows(JdbcClient jdbc, VisibilityFilter visibility) {
        this.jdbc = jdbc;
        this.visibility = visibility;
    }

    /** The given objectives that the actor may see. */
    List<String> visibleIds(Actor actor, Collection<String> objectiveIds) {
        VisibilityCondition visible = visibility.of(actor);
        return inChunks(
                objectiveIds,
                some -> jdbc.sql("select o.id from okr_objective o where o.id in (:ids) and " + visible.sql())
                        .param("ids", some)
                        .params(visible.params())
                        .query(String.class)
                        .list());
    }

    /** Ids of the objectives of these owners in the cycle. */
    List<String> ofOwners(Actor actor, String cycleId, Collection<String> ownerIds) {
        VisibilityCondition visible = visibility.of(actor);
        return inChunks(
                ownerIds,
                some -> jdbc.sql("select o.id from okr_objective o where o.cycle_id = :cycle"
                                + " and o.owner_id in (:owners) and " + visible.sql() + " order by o.ordinal, o.id")
                        .param("cycle", cycleId)
                        .param("owners", some)
                        .params(visible.params())
                        .query(String.class)
                        .list());
    }

    /** Ids of the objectives of these key results. */
    List<String> ofKeyResults(Actor actor, Collection<String> keyResultIds) {
        VisibilityCondition visible = visibility.of(actor);
        return inChunks(
                keyResultIds,
                some -> jdbc.sql("select distinct o.id from okr_key_result k"
                                + " join okr_objective o on o.id = k.objective_id where k.id in (:ids) and "
                                + visible.sql())
                        .param("ids", some)
                        .params(visible.params())
                        .query(String.class)
                        .list());
    }

    /**
     * The check-ins of key results as an export reads them.
     *
     * @param keyResults by id
     */
    List<CheckInSheetRow> checkIns(Actor actor, Map<String, KeyResultSheetRow> keyResults) {
        VisibilityCondition visible = visibility.of(actor);
        return inChunks(
                keyResults.keySet(),
                some -> jdbc.sql("select " + CheckInSheetRow.COLUMNS + " from okr_check_in c"
                                + " join okr_objective o on o.id = c.objective_id where c.key_result_id in (:ids) and "
                                + visible.sql())
                        .param("ids", some)
                        .params(visible.params())
                        .query((row, number) -> CheckInSheetRow.read(
                                row, Objects.requireNonNull(keyResults.get(row.getString("key_result_id")))))
                        .list());
    }

    /** Locks the rows of the objectives until the import is written. */
    void lock(Collection<String> objectiveIds) {
        List<String> ordered = objectiveIds.stream().distinct().sorted().toList();
        inChunks(
                ordered,
                some -> jdbc.sql("select id from okr_objective where id in (:ids) order by id for update")
                        .param("ids", some)
                        .query(String.class)
                        .list());
    }

    static <T> List<T> inChunks(Collection<String> ids, Function<List<String>, List<T>> read) {
        List<String> all = ids.stream().distinct().toList();
        List<T> found = new ArrayList<>();
        for (int at = 0; at < all.size(); at += CHUNK) {
            found.addAll(read.apply(all.subList(at, Math.min(all.size(), at + CHUNK))));
        }
        return found;
    }
}
