package org.dacheng.okr.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.dacheng.base.database.UtcTimestamps;
import org.dacheng.base.id.Ids;
import org.dacheng.okr.checkin.FeedCheckIns;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.enums.EnumKeys;
import org.dacheng.okr.measure.Confidence;
import org.dacheng.okr.objective.ContentChangeKinds;
import org.dacheng.okr.visibility.VisibilityCondition;
import org.dacheng.okr.visibility.VisibilityFilter;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.person.People;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads changes of many objectives at once; each statement is limited to what the actor may see. */
@Component
class ObjectiveActivityRows {

    private static final String OF =
            // Joined through the objectives: with an id list and a range over the same index, H2 reads the whole index.
            " join okr_objective o on o.id = x.objective_id where o.id in (:ids) and ";
    private static final String COUNTS_FROM = FeedCheckIns.countsFrom("x");
    private static final String CREATED = "created";
    private static final String CREATED_BY_IMPORT = "created-by-import";
    private static final Set<String> STEPS = Set.of(
            CREATED,
            CREATED_BY_IMPORT,
            "submitted",
            "agreed",
            "returned",
            "scored",
            "overridden",
            ContentChangeKinds.IMPORTED);

    private final JdbcClient jdbc;
    private final VisibilityFilter visibility;
    private final People people;

    ObjectiveActivityRows(JdbcClient jdbc, VisibilityFilter visibility, People people) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.people = people;
    }

    /** A comment row. */
    record Comment(String objectiveId, ObjectiveRemark remark) {}

    /** Ids of objectives for which these people are responsible, in the order of people. */
    List<String> objectives(Actor actor, CycleView cycle, Collection<String> people) {
        if (people.isEmpty()) {
            return List.of();
        }
        VisibilityCondition visible = visibility.of(actor);
        return jdbc.sql("select o.id from okr_objective o where o.cycle_id = :cycle and o.responsible_id in (:people)"
                        + " and " + visible.sql() + " order by case o.owner_kind when 'company' then 0"
                        + " when 'department' then 1 when 'team' then 2 else 3 end, o.ordinal, o.id")
                .param("cycle", cycle.id())
                .param("people", people)
                .params(visible.params())
                .query(String.class)
                .list();
    }

    /** Check-ins up to a moment, oldest first, by key result; texts only for those after another moment. */
    Map<String, List<CheckInPoint>> points(Actor actor, Collection<String> ids, Instant since, Instant until) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        VisibilityCondition visible = visibility.of(actor);
        return jdbc
                .sql("select x.key_result_id, " + FeedCheckIns.shownAt("x") + " as shown_at, " + COUNTS_FROM
                        + " as counts_from, x.check_value, x.progress, x.confidence, x.person_id,"
                        + " case when x.happened_at > :since then x.done else '' end as done,"
                        + " case when x.happened_at > :since then x.next_steps else '' end as next_steps"
                        + " from okr_check_in x" + OF + visible.sql()
                        + " and " + COUNTS_FROM + " <= :until order by x.key_result_id, x.happened_at, x.id")
                .param("ids", ids)
                .param("since", UtcTimestamps.write(since))
                .param("until", UtcTimestamps.write(until))
                .params(visible.params())
                .query((row, number) -> new CheckInPoint(
                        row.getString("key_result_id"),
                        UtcTimestamps.read(row, "shown_at"),
                        UtcTimestamps.read(row, "counts_from"),
                        row.getBigDecimal("check_value"),
                        row.getBigDecimal("progress"),
                        EnumKeys.read(Confidence.class, row.getString("confidence")),
                        row.getString("person_id"),
                        row.getString("done"),
                        row.getString("next_steps")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(CheckInPoint::keyResultId));
    }

    /**
     * History steps of a period except check-ins, oldest first, by objective; consecutive changes by one person are
     * merged.
     */
    Map<String, List<ObjectiveHistoryStep>> steps(Actor actor, Collection<String> ids, Instant since, Instant until) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        VisibilityCondition visible = visibility.of(actor);
        Map<String, List<ObjectiveHistoryStep>> steps = new HashMap<>();
        jdbc.sql("select x.objective_id, x.kind, x.person_id, x.happened_at, x.file_name from okr_entry x" + OF
                        + visible.sql()
                        + " and x.id >= :since_id and x.happened_at > :since and x.happened_at <= :until"
                        + " order by x.happened_at, x.id")
                .param("ids", ids)
                .param("since_id", Ids.first(since))
                .param("since", UtcTimestamps.write(since))
                .param("until", UtcTimestamps.write(until))
                .params(visible.params())
                .query((row, number) -> happened(
                        row.getString("objective_id"),
                        kind(row.getString("kind"), row.getString("file_name")),
                        UtcTimestamps.read(row, "happened_at"),
                        row.getString("person_id")))
                .list()
                .forEach(one -> add(steps, one));
        return steps;
    }

    /** Comments of a period, oldest first, by objective. */
    Map<String, List<ObjectiveRemark>> comments(Actor actor, Collection<String> ids, Instant since, Instant until) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        VisibilityCondition visible = visibility.of(actor);
        return jdbc
                .sql("select x.objective_id, x.person_id, x.written_at, x.words from okr_comment x" + OF + visible.sql()
                        + " and x.written_at > :since and x.written_at <= :until order by x.written_at, x.id")
                .param("ids", ids)
                .param("since", UtcTimestamps.write(since))
                .param("until", UtcTimestamps.write(until))
                .params(visible.params())
                .query((row, number) -> new Comment(
                        row.getString("objective_id"),
                        new ObjectiveRemark(
                                people.get(row.getString("person_id")),
                                UtcTimestamps.read(row, "written_at"),
                                "",
                                row.getString("words"),
                                "")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Comment::objectiveId, Collectors.mapping(Comment::remark, Collectors.toList())));
    }

    private static String kind(String kind, @Nullable String file) {
        return file != null && kind.equals(CREATED) ? CREATED_BY_IMPORT : kind;
    }

    private ObjectiveHistoryStep happened(String objective, String kind, Instant at, @Nullable String by) {
        boolean changed = ContentChangeKinds.CONTENT.contains(kind) && !ContentChangeKinds.IMPORTED.equals(kind);
        String step = changed ? "changed" : STEPS.contains(kind) ? kind : "";
        return new ObjectiveHistoryStep(
                objective, step, at, by == null ? null : people.find(by).orElse(null));
    }

    private static void add(Map<String, List<ObjectiveHistoryStep>> steps, ObjectiveHistoryStep one) {
        if (one.kind().isEmpty()) {
            return;
        }
        List<ObjectiveHistoryStep> before = steps.computeIfAbsent(one.objectiveId(), id -> new ArrayList<>());
        if (!before.isEmpty() && isSame(before.get(before.size() - 1), one)) {
            before.remove(before.size() - 1);
        }
        before.add(one);
    }

    private static boolean isSame(ObjectiveHistoryStep before, ObjectiveHistoryStep one) {
        return before.kind().equals(one.kind()) && Objects.equals(before.by(), one.by());
    }
}
