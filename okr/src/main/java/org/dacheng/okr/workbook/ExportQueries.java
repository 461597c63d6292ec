package org.dacheng.okr.workbook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.dacheng.base.database.UtcTimestamps;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the rows of an export in pages; each begins after the last row of the previous one. */
@Component
class ExportQueries {

    private static final int OBJECTIVES = 500;
    private static final int CHECK_INS = 2000;

    private static final String OBJECTIVES_BEHIND = " and o.owner_id >= :owner_id and (o.owner_id > :owner_id"
            + " or o.ordinal > :ordinal or (o.ordinal = :ordinal and o.id > :id))";
    private static final String CHECK_INS_BEHIND = " and c.objective_id >= :objective and (c.objective_id > :objective"
            + " or c.happened_at > :at or (c.happened_at = :at and c.id > :id))";

    private final JdbcClient jdbc;

    ExportQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Company first, then departments, teams and people; the objectives of an owner in their order. */
    void objectives(ExportSelection selection, Consumer<List<ObjectiveSheetRow>> pages) {
        for (String kind : selection.ownerKinds()) {
            List<ObjectiveSheetRow> page = objectives(selection, kind, null);
            while (!page.isEmpty()) {
                pages.accept(page);
                page = page.size() < OBJECTIVES ? List.of() : objectives(selection, kind, page.get(page.size() - 1));
            }
        }
    }

    private List<ObjectiveSheetRow> objectives(
            ExportSelection selection, String kind, @Nullable ObjectiveSheetRow last) {
        Map<String, Object> params = new HashMap<>(selection.params());
        params.put("kind", kind);
        params.put("limit", OBJECTIVES);
        if (last != null) {
            params.putAll(Map.of(
                    "owner_id", last.owner.id(), "ordinal", last.ordinal, "id", Objects.requireNonNull(last.id)));
        }
        String sql = "select " + ObjectiveSheetRow.COLUMNS + " from okr_objective o where " + selection.where()
                + " and o.owner_kind = :kind" + (last == null ? "" : OBJECTIVES_BEHIND)
                + " order by o.owner_id, o.ordinal, o.id limit :limit";
        return jdbc.sql(sql)
                .params(params)
                .query((row, n) -> ObjectiveSheetRow.read(row))
                .list();
    }

    /** The key results and milestones of some objectives, whose alignments and named viewers are set. */
    List<GoalTables.ObjectiveRows> goals(ExportSelection selection, List<ObjectiveSheetRow> objectives) {
        Map<String, ObjectiveSheetRow> byId = new LinkedHashMap<>();
        objectives.forEach(one -> byId.put(one.id, one));
        Map<ObjectiveSheetRow, List<KeyResultSheetRow>> keyResults = keyResults(byId);
        Map<ObjectiveSheetRow, List<MilestoneSheetRow>> milestones = milestones(byId.keySet(), keyResults);
        alignments(selection, byId).forEach((objective, aligned) -> objective.alignments = aligned);
        viewers(byId.keySet()).forEach((id, people) -> Objects.requireNonNull(byId.get(id)).viewers = people);
        return objectives.stream()
                .map(one -> new GoalTables.ObjectiveRows(
                        one, keyResults.getOrDefault(one, List.of()), milestones.getOrDefault(one, List.of())))
                .toList();
    }

