package org.dacheng.okr.workbook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.dacheng.base.excel.ImportRuns;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.okr.alignment.AlignmentWish;
import org.dacheng.okr.alignment.WholeAlignments;
import org.dacheng.okr.checkin.CheckIns;
import org.dacheng.okr.objective.KeyResultEdit;
import org.dacheng.okr.objective.KeyResultView;
import org.dacheng.okr.objective.WholeObjective;
import org.dacheng.okr.objective.WholeObjectives;
import org.dacheng.okr.score.Scores;
import org.dacheng.people.asker.Asker;
import org.springframework.stereotype.Component;

/** Does what is planned through the services that own it, so that rights, history and progress hold as always. */
@Component
class ImportExecutor {

    private static final int OBJECTIVES = 200;
    private static final int ALIGNMENTS = 500;

    private final WholeObjectives whole;
    private final WholeAlignments alignments;
    private final CheckIns checkIns;
    private final CheckInExecutor fresh;
    private final Scores scores;

    ImportExecutor(
            WholeObjectives whole,
            WholeAlignments alignments,
            CheckIns checkIns,
            CheckInExecutor fresh,
            Scores scores) {
        this.whole = whole;
        this.alignments = alignments;
        this.checkIns = checkIns;
        this.fresh = fresh;
        this.scores = scores;
    }

    /** @throws InvalidInput what a service refused, at the row that asked for it */
    void apply(Asker asker, ImportPlan plan, String file, ImportRuns.Steps steps) {
        List<PlannedObjective> objectives =
                plan.objectives().stream().filter(PlannedObjective::isWritten).toList();
        List<PlannedCheckIn> made =
                plan.checkIns().stream().filter(PlannedCheckIn::isNew).toList();
        List<PlannedCheckIn> edited =
                plan.checkIns().stream().filter(one -> !one.isNew()).toList();
        steps.expect(objectives.size()
                + plan.alignments().size()
                + plan.checkIns().size()
                + plan.scores().size()
                + plan.overrides().size());
        ImportBatches.each(objectives, OBJECTIVES, steps, some -> objectives(asker, some, file));
        ImportBatches.each(plan.alignments(), ALIGNMENTS, steps, some -> align(asker, some));
        fresh.enter(asker, made, steps);
        ImportBatches.each(edited, 1, steps, some -> some.forEach(one -> edit(asker, one)));
        ImportBatches.each(plan.scores(), 1, steps, some -> some.forEach(one -> score(asker, one)));
        ImportBatches.each(plan.overrides(), 1, steps, some -> some.forEach(one -> override(asker, one)));
    }

    private void edit(Asker asker, PlannedCheckIn one) {
        ImportBatches.at(one.row(), () -> checkIns.edit(asker, Objects.requireNonNull(one.target().id), one.edit()));
    }

    private void score(Asker asker, PlannedScore one) {
        ImportBatches.at(one.row(), () -> scores.score(asker, one.objectiveId(), one.command()));
    }

    private void objectives(Asker asker, List<PlannedObjective> planned, String file) {
        List<WholeObjective.Written> written = ImportBatches.of(
                planned,
                PlannedObjective::anyRow,
                () -> whole.write(
                        asker, planned.stream().map(ImportExecutor::command).toList(), file));
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

    private static WholeObjective command(PlannedObjective planned) {
        return new WholeObjective(
                planned.known() == null ? null : planned.known().id(),
                planned.fresh,
                planned.edit,
                written(planned).stream().map(ImportExecutor::result).toList());
    }

    private static WholeObjective.Result result(PlannedKeyResult planned) {
        KeyResultView known = planned.known();
        KeyResultEdit edit = planned.edit == null ? new KeyResultEdit(null, null, null, null, null) : planned.edit;
        return new WholeObjective.Result(known == null ? null : known.id(), edit, planned.weight, planned.locked);
    }

    private void override(Asker asker, PlannedOverride one) {
        String id = Objects.requireNonNull(one.objective().writtenId);
        BigDecimal progress = one.progress();
        ImportBatches.at(one.row(), () -> {
            if (progress == null) {
                scores.clearOverride(asker, id);
            } else {
                scores.override(asker, id, progress, one.reason());
            }
        });
    }

    private void align(Asker asker, List<PlannedAlignment> some) {
        ImportBatches.of(some, PlannedAlignment::row, () -> {
            alignments.request(asker, some.stream().map(ImportExecutor::wish).toList());
            return some;
        });
    }

    private static AlignmentWish wish(PlannedAlignment one) {
        return new AlignmentWish(
                Objects.requireNonNull(one.child().writtenId),
                Objects.requireNonNull(one.parent().writtenId),
                one.parentResult() == null ? null : one.parentResult().writtenId);
    }
}
