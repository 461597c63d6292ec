package org.dacheng.okr.objective;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.okr.event.AgreedGoalChanged;
import org.dacheng.okr.event.AgreedGoalRemoved;
import org.dacheng.okr.event.GoalRef;
import org.dacheng.okr.history.ObjectiveHistory;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.person.People;
import org.dacheng.people.person.PersonView;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Tracks changes after agreement, the same for pages, API and imports: the objective records how it differs from the
 * agreed content, and the people concerned are notified of changes made by others.
 */
@Component
class AgreedChangeTracker {

    private final Cycles cycles;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AgreedChangeTracker(Cycles cycles, People people, ApplicationEventPublisher events, Clock clock) {
        this.cycles = cycles;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Records on the objective that it differs now.
     *
     * @return the current differences
     */
    Map<String, Map<String, JsonNode>> markChanged(LockedObjective locked) {
        Map<String, Map<String, JsonNode>> changes = ObjectiveContent.difference(locked.before(), locked.after());
        if (!changes.isEmpty()) {
            locked.objective().markChanged(changes.keySet(), clock.instant());
        }
        return changes;
    }

    /** Publishes the change; called after it is written. */
    void publishChange(Actor actor, LockedObjective locked, String kind, ObjectiveHistory.StoredRevision revision) {
        Objective objective = locked.objective();
        if (!revision.added() || !AgreedContent.isChanged(objective.wasAgreed(), changed(locked))) {
            return;
        }
        publish(
                actor,
                locked,
                (goal, concerned) -> new AgreedGoalChanged(
                        goal,
                        locked.objective().cycleId(),
                        concerned,
                        actor.personId(),
                        ContentChangeKinds.IMPORTED.equals(kind)));
    }

    /** Publishes the removal; called before the rows are deleted. */
    void publishRemoval(Actor actor, LockedObjective locked) {
        if (locked.objective().wasAgreed()) {
            publish(
                    actor,
                    locked,
                    (goal, concerned) ->
                            new AgreedGoalRemoved(goal, locked.objective().cycleId(), concerned, actor.personId()));
        }
    }

    private void publish(Actor actor, LockedObjective locked, BiFunction<GoalRef, List<String>, Object> event) {
        Objective objective = locked.objective();
        List<String> concerned = concerned(locked)
                .distinct()
                .filter(person -> !person.equals(actor.personId()))
                .filter(person -> people.find(person).filter(PersonView::active).isPresent())
                .toList();
        if (!concerned.isEmpty()) {
            cycles.find(objective.cycleId())
                    .map(cycle -> new GoalRef(objective.id(), objective.title(), cycle.name()))
                    .ifPresent(goal -> events.publishEvent(event.apply(goal, concerned)));
        }
    }

    private static Set<String> changed(LockedObjective locked) {
        return ObjectiveContent.difference(locked.before(), locked.after()).keySet();
    }

    private static Stream<String> concerned(LockedObjective locked) {
        Objective objective = locked.objective();
        Stream<String> responsible = Stream.of(locked.before().responsibleId(), objective.responsibleId());
        return objective.owner().kind() == OwnerKind.PERSON
                ? Stream.concat(responsible, Stream.of(objective.owner().id()))
                : responsible;
    }
}
