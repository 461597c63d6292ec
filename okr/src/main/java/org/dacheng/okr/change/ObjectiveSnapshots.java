package org.dacheng.okr.change;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dacheng.base.json.Json;
import org.dacheng.okr.objective.KeyResultView;
import org.dacheng.okr.objective.ObjectiveContent;
import org.dacheng.okr.objective.ObjectiveView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Builds the state of objectives at both ends of a period. */
@Component
class ObjectiveSnapshots {

    private static final List<String> BY_HAND = List.of("overridden", "override-cleared");

    private final ChangeRows rows;
    private final Clock clock;

    ObjectiveSnapshots(ChangeRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Recorded data by objective. */
    record Known(
            Map<String, List<ChangeRows.Revision>> revisions,
            Map<String, List<ChangeRows.Said>> said,
            Map<String, List<ChangeRows.Entry>> byHand) {}

    /** @param guessed the oldest known content is used as the content before */
    record Pair(
            @Nullable ObjectiveSnapshot before, @Nullable ObjectiveSnapshot after, boolean guessed) {

        boolean knows(String keyResultId) {
            return (before != null && before.keyResult(keyResultId) != null)
                    || (after != null && after.keyResult(keyResultId) != null);
        }
    }

    Known known(ChangeScope scope, Collection<String> ids) {
        return new Known(rows.revisions(scope, ids), rows.said(scope, ids), rows.entries(scope, ids, BY_HAND));
    }

    Pair of(ObjectiveView view, ChangeRows.Life life, Instant to, Known known) {
        List<ChangeRows.Revision> revisions = known.revisions().getOrDefault(view.id(), List.of());
        Instant begin = begin(view, life);
        boolean there = !begin.isAfter(life.from());
        boolean guessed =
                there && (revisions.isEmpty() || revisions.get(0).madeAt().isAfter(life.from()));
        return new Pair(
                there ? at(view, life.from(), known) : null, begin.isAfter(to) ? null : at(view, to, known), guessed);
    }

    /** For people who may not write it, an objective starts to exist with its agreement. */
    private static Instant begin(ObjectiveView view, ChangeRows.Life life) {
        return view.mayWrite() || life.agreedAt() == null ? life.createdAt() : life.agreedAt();
    }

    private ObjectiveSnapshot at(ObjectiveView view, Instant moment, Known known) {
        boolean now = !moment.isBefore(clock.instant());
        Map<String, ChangeRows.Said> said = new HashMap<>();
        known.said().getOrDefault(view.id(), List.of()).stream()
                .filter(one -> !one.at().isAfter(moment))
                .forEach(one -> said.put(one.keyResultId(), one));
        Map<String, BigDecimal> unsaid = new HashMap<>();
        view.keyResults().stream()
                .filter(one -> one.lastCheckInAt() == null)
                .forEach(one -> unsaid.put(one.id(), one.current()));
        ObjectiveSnapshot told = ObjectiveSnapshot.of(content(view, moment, known), said, unsaid);
        if (now) {
            return told.with(view.progress());
        }
        BigDecimal byHand = byHand(known.byHand().getOrDefault(view.id(), List.of()), moment);
        return byHand == null ? told : told.with(byHand);
    }

    private static ObjectiveContent content(ObjectiveView view, Instant moment, Known known) {
        ObjectiveContent content = null;
        for (ChangeRows.Revision revision : known.revisions().getOrDefault(view.id(), List.of())) {
            if (content == null || !revision.madeAt().isAfter(moment)) {
                content = revision.content();
            }
        }
        return content == null ? current(view) : content;
    }

    /** The progress override in effect at the moment, if any. */
    private static @Nullable BigDecimal byHand(List<ChangeRows.Entry> entries, Instant moment) {
        BigDecimal set = null;
        for (ChangeRows.Entry entry : entries) {
            if (!entry.at().isAfter(moment)) {
                set = entry.kind().equals("overridden")
                        ? Json.tree(entry.detail()).path("after").decimalValue()
                        : null;
            }
        }
        return set;
    }

    /** For objectives written before revisions were stored. */
    private static ObjectiveContent current(ObjectiveView view) {
        return new ObjectiveContent(
                view.title(),
                view.note(),
                view.category(),
                view.visibility(),
                view.viewers(),
                view.rollUp(),
                view.responsible().id(),
                view.departmentId(),
                view.keyResults().stream().map(ObjectiveSnapshots::current).toList());
    }

    private static ObjectiveContent.Result current(KeyResultView one) {
        return new ObjectiveContent.Result(
                one.id(),
                one.title(),
                one.measure(),
                one.weight(),
                one.weightLocked(),
                one.responsible().id(),
                one.milestones().stream()
                        .map(step -> new ObjectiveContent.Milestone(step.id(), step.title(), step.dueOn()))
                        .toList());
    }
}
