package org.dacheng.engine.design.canvas;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;
import org.dacheng.engine.design.page.DesignTab;
import org.dacheng.forms.design.DesignHistory;
import org.dacheng.forms.design.DesignPresence;
import org.dacheng.forms.design.DesignStep;
import org.dacheng.forms.design.document.DesignEdit;
import org.dacheng.forms.design.document.ElementRef;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.person.People;
import org.springframework.stereotype.Component;

/** Lists the other people who design a process now, and their changes that the designer has not seen. */
@Component
class OtherDesigners {

    /** Changes of one designer. */
    record ChangesView(LocalText person, List<ChangeView> changes) {}

    /** @param elements ids of what it concerns on the canvas */
    record ChangeView(Message text, List<String> elements) {}

    private final DesignHistory history;
    private final DesignPresence presence;
    private final People people;

    OtherDesigners(DesignHistory history, DesignPresence presence, People people) {
        this.history = history;
        this.presence = presence;
        this.people = people;
    }

    /** Names of the others whose page is open. */
    List<LocalText> here(Actor actor, String key) {
        return presence.enter(actor, key).stream().map(people::name).toList();
    }

    /** What others have done since the designer's own last step. */
    List<ChangesView> sinceOwnStep(Actor actor, String key, DesignTab tab) {
        return changes(actor, history.sinceOwnStep(actor, key), tab);
    }

    /** Steps of others, by person. */
    List<ChangesView> changes(Actor actor, List<DesignStep> steps, DesignTab tab) {
        Map<String, List<ChangeView>> changes = new LinkedHashMap<>();
        steps.stream()
                .filter(step -> !step.personId().equals(actor.personId()))
                .forEach(step -> changes.computeIfAbsent(step.personId(), person -> new ArrayList<>())
                        .add(change(step, tab)));
        return changes.entrySet().stream()
                .map(one -> new ChangesView(people.name(one.getKey()), one.getValue()))
                .toList();
    }

    private static ChangeView change(DesignStep step, DesignTab tab) {
        Message done = step.summary().message();
        Message text = switch (step.kind()) {
            case EDIT -> done;
            case UNDO -> Message.of("engine.design.undone", done);
            case REDO -> Message.of("engine.design.redone", done);
        };
        List<String> elements = step.edits().stream()
                .map(DesignEdit::element)
                .filter(element -> element.file().equals(tab.file()))
                .map(ElementRef::id)
                .distinct()
                .toList();
        return new ChangeView(text, elements);
    }
}
