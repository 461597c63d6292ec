package org.dacheng.okr.workbook;

import org.dacheng.base.excel.LocalizedLabels;
import org.dacheng.base.excel.PlannedChanges;
import org.dacheng.base.text.Message;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.objective.ObjectiveState;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.okr.objective.Owner;
import org.dacheng.okr.objective.OwnerKind;
import org.dacheng.okr.visibility.Writers;
import org.dacheng.okr.word.Words;
import org.dacheng.people.asker.Asker;
import org.jspecify.annotations.Nullable;

/** Who imports into what, and what is there already. */
record ImportContext(
        CycleView cycle,
        StoredObjectives known,
        WorkbookTexts texts,
        OkrSheets sheets,
        LocalizedLabels<OwnerKind> ownerKinds,
        Writers writers,
        PlannedChanges changes) {

    Asker asker() {
        return texts.asker();
    }

    WorkbookNames names() {
        return texts.names();
    }

    /** Why goals of this owner cannot be written by the asker; null when they can. */
    @Nullable
    Message refusal(Owner owner, @Nullable ObjectiveView objective) {
        if (!cycle.state().takesGoals()) {
            return Message.of("okr.cycle.takes-no-goals", cycle.name(), state());
        }
        if (!mayWrite(owner, responsible(owner, objective))) {
            return Message.of("okr.objective.writers-only");
        }
        return objective != null && objective.state() == ObjectiveState.SUBMITTED
                ? Message.of("okr.objective.is-submitted", objective.title())
                : null;
    }

    boolean mayWrite(Owner owner, String responsibleId) {
        return writers.mayWrite(asker(), Words.of(owner.kind()), owner.id(), responsibleId);
    }

    /** People answer for what they newly write down for themselves. */
    private static String responsible(Owner owner, @Nullable ObjectiveView objective) {
        if (objective != null) {
            return objective.responsible().id();
        }
        return owner.kind() == OwnerKind.PERSON ? owner.id() : "";
    }

    Message state() {
        return Message.of("okr.cycle-state." + Words.of(cycle.state()));
    }
}
