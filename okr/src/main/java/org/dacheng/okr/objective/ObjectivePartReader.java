package org.dacheng.okr.objective;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dacheng.base.text.LocalText;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.okr.enums.EnumKeys;
import org.dacheng.okr.visibility.VisibilityCondition;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the parts of objectives, for all of them at once. */
@Component
class ObjectivePartReader {

    private final JdbcClient jdbc;
    private final Cycles cycles;

    ObjectivePartReader(JdbcClient jdbc, Cycles cycles) {
        this.jdbc = jdbc;
        this.cycles = cycles;
    }

    /** By id of the objective, except cycles, milestones (by key result) and teams. */
    record ObjectiveParts(
            Map<String, CycleView> cycles,
            Map<String, List<KeyResultRow>> keyResults,
            Map<String, List<KeyResultView.MilestoneView>> milestones,
            Map<String, List<String>> viewers,
            Map<String, List<ParentRow>> parents,
            Map<String, Integer> contributors,
            Map<String, TeamName> teams) {}

    record ParentRow(
            String childId,
            String alignmentId,
            String parentId,
            String title,
            Owner owner,
            @Nullable String keyResultId,
            @Nullable String keyResultTitle,
            String state) {}

    record TeamName(String id, LocalText name, String leadId) {}

    private record KeyedPart<T>(String of, T value) {}

    ObjectiveParts of(List<ObjectiveRow> objectives, VisibilityCondition visible) {
        List<String> ids = objectives.stream().map(ObjectiveRow::id).toList();
        Map<String, List<ParentRow>> parents = parents(ids, visible);
        return new ObjectiveParts(
                cycles.find(objectives.stream().map(ObjectiveRow::cycleId).collect(Collectors.toSet())),
                keyResults(ids),
                milestones(ids),
                viewers(ids),
                parents,
                contributors(ids),
                teams());
    }

    private Map<String, List<KeyResultRow>> keyResults(List<String> ids) {
        return jdbc.sql("""
                select k.*, f.source as feed_source, f.process_id, f.zone as feed_zone, f.set_at, f.recalculated_at, f.stale as feed_stale,
                  f.problem
                from okr_key_result k left join okr_feed f on f.key_result_id = k.id
                where k.objective_id in (:ids) order by k.objective_id, k.ordinal, k.id""").param("ids", ids).query((row, number) -> KeyResultRow.read(row)).list().stream()
                .collect(Collectors.groupingBy(KeyResultRow::objectiveId));
    }

    private Map<String, List<KeyResultView.MilestoneView>> milestones(List<String> ids) {
        return grouped(jdbc.sql("""
                        select m.* from okr_milestone m join okr_key_result k on k.id = m.key_result_id
                        where k.objective_id in (:ids) and k.kind = 'milestones' order by m.ordinal, m.id""")
                .param("ids", ids)
                .query((row, number) -> new KeyedPart<>(row.getString("key_result_id"), milestone(row)))
                .list());
    }

    private static KeyResultView.MilestoneView milestone(ResultSet row) throws SQLException {
        return new KeyResultView.MilestoneView(
                row.getString("id"),
                row.getString("title"),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("done"));
    }

    private Map<String, List<String>> viewers(List<String> ids) {
        return grouped(jdbc.sql("""
                select objective_id, person_id from okr_objective_viewer
                where objective_id in (:ids) order by person_id""")
                .param("ids", ids)
                .query((row, number) -> new KeyedPart<>(row.getString("objective_id"), row.getString("person_id")))
                .list());
    }

    private Map<String, List<ParentRow>> parents(List<String> ids, VisibilityCondition visible) {
        return jdbc
                .sql("""
                select a.id, a.child_id, a.parent_id, a.state, o.title, o.owner_kind, o.owner_id,
                  k.id as key_result_id, k.title as key_result_title
                from okr_alignment a join okr_objective o on o.id = a.parent_id
                  left join okr_key_result k on k.id = a.parent_key_result
                where a.child_id in (:ids) and a.state in ('requested', 'confirmed') and """ + " " + visible.sql() + " order by a.id")
                .param("ids", ids)
                .params(visible.params())
                .query((row, number) -> parent(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(ParentRow::childId));
    }

    private static ParentRow parent(ResultSet row) throws SQLException {
        return new ParentRow(
                row.getString("child_id"),
                row.getString("id"),
                row.getString("parent_id"),
                row.getString("title"),
                new Owner(EnumKeys.read(OwnerKind.class, row.getString("owner_kind")), row.getString("owner_id")),
                row.getString("key_result_id"),
                row.getString("key_result_title"),
                row.getString("state"));
    }

    private Map<String, Integer> contributors(List<String> ids) {
        return jdbc
                .sql("""
                select parent_id, count(distinct child_id) as children from okr_alignment
                where parent_id in (:ids) and state = 'confirmed' group by parent_id""")
                .param("ids", ids)
                .query((row, number) -> Map.entry(row.getString("parent_id"), row.getInt("children")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** All teams: they are few, and their names are needed for owners and parents. */
    private Map<String, TeamName> teams() {
        return jdbc
                .sql("select id, name_zh, name_en, lead_id from okr_team")
                .query((row, number) -> new TeamName(
                        row.getString("id"),
                        new LocalText(row.getString("name_zh"), row.getString("name_en")),
                        row.getString("lead_id")))
                .list()
                .stream()
                .collect(Collectors.toMap(TeamName::id, team -> team));
    }

    private static <T> Map<String, List<T>> grouped(List<KeyedPart<T>> lines) {
        return lines.stream()
                .collect(Collectors.groupingBy(
                        KeyedPart::of, Collectors.mapping(KeyedPart::value, Collectors.toList())));
    }
}
