package org.dacheng.okr.alignment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotAllowed;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.text.Message;
import org.dacheng.okr.cycle.CycleState;
import org.dacheng.okr.event.AlignmentRequested;
import org.dacheng.people.actor.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Aligns hundreds of objectives at once, by the rules of {@link Alignments}. */
@Service
public class BulkAlignments {

    private final AlignableObjectives alignableObjectives;
    private final AlignmentRows rows;
    private final AlignmentGraph graph;
    private final AlignmentTransitions transitions;
    private final AlignmentNotifier notifier;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;

    BulkAlignments(
            AlignableObjectives alignableObjectives,
            AlignmentRows rows,
            AlignmentGraph graph,
            AlignmentTransitions transitions,
            AlignmentNotifier notifier,
            ApplicationEventPublisher events,
            JdbcClient jdbc) {
        this.alignableObjectives = alignableObjectives;
        this.rows = rows;
        this.graph = graph;
        this.transitions = transitions;
        this.notifier = notifier;
        this.events = events;
        this.jdbc = jdbc;
    }

    /**
     * All or nothing; each is confirmed at once or requested as by {@link Alignments#request}.
     *
     * @throws InvalidInput pointers {@code /<index>/…}; also for objectives that the actor may not see or align
     */
    @Transactional
    public void request(Actor actor, List<NewAlignment> newAlignments) {
        if (newAlignments.isEmpty()) {
            return;
        }
        Set<String> ends = new HashSet<>();
        newAlignments.forEach(one -> ends.addAll(List.of(one.childId(), one.parentId())));
        List<AlignableObjective> found = alignableObjectives.all(actor, ends);
        Map<String, CycleState> states =
                transitions.lock(found.stream().map(AlignableObjective::cycleId).collect(Collectors.toSet()), ends);
        Map<String, AlignableObjective> visible = new HashMap<>();
        found.forEach(one -> visible.put(one.id(), one.withStates(states)));
        BulkAlignmentFacts facts = new BulkAlignmentFacts(jdbc, graph, newAlignments);
        List<GrantedAlignment> granted = new ArrayList<>();
        for (int at = 0; at < newAlignments.size(); at++) {
            NewAlignment alignment = newAlignments.get(at);
            granted.add(InvalidInput.at("/" + at, () -> grant(actor, alignment, visible, facts)));
        }
        write(actor, granted);
    }

    /** @param atOnce confirmed without a request */
    private record GrantedAlignment(Alignment alignment, AlignableObjective parent, boolean atOnce) {}

    private GrantedAlignment grant(
            Actor actor, NewAlignment alignment, Map<String, AlignableObjective> visible, BulkAlignmentFacts facts) {
        AlignableObjective child = requireVisible(visible, alignment.childId());
        if (!alignableObjectives.mayWrite(actor, child) || !child.state().takesGoals()) {
            throw new NotAllowed(Message.of("okr.alignment.not-allowed"));
        }
        AlignableObjective parent = requireVisible(visible, alignment.parentId());
        AlignmentCheck.check(child, parent, alignment.keyResult(), facts);
        facts.between(child.id(), parent.id(), alignment.keyResult()).ifPresent(refused -> rows.delete(refused.id()));
        boolean atOnce = parent.alignmentProcess() == null || alignableObjectives.mayWrite(actor, parent);
        Alignment asked = AlignmentRows.create(child, parent, alignment.keyResult());
        facts.addRequested(asked);
        if (atOnce) {
            facts.addConfirmed(asked);
        }
        return new GrantedAlignment(asked, parent, atOnce);
    }

    private static AlignableObjective requireVisible(Map<String, AlignableObjective> visible, String id) {
        AlignableObjective goal = visible.get(id);
        if (goal == null) {
            throw new NotFound(Message.of("okr.objective.not-found"));
        }
        return goal;
    }

    private void write(Actor actor, List<GrantedAlignment> granted) {
        rows.insert(granted.stream().map(GrantedAlignment::alignment).toList(), actor.personId());
        List<Alignment> atOnce = granted.stream()
                .filter(GrantedAlignment::atOnce)
                .map(GrantedAlignment::alignment)
                .toList();
        transitions.confirm(atOnce, actor.personId(), actor.origin());
        notifier.notifyAligned(atOnce, actor.personId());
        for (GrantedAlignment one : granted) {
            if (!one.atOnce()) {
                Alignment asked = one.alignment();
                transitions.request(asked, actor.personId(), actor.origin());
                events.publishEvent(new AlignmentRequested(
                        asked.id(),
                        one.parent().cycleId(),
                        asked.childId(),
                        asked.parentId(),
                        actor.personId(),
                        one.parent().responsibleId()));
            }
        }
    }
}
