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
    record RecordedChanges(
            Map<String, List<ChangeRows.RevisionRow>> revisions,
            Map<String, List<ChangeRows.CheckInValue>> checkIns,
            Map<String, List<ChangeRows.HistoryEntryRow>> byHand) {}

    /** @param guessed the oldest known content is used as the content before */
    record SnapshotPair(
            @Nullable ObjectiveSnapshot before, @Nullable ObjectiveSnapshot after, boolean guessed) {

        boolean hasKeyResult(String keyResultId) {
            return (before != null && before.keyResult(keyResultId) != null)
                    || (after != null && after.keyResult(keyResultId) != null);
        }
    }

    RecordedChanges read(ChangeScope scope, Collection<String> ids) {
        return new RecordedChanges(
                rows.revisions(scope, ids), rows.checkInValues(scope, ids), rows.entries(scope, ids, BY_HAND));
    }

    SnapshotPair of(ObjectiveView view, ChangeRows.Lifespan lifespan, Instant to, RecordedChanges recorded) {
        List<ChangeRows.RevisionRow> revisions = recorded.revisions().getOrDefault(view.id(), List.of());
        Instant begin = begin(view, lifespan);
        boolean there = !begin.isAfter(lifespan.from());
        boolean guessed =
                there && (revisions.isEmpty() || revisions.get(0).madeAt().isAfter(lifespan.from()));
        return new SnapshotPair(
                there ? at(view, lifespan.from(), recorded) : null,
                begin.isAfter(to) ? null : at(view, to, recorded),
                guessed);
    }

    /** For people who may not write it, an objective starts to exist with its agreement. */
    private static Instant begin(ObjectiveView view, ChangeRows.Lifespan lifespan) {
        return view.mayWrite() || lifespan.agreedAt() == null ? lifespan.createdAt() : lifespan.agreedAt();
    }

    private ObjectiveSnapshot at(ObjectiveView view, Instant moment, RecordedChanges recorded) {
        boolean now = !moment.isBefore(clock.instant());
        Map<String, ChangeRows.CheckInValue> checkIns = new HashMap<>();
        recorded.checkIns().getOrDefault(view.id(), List.of()).stream()
                .filter(one -> !one.at().isAfter(moment))
                .forEach(one -> checkIns.put(one.keyResultId(), one));
        Map<String, BigDecimal> unsaid = new HashMap<>();
        view.keyResults().stream()
                .filter(one -> one.lastCheckInAt() == null)
                .forEach(one -> unsaid.put(one.id(), one.current()));
        ObjectiveSnapshot snapshot = ObjectiveSnapshot.of(content(view, moment, recorded), checkIns, unsaid);
        if (now) {
            return snapshot.with(view.progress());
        }
        BigDecimal byHand = byHand(recorded.byHand().getOrDefault(view.id(), List.of()), moment);
        return byHand == null ? snapshot : snapshot.with(byHand);
    }

    private static ObjectiveContent content(ObjectiveView view, Instant moment, RecordedChanges recorded) {
        ObjectiveContent content = null;
        for (ChangeRows.RevisionRow revision : recorded.revisions().getOrDefault(view.id(), List.of())) {
            if (content == null || !revision.madeAt().isAfter(moment)) {
                content = revision.content();
            }
        }
        return content == null ? current(view) : content;
    }

    /** The progress override in effect at the moment, if any. */
    private static @Nullable BigDecimal byHand(List<ChangeRows.HistoryEntryRow> entries, Instant moment) {
        BigDecimal set = null;
        for (ChangeRows.HistoryEntryRow entry : entries) {
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

    private static ObjectiveContent.KeyResultContent current(KeyResultView one) {
        return new ObjectiveContent.KeyResultContent(
                one.id(),
                one.title(),
                one.measure(),
                one.weight(),
                one.weightLocked(),
                one.responsible().id(),
                one.milestones().stream()
                        .map(step -> new ObjectiveContent.MilestoneContent(step.id(), step.title(), step.dueOn()))
                        .toList());
    }
}
