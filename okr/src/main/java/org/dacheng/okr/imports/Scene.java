package org.dacheng.okr.imports;

import org.dacheng.base.text.Message;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.objective.ObjectiveState;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.okr.objective.Owner;
import org.dacheng.okr.objective.OwnerKind;
import org.dacheng.okr.visibility.Writers;
import org.dacheng.okr.word.Words;
import org.dacheng.people.asker.Asker;
import org.dacheng.people.person.People;
import org.dacheng.people.person.PersonView;
import org.jspecify.annotations.Nullable;

/** Who imports into what, and what is there already. */
record Scene(
        Asker asker,
        CycleView cycle,
        Known known,
        Names names,
        People people,
        Writers writers,
        Lexicon lexicon,
        Findings findings,
        Items items) {

    /** Why goals of this owner cannot be written by the asker; null when they can. */
    @Nullable
    Message refusal(Owner owner, @Nullable ObjectiveView objective) {
        if (!cycle.state().takesGoals()) {
            return Message.of("okr.cycle.takes-no-goals", cycle.name(), state());
        }
        if (!writers.mayWrite(asker, Words.of(owner.kind()), owner.id(), responsible(owner, objective))) {
            return Message.of("okr.objective.writers-only");
        }
        return objective != null && objective.state() == ObjectiveState.SUBMITTED
                ? Message.of("okr.objective.is-submitted", objective.title())
                : null;
    }

    /** Everybody answers for what he newly writes down for himself. */
    private static String responsible(Owner owner, @Nullable ObjectiveView objective) {
        if (objective != null) {
            return objective.responsible().id();
        }
        return owner.kind() == OwnerKind.PERSON ? owner.id() : "";
    }

    Message state() {
        return Message.of("okr.cycle-state." + Words.of(cycle.state()));
    }

    /** @return whether he is still here; if not it is found wrong */
    boolean active(Line line, String column, String personId) {
        PersonView person = people.get(personId);
        if (!person.active()) {
            findings.wrong(line, column, Message.of("okr.objective.person-left", person.name()));
        }
        return person.active();
    }

    /** A word as the asker reads it; empty for null. */
    String word(String prefix, @Nullable Enum<?> constant) {
        return constant == null ? "" : lexicon.messages().text(Message.of(prefix + Words.of(constant)), asker.locale());
    }

    String text(String key) {
        return lexicon.messages().text(Message.of(key), asker.locale());
    }
}
