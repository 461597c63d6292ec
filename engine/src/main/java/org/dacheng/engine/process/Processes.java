package org.dacheng.engine.process;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.text.Message;
import org.dacheng.engine.settings.ProcessSettings;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.person.People;
import org.dacheng.people.person.PersonView;
import org.springframework.stereotype.Service;

/** Lists and finds published processes. */
@Service
public class Processes {

    private final PublishedDefinitions definitions;
    private final People people;
    private final SubmitterCheck submitters;

    Processes(PublishedDefinitions definitions, People people, SubmitterCheck submitters) {
        this.definitions = definitions;
        this.people = people;
        this.submitters = submitters;
    }

    /** Processes the actor may start, also those only for other people, by group and name. */
    public List<ProcessView> startable(Actor actor) {
        return permitted(actor).stream()
                .filter(process -> definitions.available(process.key()))
                .toList();
    }

    /** Processes that the actor has the right to start: the {@link #startable(Actor)} ones and those switched off. */
    public List<ProcessView> permitted(Actor actor) {
        Collator collator = Collator.getInstance(actor.locale());
        PersonView person = people.get(actor.personId());
        return definitions.newest().stream()
                .filter(definition -> submitters.mayStart(definition.settings(), person)
                        || submitters.mayStartForOthers(definition.settings(), person))
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
     * Returns a process that the actor may start, maybe only for other people.
     *
     * @throws NotFound if there is no such process, or the actor may not start it
     * @throws ProcessSwitchedOff if the process is switched off
     */
    public ProcessView startable(Actor actor, String key) {
        PersonView person = people.get(actor.personId());
        return available(find(
                        key,
                        settings -> submitters.mayStart(settings, person)
                                || submitters.mayStartForOthers(settings, person)))
                .view();
    }

    /** Whether the actor may start it for themselves. */
    public boolean mayStart(Actor actor, String key) {
        PersonView person = people.get(actor.personId());
        return definitions
                .newest(key)
                .filter(found -> submitters.mayStart(found.settings(), person))
                .isPresent();
    }

    /** Whether the actor may submit its requests for other people. */
    public boolean mayStartForOthers(Actor actor, String key) {
        PersonView person = people.get(actor.personId());
        return definitions
                .newest(key)
                .filter(found -> submitters.mayStartForOthers(found.settings(), person))
                .isPresent();
    }

    /**
     * The newest version of a process that the actor may start.
     *
     * @throws NotFound if there is no such process, or the actor may not start it
     * @throws ProcessSwitchedOff if the process is switched off
     */
    public PublishedDefinition definition(Actor actor, String key) {
        return available(permitted(actor, key));
    }

    /**
     * The newest version of a process that the actor may start for the submitter, who may be the actor.
     *
     * @throws NotFound if there is no such process, or the actor may not start it
     * @throws InvalidInput at {@code /submitter}, if the actor may not start it for this person
     * @throws ProcessSwitchedOff if the process is switched off
     */
    public PublishedDefinition definition(Actor actor, String key, String submitterId) {
        return available(permitted(actor, key, submitterId));
    }

    private PublishedDefinition available(PublishedDefinition process) {
        if (!definitions.available(process.key())) {
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
        return find(key, settings -> submitters.mayStart(settings, person));
    }

    /** Like {@link #definition(Actor, String, String)}, but also returns a process that is switched off. */
    public PublishedDefinition permitted(Actor actor, String key, String submitterId) {
        if (submitterId.equals(actor.personId())) {
            return permitted(actor, key);
        }
        PersonView person = people.get(actor.personId());
        PublishedDefinition process = find(key, settings -> submitters.mayStartForOthers(settings, person));
        submitters.requireMayStartFor(process.settings(), person, submitterId);
        return process;
    }

    private PublishedDefinition find(String key, Predicate<ProcessSettings> permits) {
        return definitions
                .newest(key)
                .filter(found -> permits.test(found.settings()))
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
}
