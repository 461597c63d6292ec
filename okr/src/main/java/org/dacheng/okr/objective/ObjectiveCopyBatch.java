package org.dacheng.okr.objective;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dacheng.base.database.UtcTimestamps;
import org.dacheng.base.id.Ids;
import org.dacheng.okr.enums.EnumKeys;
import org.dacheng.okr.history.ObjectiveHistory;
import org.dacheng.okr.measure.OkrFormulas;
import org.dacheng.okr.measure.RollUp;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Collects rows of carried-over objectives and writes them table by table. */
final class ObjectiveCopyBatch {

    private final Actor actor;
    private final String cycleId;
    private final Object now;
    private final List<@Nullable Object[]> objectives = new ArrayList<>();
    private final List<@Nullable Object[]> viewers = new ArrayList<>();
    private final List<@Nullable Object[]> keyResults = new ArrayList<>();
    private final List<@Nullable Object[]> steps = new ArrayList<>();
    private final List<ObjectiveHistory.HistoryEntry> entries = new ArrayList<>();
    private final List<ObjectiveHistory.Revision> revisions = new ArrayList<>();

    ObjectiveCopyBatch(Actor actor, String cycleId, Instant now) {
        this.actor = actor;
        this.cycleId = cycleId;
        this.now = UtcTimestamps.write(now);
    }

    String add(ObjectiveCopy copy, int ordinal) {
        String id = Ids.next();
        ObjectiveView original = copy.original();
        List<ObjectiveContent.KeyResultContent> results = new ArrayList<>();
        for (ObjectiveCopy.KeyResultCopy result : copy.keyResults()) {
            results.add(add(id, result, results.size()));
        }
        objectives.add(row(id, copy, ordinal));
        original.viewers().forEach(viewer -> viewers.add(new Object[] {id, viewer}));
        ObjectiveContent content = new ObjectiveContent(
                copy.title(),
                original.note(),
                original.category(),
                original.visibility(),
                original.viewers(),
                original.rollUp(),
                original.responsible().id(),
                original.departmentId(),
                results);
        entries.add(new ObjectiveHistory.HistoryEntry(
                id,
                cycleId,
                actor.personId(),
                actor.origin(),
                "created",
                Map.of("owner", original.owner(), "carriedFrom", original.id(), "content", content)));
        revisions.add(new ObjectiveHistory.Revision(id, cycleId, actor.personId(), content));
        return id;
    }

    private @Nullable Object[] row(String id, ObjectiveCopy copy, int ordinal) {
        ObjectiveView original = copy.original();
        BigDecimal progress = progress(copy);
        return new @Nullable Object[] {
            id,
            cycleId,
            EnumKeys.of(original.owner().kind()),
            original.owner().id(),
            original.responsible().id(),
            original.departmentId(),
            copy.title(),
            original.note(),
            EnumKeys.of(original.category()),
            ordinal,
            EnumKeys.of(original.visibility()),
            EnumKeys.of(original.rollUp()),
            progress,
            progress,
            original.id(),
            actor.personId(),
            now,
            now
        };
    }

    private ObjectiveContent.KeyResultContent add(String objectiveId, ObjectiveCopy.KeyResultCopy result, int ordinal) {
        String id = Ids.next();
        keyResults.add(row(id, objectiveId, result, ordinal));
        List<ObjectiveContent.MilestoneContent> milestones = new ArrayList<>();
        for (ObjectiveCopy.MilestoneCopy step : result.milestones()) {
            String stepId = Ids.next();
            steps.add(new @Nullable Object[] {stepId, id, step.title(), step.dueOn(), step.done(), milestones.size()});
            milestones.add(new ObjectiveContent.MilestoneContent(stepId, step.title(), step.dueOn()));
        }
        return new ObjectiveContent.KeyResultContent(
                id,
                result.title(),
                result.measure(),
                result.weight(),
                result.weightLocked(),
                result.responsibleId(),
                milestones);
    }

    private @Nullable Object[] row(String id, String objectiveId, ObjectiveCopy.KeyResultCopy result, int ordinal) {
        return new @Nullable Object[] {
            id,
            objectiveId,
            result.title(),
            EnumKeys.of(result.measure().kind()),
            result.measure().unit(),
            result.measure().currency(),
            result.measure().decimals(),
            result.measure().start(),
            result.measure().target(),
            result.current(),
            result.measure().baseline(),
            result.measure().commit(),
            result.measure().stretch(),
            result.weight(),
            result.weightLocked(),
            ordinal,
            result.responsibleId(),
            progress(result),
            result.originalId()
        };
    }

    void write(JdbcTemplate batch, ObjectiveHistory history) {
        batch.batchUpdate(
                "insert into okr_objective (id, cycle_id, owner_kind, owner_id, responsible_id, department_id,"
                        + " title, note, category, ordinal, visibility, roll_up, progress, computed_progress,"
                        + " carried_from, created_by, created_at, changed_at, state, changed)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'draft', false)",
                objectives);
        batch.batchUpdate("insert into okr_objective_viewer (objective_id, person_id) values (?, ?)", viewers);
        batch.batchUpdate(
                "insert into okr_key_result (id, objective_id, title, kind, unit, currency, decimals, start_value,"
                        + " target_value, current_value, baseline_value, commit_value, stretch_value, weight,"
                        + " weight_locked, ordinal, responsible_id, progress, carried_from)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                keyResults);
        batch.batchUpdate(
                "insert into okr_milestone (id, key_result_id, title, due_on, done, ordinal)"
                        + " values (?, ?, ?, ?, ?, ?)",
                steps);
        history.record(entries);
        history.storeRevision(revisions);
    }

    private static BigDecimal progress(ObjectiveCopy.KeyResultCopy result) {
        return OkrFormulas.progress(result.measure().start(), result.measure().target(), result.current());
    }

    private static BigDecimal progress(ObjectiveCopy copy) {
        if (copy.original().rollUp() == RollUp.ALIGNED) {
            return BigDecimal.ZERO;
        }
        return Objects.requireNonNullElse(
                OkrFormulas.ofKeyResults(copy.keyResults().stream()
                        .map(one -> new OkrFormulas.Weighted(one.weight(), progress(one)))
                        .toList()),
                BigDecimal.ZERO);
    }
}
