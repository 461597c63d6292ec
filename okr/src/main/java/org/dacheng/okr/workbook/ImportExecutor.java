package org.dacheng.okr.workbook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.dacheng.base.excel.job.ImportRuns;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.okr.alignment.BulkAlignments;
import org.dacheng.okr.alignment.NewAlignment;
import org.dacheng.okr.checkin.CheckIns;
import org.dacheng.okr.objective.BulkObjectives;
import org.dacheng.okr.objective.KeyResultEdit;
import org.dacheng.okr.objective.KeyResultView;
import org.dacheng.okr.objective.ObjectiveWithKeyResults;
import org.dacheng.okr.score.Scores;
import org.dacheng.people.actor.Actor;
import org.springframework.stereotype.Component;

/** Applies a plan through the services of goals, so that permissions, history and progress are handled as usual. */
@Component
class ImportExecutor {

    private static final int OBJECTIVES = 200;
    private static final int ALIGNMENTS = 500;

    private final BulkObjectives bulkObjectives;
    private final BulkAlignments alignments;
    private final CheckIns checkIns;
    private final CheckInExecutor checkInExecutor;
    private final Scores scores;

    ImportExecutor(
            BulkObjectives bulkObjectives,
            BulkAlignments alignments,
            CheckIns checkIns,
            CheckInExecutor checkInExecutor,
            Scores scores) {
        this.bulkObjectives = bulkObjectives;
        this.alignments = alignments;
        this.checkIns = checkIns;
        this.checkInExecutor = checkInExecutor;
        this.scores = scores;
    }

    /** @throws InvalidInput refusals of services, at their rows */
    void apply(Actor actor, ImportPlan plan, String file, ImportRuns.Progress steps) {
        List<PlannedObjective> objectives =
                plan.objectives().stream().filter(PlannedObjective::isWritten).toList();
        List<PlannedCheckIn> made =
                plan.checkIns().stream().filter(PlannedCheckIn::isNew).toList();
        List<PlannedCheckIn> edited =
                plan.checkIns().stream().filter(one -> !one.isNew()).toList();
        steps.setTotal(objectives.size()
                + plan.alignments().size()
                + plan.checkIns().size()
                + plan.scores().size()
                + plan.overrides().size());
        ImportBatches.each(objectives, OBJECTIVES, steps, some -> objectives(actor, some, file));
        ImportBatches.each(plan.alignments(), ALIGNMENTS, steps, some -> align(actor, some));
        checkInExecutor.insert(actor, made, steps);
        ImportBatches.each(edited, 1, steps, some -> some.forEach(one -> edit(actor, one)));
        ImportBatches.each(plan.scores(), 1, steps, some -> some.forEach(one -> score(actor, one)));
        ImportBatches.each(plan.overrides(), 1, steps, some -> some.forEach(one -> override(actor, one)));
    }

    private void edit(Actor actor, PlannedCheckIn one) {
        ImportBatches.at(one.row(), () -> checkIns.edit(actor, Objects.requireNonNull(one.target().id), one.edit()));
    }

    private void score(Actor actor, PlannedScore one) {
        ImportBatches.at(one.row(), () -> scores.score(actor, one.objectiveId(), one.command()));
    }

    private void objectives(Actor actor, List<PlannedObjective> planned, String file) {
        List<ObjectiveWithKeyResults.WrittenIds> written = ImportBatches.of(
                planned,
                PlannedObjective::anyRow,
                () -> bulkObjectives.write(
                        actor, planned.stream().map(ImportExecutor::command).toList(), file));
        for (int at = 0; at < written.size(); at++) {
            PlannedObjective one = planned.get(at);
            List<PlannedKeyResult> results = written(one);
            one.writtenId = written.get(at).id();
            for (int each = 0; each < results.size(); each++) {
                results.get(each).writtenId = written.get(at).keyResultIds().get(each);
            }
        }
    }

    private static List<PlannedKeyResult> written(PlannedObjective planned) {
        return planned.results().stream().filter(PlannedKeyResult::isWritten).toList();
    }

    private static ObjectiveWithKeyResults command(PlannedObjective planned) {
        return new ObjectiveWithKeyResults(
                planned.known() == null ? null : planned.known().id(),
                planned.fresh,
                planned.edit,
                written(planned).stream().map(ImportExecutor::result).toList());
    }

    private static ObjectiveWithKeyResults.KeyResultCommand result(PlannedKeyResult planned) {
        KeyResultView known = planned.known();
        KeyResultEdit edit = planned.edit == null ? new KeyResultEdit(null, null, null, null, null) : planned.edit;
        return new ObjectiveWithKeyResults.KeyResultCommand(
                known == null ? null : known.id(), edit, planned.weight, planned.locked);
    }

    private void override(Actor actor, PlannedOverride one) {
        String id = Objects.requireNonNull(one.objective().writtenId);
        BigDecimal progress = one.progress();
        ImportBatches.at(one.row(), () -> {
            if (progress == null) {
                scores.clearOverride(actor, id);
            } else {
                scores.override(actor, id, progress, one.reason());
            }
        });
    }

    private void align(Actor actor, List<PlannedAlignment> some) {
        ImportBatches.of(some, PlannedAlignment::row, () -> {
            alignments.request(actor, some.stream().map(ImportExecutor::wish).toList());
            return some;
        });
    }

    private static NewAlignment wish(PlannedAlignment one) {
        return new NewAlignment(
                Objects.requireNonNull(one.child().writtenId),
                Objects.requireNonNull(one.parent().writtenId),
                one.parentResult() == null ? null : one.parentResult().writtenId);
    }
}
