package org.dacheng.okr.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.dacheng.base.excel.CellParser;
import org.dacheng.base.excel.job.ImportRuns;
import org.dacheng.okr.checkin.PastCheckIn;
import org.dacheng.okr.checkin.PastCheckIns;
import org.dacheng.okr.objective.KeyResultView;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.okr.objective.Objectives;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records new check-ins, oldest first; the newest of a key result determines which milestones are done. */
@Component
class CheckInExecutor {

    private static final int AT_ONCE = 1_000;

    private final PastCheckIns past;
    private final Objectives objectives;

    CheckInExecutor(PastCheckIns past, Objectives objectives) {
        this.past = past;
        this.objectives = objectives;
    }

    /** @throws org.dacheng.base.failure.InvalidInput refusals, at their rows */
    void insert(Actor actor, List<PlannedCheckIn> fresh, ImportRuns.Progress steps) {
        List<PlannedCheckIn> oldestFirst = new ArrayList<>(fresh);
        oldestFirst.sort(Comparator.comparing(PlannedCheckIn::at));
        Map<PlannedKeyResult, PlannedCheckIn> newest = new LinkedHashMap<>();
        oldestFirst.forEach(one -> newest.put(one.result(), one));
        Map<String, Set<String>> done = done(actor, newest.keySet());
        ImportBatches.each(
                oldestFirst,
                AT_ONCE,
                steps,
                some -> ImportBatches.of(some, PlannedCheckIn::row, () -> {
                    past.insert(
                            actor,
                            some.stream()
                                    .map(one -> past(one, newest.get(one.result()) == one ? done : Map.of()))
                                    .toList());
                    return some;
                }));
    }

    private static PastCheckIn past(PlannedCheckIn one, Map<String, Set<String>> done) {
        PastCheckIn past = one.past(Objects.requireNonNull(one.result().writtenId));
        @Nullable Set<String> reached = done.get(past.keyResultId());
        return reached == null
                ? past
                : new PastCheckIn(
                        past.keyResultId(),
                        past.personId(),
                        past.at(),
                        past.value(),
                        past.confidence(),
                        past.done(),
                        past.next(),
                        reached);
    }

    /** Ids of the milestones that are done, by key result; new ones have their ids only at this point. */
    private Map<String, Set<String>> done(Actor actor, Set<PlannedKeyResult> results) {
        Map<String, PlannedKeyResult> milestones = new HashMap<>();
        results.stream()
                .filter(one -> one.done != null || one.isNewlyReached)
                .forEach(one -> milestones.put(Objects.requireNonNull(one.writtenId), one));
        List<String> homes = milestones.values().stream()
                .map(one -> Objects.requireNonNull(one.objective().writtenId))
                .toList();
        Map<String, Set<String>> done = new HashMap<>();
        for (ObjectiveView objective : StoredRows.inChunks(homes, some -> objectives.all(actor, some))) {
            for (KeyResultView one : objective.keyResults()) {
                PlannedKeyResult planned = milestones.get(one.id());
                if (planned != null) {
                    Set<String> titles = Objects.requireNonNullElse(planned.done, Set.of());
                    done.put(
                            one.id(),
                            one.milestones().stream()
                                    .filter(step -> titles.contains(CellParser.stripped(step.title())))
                                    .map(KeyResultView.MilestoneView::id)
                                    .collect(Collectors.toSet()));
                }
            }
        }
        return done;
    }
}
