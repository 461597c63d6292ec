package org.dacheng.okr.excel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.dacheng.base.database.Utc;
import org.dacheng.base.text.LocalText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what an export writes, in pages that begin behind the last row of the page before. */
@Component
class ExportRows {

    private static final int OBJECTIVES = 500;
    private static final int CHECK_INS = 2000;

    private static final String OBJECTIVES_BEHIND = " and o.owner_id >= :owner_id and (o.owner_id > :owner_id"
            + " or o.ordinal > :ordinal or (o.ordinal = :ordinal and o.id > :id))";
    private static final String CHECK_INS_BEHIND = " and c.objective_id >= :objective and (c.objective_id > :objective"
            + " or c.happened_at > :at or (c.happened_at = :at and c.id > :id))";

    private final JdbcClient jdbc;

    ExportRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Company first, then departments, teams and people; each owner's in their order. */
    void objectives(Selection selection, Consumer<List<ObjectiveRow>> pages) {
        for (String kind : selection.ownerKinds()) {
            List<ObjectiveRow> page = objectives(selection, kind, null);
            while (!page.isEmpty()) {
                pages.accept(page);
                page = page.size() < OBJECTIVES ? List.of() : objectives(selection, kind, page.get(page.size() - 1));
            }
        }
    }

    private List<ObjectiveRow> objectives(Selection selection, String kind, @Nullable ObjectiveRow last) {
        Map<String, Object> params = new HashMap<>(selection.params());
        params.put("kind", kind);
        params.put("limit", OBJECTIVES);
        if (last != null) {
            params.putAll(Map.of("owner_id", last.ownerId(), "ordinal", last.ordinal(), "id", last.id()));
        }
        String sql = "select " + ObjectiveRow.COLUMNS + " from okr_objective o where " + selection.where()
                + " and o.owner_kind = :kind" + (last == null ? "" : OBJECTIVES_BEHIND)
                + " order by o.owner_id, o.ordinal, o.id limit :limit";
        return jdbc.sql(sql)
                .params(params)
                .query((row, n) -> ObjectiveRow.read(row))
                .list();
    }

    /** In their order, by objective. */
    Map<String, List<KeyResultRow>> keyResults(Collection<String> objectiveIds) {
        return jdbc
                .sql("select " + KeyResultRow.COLUMNS + " from okr_key_result k where k.objective_id in (:ids)"
                        + " order by k.objective_id, k.ordinal, k.id")
                .param("ids", objectiveIds)
                .query((row, n) -> KeyResultRow.read(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(KeyResultRow::objectiveId));
    }

    /** Of these objectives to those that the asker may see, by contributing objective. */
    Map<String, List<AlignmentRow>> alignments(Selection selection, Collection<String> objectiveIds) {
        return jdbc
                .sql("select " + AlignmentRow.COLUMNS + " from okr_alignment a"
                        + " join okr_objective o on o.id = a.parent_id"
                        + " left join okr_key_result k on k.id = a.parent_key_result"
                        + " where a.child_id in (:ids) and " + selection.sight() + " order by a.child_id, a.id")
                .params(selection.params())
                .param("ids", objectiveIds)
                .query((row, n) -> AlignmentRow.read(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(AlignmentRow::childId));
    }

    /** In their order, by key result. */
    Map<String, List<MilestoneRow>> milestones(Collection<String> objectiveIds) {
        return jdbc
                .sql("select m.id, m.key_result_id, m.title, m.due_on, m.done from okr_milestone m"
                        + " join okr_key_result k on k.id = m.key_result_id"
                        + " where k.objective_id in (:ids) and k.kind = 'milestones' order by m.ordinal, m.id")
                .param("ids", objectiveIds)
                .query((row, n) -> MilestoneRow.read(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(MilestoneRow::keyResultId));
    }

    /** Ids of the people that objectives are named to, by objective. */
    Map<String, List<String>> viewers(Collection<String> objectiveIds) {
        return jdbc
                .sql("select v.objective_id, v.person_id from okr_objective_viewer v"
                        + " where v.objective_id in (:ids) order by v.person_id")
                .param("ids", objectiveIds)
                .query((row, n) -> Map.entry(row.getString("objective_id"), row.getString("person_id")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** Oldest first within an objective. */
    void checkIns(Collection<String> objectiveIds, Consumer<List<CheckInRow>> pages) {
        List<CheckInRow> page = checkInPage(objectiveIds, null);
        while (!page.isEmpty()) {
            pages.accept(page);
            page = page.size() < CHECK_INS ? List.of() : checkInPage(objectiveIds, page.get(page.size() - 1));
        }
    }

    private List<CheckInRow> checkInPage(Collection<String> objectiveIds, @Nullable CheckInRow last) {
        Map<String, Object> params = new HashMap<>(Map.of("ids", objectiveIds, "limit", CHECK_INS));
        if (last != null) {
            params.putAll(Map.of("objective", last.objectiveId(), "at", Utc.write(last.at()), "id", last.id()));
        }
        String sql = "select " + CheckInRow.COLUMNS + " from okr_check_in c where c.objective_id in (:ids)"
                + (last == null ? "" : CHECK_INS_BEHIND)
                + " order by c.objective_id, c.happened_at, c.id limit :limit";
        return jdbc.sql(sql)
                .params(params)
                .query((row, n) -> CheckInRow.read(row))
                .list();
    }

    ExportCount count(Selection selection) {
        return jdbc.sql("select count(distinct o.id), count(k.id) from okr_objective o"
                        + " left join okr_key_result k on k.objective_id = o.id where " + selection.where())
                .params(selection.params())
                .query((row, number) -> new ExportCount(row.getLong(1), row.getLong(2)))
                .single();
    }

    /** By department, in no order. */
    List<FigureRow> figures(Selection selection) {
        return new ArrayList<>(jdbc.sql("select " + FigureRow.COLUMNS + " from okr_objective o where "
                        + selection.where() + " group by o.department_id")
                .params(selection.params())
                .query((row, n) -> FigureRow.read(row))
                .list());
    }

    /** Names by id. */
    Map<String, LocalText> teams() {
        Map<String, LocalText> names = new LinkedHashMap<>();
        jdbc.sql("select id, name_zh, name_en from okr_team").query(row -> {
            names.put(row.getString("id"), new LocalText(row.getString("name_zh"), row.getString("name_en")));
        });
        return names;
    }
}
