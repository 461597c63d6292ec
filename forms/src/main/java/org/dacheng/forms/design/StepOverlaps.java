package org.dacheng.forms.design;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import org.dacheng.base.text.LocalText;
import org.dacheng.forms.design.document.DesignCommand;
import org.dacheng.forms.design.document.DesignDocument;
import org.dacheng.forms.design.document.DesignEdit;
import org.dacheng.forms.design.document.ElementMember;
import org.dacheng.forms.design.document.ElementRef;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.person.People;
import org.springframework.stereotype.Component;

/**
 * Finds steps of other designers that touch the same as a command or a step: the same setting, an element that is
 * gone, or something within an element that is to be removed.
 */
@Component
class StepOverlaps {

    private final People people;

    StepOverlaps(People people) {
        this.people = people;
    }

    /**
     * Checks commands against what their designer has not seen.
     *
     * @param unseen steps since the revision that the designer's page shows
     * @throws DesignConflict if a command would overwrite one of them
     */
    void requireNotOverwritten(
            Actor actor, DesignDocument content, List<DesignStep> unseen, List<DesignCommand> commands) {
        for (DesignStep step : others(actor, unseen)) {
            for (DesignEdit edit : step.edits()) {
                commands.forEach(command -> requireNotOverwritten(content, step, edit, command));
            }
        }
    }

    private void requireNotOverwritten(
            DesignDocument content, DesignStep step, DesignEdit edit, DesignCommand command) {
        ElementRef element = element(command);
        if (edit instanceof DesignEdit.Removal removal && isGone(content, removal, element)) {
            throw DesignConflict.removed(
                    name(step), StepSummary.name(removal.content()), new ElementMember(element, ""));
        }
        if (command instanceof DesignCommand.Set set && edit instanceof DesignEdit.MemberChange change) {
            requireNotOverwritten(content, step, change, set);
        }
        boolean removesChanged = command instanceof DesignCommand.Remove
                && !(edit instanceof DesignEdit.Move)
                && content.isWithin(edit.element(), element);
        if (removesChanged) {
            throw DesignConflict.changed(name(step), label(content, element), new ElementMember(element, ""), null);
        }
    }

    private void requireNotOverwritten(
            DesignDocument content, DesignStep step, DesignEdit.MemberChange change, DesignCommand.Set set) {
        ElementMember member = new ElementMember(set.element(), set.member());
        JsonNode stored = content.value(set.element(), set.member());
        if (new ElementMember(change.element(), change.member()).overlaps(member)
                && !Objects.equals(stored, set.value())) {
            throw DesignConflict.changed(name(step), label(content, set.element()), member, stored);
        }
    }

    private static boolean isGone(DesignDocument content, DesignEdit.Removal removal, ElementRef element) {
        return removal.element().file().equals(element.file())
                && !content.has(element)
                && DesignDocument.hasId(removal.content(), element.id());
    }

    /** The failure for a step that cannot be undone or done again because of later steps of others. */
    NothingToUndo overwritten(Actor actor, DesignStep step, List<DesignStep> all) {
        List<DesignStep> later = others(actor, all).stream()
                .filter(other -> other.number() > step.number())
                .toList();
        LocalText who = later.stream()
                .filter(other -> other.edits().stream().anyMatch(edit -> touches(edit, step)))
                .findFirst()
                .or(() -> later.stream().findFirst())
                .map(this::name)
                .orElse(LocalText.same("–"));
        return NothingToUndo.changedSince(who);
    }

    private static boolean touches(DesignEdit edit, DesignStep step) {
        return step.edits().stream().anyMatch(own -> own.element().equals(edit.element()));
    }

    private static List<DesignStep> others(Actor actor, List<DesignStep> steps) {
        return steps.stream()
                .filter(step -> !step.personId().equals(actor.personId()))
                .toList();
    }

    private LocalText name(DesignStep step) {
        return people.name(step.personId());
    }

    private static LocalText label(DesignDocument content, ElementRef element) {
        return content.find(element).map(StepSummary::name).orElse(LocalText.same(""));
    }

    /** The element that has to be there for a command. */
    private static ElementRef element(DesignCommand command) {
        if (command instanceof DesignCommand.Set set) {
            return set.element();
        } else if (command instanceof DesignCommand.Move move) {
            return move.element();
        } else if (command instanceof DesignCommand.Copy copy) {
            return copy.element();
        } else if (command instanceof DesignCommand.Remove remove) {
            return remove.element();
        } else if (command instanceof DesignCommand.Add add) {
            return add.place().list().owner();
        } else if (command instanceof DesignCommand.Paste paste) {
            return paste.place().list().owner();
        }
        throw new IllegalStateException("an unknown command");
    }
}
