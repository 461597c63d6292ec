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
import org.dacheng.okr.event.AlignmentAsked;
import org.dacheng.people.asker.Asker;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Aligns hundreds of objectives at once, by the rules of {@link Alignments}. */
@Service
public class WholeAlignments {

    private final Goals goals;
    private final AlignmentRows rows;
    private final Upwards upwards;
    private final Confirming confirming;
    private final AlignmentNews told;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;

    WholeAlignments(
            Goals goals,
            AlignmentRows rows,
            Upwards upwards,
            Confirming confirming,
            AlignmentNews told,
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
     * All or nothing; each is confirmed at once or asked for as by {@link Alignments#request}.
     *
     * @throws InvalidInput pointers {@code /<index>/…}; what the asker may not see or align is refused there too
     */
    @Transactional
    public void request(Asker asker, List<AlignmentWish> wishes) {
        if (wishes.isEmpty()) {
            return;
        }
        Set<String> ends = new HashSet<>();
        wishes.forEach(one -> ends.addAll(List.of(one.childId(), one.parentId())));
        List<Goal> found = goals.all(asker, ends);
        Map<String, CycleState> held =
                confirming.hold(found.stream().map(Goal::cycleId).collect(Collectors.toSet()), ends);
        Map<String, Goal> seen = new HashMap<>();
        found.forEach(one -> seen.put(one.id(), one.in(held)));
        WishedRows facts = new WishedRows(jdbc, upwards, wishes);
        List<Granted> granted = new ArrayList<>();
        for (int at = 0; at < wishes.size(); at++) {
            AlignmentWish wish = wishes.get(at);
            granted.add(InvalidInput.at("/" + at, () -> grant(asker, wish, seen, facts)));
        }
        write(asker, granted);
    }

    /** @param atOnce whether nobody has to be asked */
    private record Granted(Alignment alignment, Goal parent, boolean atOnce) {}

    private Granted grant(Asker asker, AlignmentWish wish, Map<String, Goal> seen, WishedRows facts) {
        Goal child = seen(seen, wish.childId());
        if (!goals.mayWrite(asker, child) || !child.state().takesGoals()) {
            throw new NotAllowed(Message.of("okr.alignment.not-allowed"));
        }
        Goal parent = seen(seen, wish.parentId());
        AlignmentCheck.check(child, parent, wish.keyResult(), facts);
        facts.between(child.id(), parent.id(), wish.keyResult()).ifPresent(refused -> rows.delete(refused.id()));
        boolean atOnce = parent.alignmentProcess() == null || goals.mayWrite(asker, parent);
        Alignment asked = AlignmentRows.asked(child, parent, wish.keyResult());
        facts.asked(asked);
        if (atOnce) {
            facts.confirmed(asked);
        }
        return new Granted(asked, parent, atOnce);
    }

    private static Goal seen(Map<String, Goal> seen, String id) {
        Goal goal = seen.get(id);
        if (goal == null) {
            throw new NotFound(Message.of("okr.objective.not-found"));
        }
        return goal;
    }

    private void write(Asker asker, List<Granted> granted) {
        rows.ask(granted.stream().map(Granted::alignment).toList(), asker.personId());
        List<Alignment> atOnce =
                granted.stream().filter(Granted::atOnce).map(Granted::alignment).toList();
        confirming.confirm(atOnce, asker.personId(), asker.origin());
        told.aligned(atOnce, asker.personId());
        for (Granted one : granted) {
            if (!one.atOnce()) {
                Alignment asked = one.alignment();
                confirming.asked(asked, asker.personId(), asker.origin());
                events.publishEvent(new AlignmentAsked(
                        asked.id(),
                        one.parent().cycleId(),
                        asked.childId(),
                        asked.parentId(),
                        asker.personId(),
                        one.parent().responsibleId()));
            }
        }
    }
}