    private Map<ObjectiveSheetRow, List<KeyResultSheetRow>> keyResults(Map<String, ObjectiveSheetRow> objectives) {
        return jdbc
                .sql("select " + KeyResultSheetRow.COLUMNS + " from okr_key_result k where k.objective_id in (:ids)"
                        + " order by k.objective_id, k.ordinal, k.id")
                .param("ids", objectives.keySet())
                .query((row, n) -> KeyResultSheetRow.read(
                        row, Objects.requireNonNull(objectives.get(row.getString("objective_id")))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(KeyResultSheetRow::objective));
    }

    /** Alignments of these objectives to objectives that the actor may see. */
    private Map<ObjectiveSheetRow, List<AlignmentSheetRow>> alignments(
            ExportSelection selection, Map<String, ObjectiveSheetRow> objectives) {
        return jdbc
                .sql("select " + AlignmentSheetRow.COLUMNS + " from okr_alignment a"
                        + " join okr_objective o on o.id = a.parent_id"
                        + " left join okr_key_result k on k.id = a.parent_key_result"
                        + " where a.child_id in (:ids) and " + selection.visibility() + " order by a.child_id, a.id")
                .params(selection.params())
                .param("ids", objectives.keySet())
                .query((row, n) ->
                        AlignmentSheetRow.read(row, Objects.requireNonNull(objectives.get(row.getString("child_id")))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(AlignmentSheetRow::child));
    }

    /** Milestones by objective, in the order of key results and positions. */
    private Map<ObjectiveSheetRow, List<MilestoneSheetRow>> milestones(
            Collection<String> objectiveIds, Map<ObjectiveSheetRow, List<KeyResultSheetRow>> keyResults) {
        Map<String, KeyResultSheetRow> byId = byId(keyResults);
        return jdbc
                .sql("select " + MilestoneSheetRow.COLUMNS + " from okr_milestone m"
                        + " join okr_key_result k on k.id = m.key_result_id"
                        + " where k.objective_id in (:ids) and k.kind = 'milestones'"
                        + " order by k.ordinal, k.id, m.ordinal, m.id")
                .param("ids", objectiveIds)
                .query((row, n) ->
                        MilestoneSheetRow.read(row, Objects.requireNonNull(byId.get(row.getString("key_result_id")))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(one -> one.keyResult.objective()));
    }

    private static Map<String, KeyResultSheetRow> byId(Map<ObjectiveSheetRow, List<KeyResultSheetRow>> keyResults) {
        return keyResults.values().stream()
                .flatMap(List::stream)
                .collect(Collectors.toMap(one -> Objects.requireNonNull(one.id), one -> one));
    }

    /** Ids of the named viewers, by objective. */
    private Map<String, List<String>> viewers(Collection<String> objectiveIds) {
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

    /** Oldest first within an objective, without those of removed key results. */
    void checkIns(List<GoalTables.ObjectiveRows> goals, Consumer<List<CheckInSheetRow>> pages) {
        Map<String, KeyResultSheetRow> byId = new HashMap<>();
        goals.forEach(one -> one.keyResults().forEach(each -> byId.put(each.id, each)));
        List<String> objectiveIds = goals.stream()
                .map(one -> Objects.requireNonNull(one.objective().id))
                .toList();
        List<StoredCheckIn> page = checkInPage(objectiveIds, byId, null);
        while (!page.isEmpty()) {
            pages.accept(page.stream()
                    .map(StoredCheckIn::row)
                    .filter(Objects::nonNull)
                    .toList());
            page = page.size() < CHECK_INS ? List.of() : checkInPage(objectiveIds, byId, page.get(page.size() - 1));
        }
    }

    /** @param row null when its key result was removed */
    private record StoredCheckIn(
            String id,
            String objectiveId,
            Instant at,
            @Nullable CheckInSheetRow row) {}

    private List<StoredCheckIn> checkInPage(
            Collection<String> objectiveIds, Map<String, KeyResultSheetRow> keyResults, @Nullable StoredCheckIn last) {
        Map<String, Object> params = new HashMap<>(Map.of("ids", objectiveIds, "limit", CHECK_INS));
        if (last != null) {
            params.putAll(
                    Map.of("objective", last.objectiveId(), "at", UtcTimestamps.write(last.at()), "id", last.id()));
        }
        String sql = "select " + CheckInSheetRow.COLUMNS + " from okr_check_in c where c.objective_id in (:ids)"
                + (last == null ? "" : CHECK_INS_BEHIND)
                + " order by c.objective_id, c.happened_at, c.id limit :limit";
        return jdbc.sql(sql)
                .params(params)
                .query((row, n) -> {
                    KeyResultSheetRow keyResult = keyResults.get(row.getString("key_result_id"));
                    return new StoredCheckIn(
                            row.getString("id"),
                            row.getString("objective_id"),
                            UtcTimestamps.read(row, "happened_at"),
                            keyResult == null ? null : CheckInSheetRow.read(row, keyResult));
                })
                .list();
    }

    ExportCount count(ExportSelection selection) {
        return jdbc.sql("select count(distinct o.id), count(k.id) from okr_objective o"
                        + " left join okr_key_result k on k.objective_id = o.id where " + selection.where())
                .params(selection.params())
                .query((row, number) -> new ExportCount(row.getLong(1), row.getLong(2)))
                .single();
    }

    /** Figures by department, unordered. */
    List<DepartmentProgress> figures(ExportSelection selection) {
        return new ArrayList<>(jdbc.sql("select " + DepartmentProgress.COLUMNS + " from okr_objective o where "
                        + selection.where() + " group by o.department_id")
                .params(selection.params())
                .query((row, n) -> DepartmentProgress.read(row))
                .list());
    }
}
