package org.dacheng.okr.workbook;

import org.dacheng.base.excel.LocalizedLabels;
import org.dacheng.base.excel.job.PlannedChanges;
import org.dacheng.base.text.Message;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.enums.EnumKeys;
import org.dacheng.okr.objective.ObjectiveState;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.okr.objective.Owner;
import org.dacheng.okr.objective.OwnerKind;
import org.dacheng.okr.visibility.ObjectiveWriteAccess;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;

/** Actor, target and stored data of an import. */
record ImportContext(
        CycleView cycle,
        StoredObjectives storedObjectives,
        WorkbookTexts texts,
        OkrSheets sheets,
        LocalizedLabels<OwnerKind> ownerKinds,
        ObjectiveWriteAccess writers,
        PlannedChanges changes) {

    Actor actor() {
        return texts.actor();
    }

    WorkbookNames names() {
        return texts.names();
    }

    /** Reason why the actor cannot write goals of this owner; null if allowed. */
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
        return writers.mayWrite(actor(), EnumKeys.of(owner.kind()), owner.id(), responsibleId);
    }

    /** The owner is responsible for a new objective of a person. */
    private static String responsible(Owner owner, @Nullable ObjectiveView objective) {
        if (objective != null) {
            return objective.responsible().id();
        }
        return owner.kind() == OwnerKind.PERSON ? owner.id() : "";
    }

    Message state() {
        return Message.of("okr.cycle-state." + EnumKeys.of(cycle.state()));
    }
}
