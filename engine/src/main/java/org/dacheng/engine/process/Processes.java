package org.dacheng.engine.process;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.text.Message;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.person.DepartmentView;
import org.dacheng.people.person.Departments;
import org.dacheng.people.person.People;
import org.dacheng.people.person.PersonView;
import org.springframework.stereotype.Service;

/** Lists and finds published processes. */
@Service
public class Processes {

    private final PublishedDefinitions definitions;
    private final People people;
    private final Departments departments;

    Processes(PublishedDefinitions definitions, People people, Departments departments) {
        this.definitions = definitions;
        this.people = people;
        this.departments = departments;
    }

    /** Processes the actor may start, by group and name. */
    public List<ProcessView> startable(Actor actor) {
        return permitted(actor).stream()
                .filter(process -> definitions.available(process.key()))
                .toList();
    }

    /** Processes that the actor has the right to start: the {@link #startable(Actor)} ones and those switched off. */
    public List<ProcessView> permitted(Actor actor) {
        Collator collator = Collator.getInstance(actor.locale());
        PersonView person = people.get(actor.personId());
        List<String> departmentsOf = departmentsOf(person);
        return definitions.newest().stream()
                .filter(definition -> definition.settings().whoMayStart().includes(person, departmentsOf))
                .map(PublishedDefinition::view)
                .sorted(Comparator.comparing((ProcessView view) -> view.group().in(actor.locale()), collator)
                        .thenComparing(view -> view.name().in(actor.locale()), collator))
                .toList();
    }

    /** The {@link #startable(Actor)} processes whose form a person can fill in, in the same order. */
    public List<ProcessView> startableByHand(Actor actor) {
        Set<String> byProgram = definitions.newest().stream()
                .filter(definition -> definition.schema().values().stream()
                        .anyMatch(field -> field.type().isModuleFilled()))
                .map(PublishedDefinition::key)
                .collect(Collectors.toSet());
        return startable(actor).stream()
                .filter(process -> !byProgram.contains(process.key()))
                .toList();
    }

    /**
     * Returns a process that the actor may start.
     *
     * @throws NotFound if there is no such process, or the actor may not start it
     * @throws ProcessSwitchedOff if the process is switched off
     */
    public ProcessView startable(Actor actor, String key) {
        return definition(actor, key).view();
    }

    /**
     * The newest version of a process that the actor may start.
     *
     * @throws NotFound if there is no such process, or the actor may not start it
     * @throws ProcessSwitchedOff if the process is switched off
     */
    public PublishedDefinition definition(Actor actor, String key) {
        PublishedDefinition process = permitted(actor, key);
        if (!definitions.available(key)) {
            throw new ProcessSwitchedOff(process.name());
        }
        return process;
    }

    /**
     * Like {@link #definition}, but also returns a process that is switched off.
     *
     * @throws NotFound if there is no such process, or the actor may not start it
     */
    public PublishedDefinition permitted(Actor actor, String key) {
        PersonView person = people.get(actor.personId());
        return definitions
                .newest(key)
                .filter(found -> found.settings().whoMayStart().includes(person, departmentsOf(person)))
                .orElseThrow(() -> new NotFound(Message.of("engine.process.not-found", key)));
    }

    /**
     * Processes of which the actor may see every request: those the actor owns, or all processes for auditors and
     * administrators.
     */
    public List<ProcessView> overseen(Actor actor) {
        boolean everything = OversightRights.ofEverything(actor);
        return definitions.newest().stream()
                .filter(found -> everything || found.settings().owners().contains(actor.personId()))
                .map(PublishedDefinition::view)
                .toList();
    }

    private List<String> departmentsOf(PersonView person) {
        return person.departmentIds().stream()
                .flatMap(id -> departments.pathUp(id).stream())
                .map(DepartmentView::id)
                .distinct()
                .toList();
    }
}
