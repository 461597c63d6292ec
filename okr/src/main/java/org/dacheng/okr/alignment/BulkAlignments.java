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

    private final AlignableObjectives goals;
    private final AlignmentRows rows;
    private final AlignmentGraph upwards;
    private final AlignmentTransitions confirming;
    private final AlignmentNotifier told;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;

    BulkAlignments(
            AlignableObjectives goals,
            AlignmentRows rows,
            AlignmentGraph upwards,
            AlignmentTransitions confirming,
            AlignmentNotifier told,
            ApplicationEventPublisher events,
            JdbcClient jdbc) {
        this.goals = goals;
        this.rows = rows;
        this.upwards = upwards;
        this.confirming = confirming;
        this.told = told;
        this.events = events;
        this.jdbc = jdbc;
    }

    /**
     * All or nothing; each is confirmed at once or requested as by {@link Alignments#request}.
     *
     * @throws InvalidInput pointers {@code /<index>/…}; also for objectives that the actor may not see or align
     */
    @Transactional
    public void request(Actor actor, List<NewAlignment> wishes) {
        if (wishes.isEmpty()) {
            return;
        }
        Set<String> ends = new HashSet<>();
        wishes.forEach(one -> ends.addAll(List.of(one.childId(), one.parentId())));
        List<AlignableObjective> found = goals.all(actor, ends);
        Map<String, CycleState> held =
                confirming.hold(found.stream().map(AlignableObjective::cycleId).collect(Collectors.toSet()), ends);
        Map<String, AlignableObjective> seen = new HashMap<>();
        found.forEach(one -> seen.put(one.id(), one.in(held)));
        BulkAlignmentFacts facts = new BulkAlignmentFacts(jdbc, upwards, wishes);
        List<Granted> granted = new ArrayList<>();
        for (int at = 0; at < wishes.size(); at++) {
            NewAlignment wish = wishes.get(at);
            granted.add(InvalidInput.at("/" + at, () -> grant(actor, wish, seen, facts)));
        }
        write(actor, granted);
    }

    /** @param atOnce confirmed without a request */
    private record Granted(Alignment alignment, AlignableObjective parent, boolean atOnce) {}

    private Granted grant(
            Actor actor, NewAlignment wish, Map<String, AlignableObjective> seen, BulkAlignmentFacts facts) {
        AlignableObjective child = seen(seen, wish.childId());
        if (!goals.mayWrite(actor, child) || !child.state().takesGoals()) {
            throw new NotAllowed(Message.of("okr.alignment.not-allowed"));
        }
        AlignableObjective parent = seen(seen, wish.parentId());
        AlignmentCheck.check(child, parent, wish.keyResult(), facts);
        facts.between(child.id(), parent.id(), wish.keyResult()).ifPresent(refused -> rows.delete(refused.id()));
        boolean atOnce = parent.alignmentProcess() == null || goals.mayWrite(actor, parent);
        Alignment asked = AlignmentRows.asked(child, parent, wish.keyResult());
        facts.asked(asked);
        if (atOnce) {
            facts.confirmed(asked);
        }
        return new Granted(asked, parent, atOnce);
    }

    private static AlignableObjective seen(Map<String, AlignableObjective> seen, String id) {
        AlignableObjective goal = seen.get(id);
        if (goal == null) {
            throw new NotFound(Message.of("okr.objective.not-found"));
        }
        return goal;
    }

    private void write(Actor actor, List<Granted> granted) {
        rows.ask(granted.stream().map(Granted::alignment).toList(), actor.personId());
        List<Alignment> atOnce =
                granted.stream().filter(Granted::atOnce).map(Granted::alignment).toList();
        confirming.confirm(atOnce, actor.personId(), actor.origin());
        told.aligned(atOnce, actor.personId());
        for (Granted one : granted) {
            if (!one.atOnce()) {
                Alignment asked = one.alignment();
                confirming.asked(asked, actor.personId(), actor.origin());
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
