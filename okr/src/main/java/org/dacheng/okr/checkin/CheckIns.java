package org.dacheng.okr.checkin;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.okr.history.History;
import org.dacheng.okr.measure.Formulas;
import org.dacheng.okr.objective.KeyResultView;
import org.dacheng.okr.objective.KeyResultView.Milestone;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.okr.objective.Objectives;
import org.dacheng.okr.rollup.RollUps;
import org.dacheng.okr.visibility.Sight;
import org.dacheng.people.asker.Asker;
import org.dacheng.people.failure.InvalidInput;
import org.dacheng.people.failure.NotAllowed;
import org.dacheng.people.failure.NotFound;
import org.dacheng.people.failure.Violation;
import org.dacheng.people.id.Ids;
import org.dacheng.people.paging.Slice;
import org.dacheng.people.text.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes check-ins and carries their progress upwards in the same transaction. */
@Service
public class CheckIns {

    private final CheckInRows rows;
    private final CheckInLists lists;
    private final Reported reported;
    private final Objectives objectives;
    private final Cycles cycles;
    private final Sight sight;
    private final History history;
    private final RollUps rollUps;
    private final Clock clock;

    CheckIns(
            CheckInRows rows,
            CheckInLists lists,
            Reported reported,
            Objectives objectives,
            Cycles cycles,
            Sight sight,
            History history,
            RollUps rollUps,
            Clock clock) {
        this.rows = rows;
        this.lists = lists;
        this.reported = reported;
        this.objectives = objectives;
        this.cycles = cycles;
        this.sight = sight;
        this.history = history;
        this.rollUps = rollUps;
        this.clock = clock;
    }

    /**
     * Several at once, all or nothing.
     *
     * @param checkIns by id of key result
     * @param origin {@code page} or {@code api}
     * @throws org.dacheng.people.failure.InvalidInput pointers {@code /<key result id>/value} …
     * @throws CycleTakesNoCheckIns when it is neither open nor scoring
     */
    @Transactional
    public void record(Asker asker, Map<String, NewCheckIn> checkIns, String origin) {
        if (checkIns.isEmpty()) {
            return;
        }
        Map<String, String> objectiveIds = rows.objectives(sight.of(asker), checkIns.keySet());
        if (objectiveIds.size() < checkIns.size()) {
            throw new NotFound(Message.of("okr.check-in.key-result-gone"));
        }
        rows.lock(objectiveIds.values());
        Map<String, KeyResultView> keyResults = new LinkedHashMap<>();
        Map<String, String> cycleOf = new LinkedHashMap<>();
        for (ObjectiveView objective : objectives.all(asker, Set.copyOf(objectiveIds.values()))) {
            mustTakeCheckIns(objective.cycleId());
            objective.keyResults().stream()
                    .filter(one -> checkIns.containsKey(one.id()))
                    .forEach(one -> keyResults.put(one.id(), one));
            cycleOf.put(objective.id(), objective.cycleId());
        }
        check(checkIns, keyResults);
        write(asker, checkIns, keyResults, cycleOf, origin);
    }

    private void check(Map<String, NewCheckIn> checkIns, Map<String, KeyResultView> keyResults) {
        if (!keyResults.values().stream().allMatch(KeyResultView::mayCheckIn)) {
            throw new NotAllowed(Message.of("okr.check-in.not-allowed"));
        }
        List<Violation> wrong = new ArrayList<>();
        keyResults.forEach((id, keyResult) -> wrong.addAll(
                CheckInCheck.violations(keyResult, Objects.requireNonNull(checkIns.get(id)), "/" + id, true)));
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
    }

    private void write(
            Asker asker,
            Map<String, NewCheckIn> checkIns,
            Map<String, KeyResultView> keyResults,
            Map<String, String> cycleOf,
            String origin) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<CheckInRow> made = new ArrayList<>();
        keyResults.forEach((id, keyResult) -> {
            NewCheckIn said = Objects.requireNonNull(checkIns.get(id));
            BigDecimal value = CheckInCheck.value(keyResult, said, keyResult.current());
            made.add(new CheckInRow(
                    Ids.next(),
                    id,
                    keyResult.objectiveId(),
                    Objects.requireNonNull(cycleOf.get(keyResult.objectiveId())),
                    asker.personId(),
                    now,
                    value,
                    progress(keyResult, value),
                    said.confidence(),
                    said.done(),
                    said.next(),
                    origin,
                    null));
            reported.milestones(id, milestones(keyResult), said.milestonesDone());
            enter(asker, made.get(made.size() - 1), "check-in", keyResult.current());
        });
        rows.insert(made);
        reported.keyResults(made, rows.fed(keyResults.keySet()));
        reported.objectives(made);
        rollUps.recompute(cycleOf.keySet());
    }

    /** Newest first. @throws org.dacheng.people.failure.NotFound also when the asker may not see the objective */
    @Transactional(readOnly = true)
    public Slice<CheckInView> list(Asker asker, String keyResultId, int limit, @Nullable String cursor) {
        return lists.ofKeyResult(asker, keyResultId, limit, cursor);
    }

    /** Of all key results of the objective, newest first. */
    @Transactional(readOnly = true)
    public Slice<CheckInView> ofObjective(Asker asker, String objectiveId, int limit, @Nullable String cursor) {
        return lists.ofObjective(asker, objectiveId, limit, cursor);
    }

    /**
     * By its author, while the cycle takes check-ins; what it said before stays in the trace. The newest one of a key
     * result corrects the key result too; milestones follow the newest one alone.
     */
    @Transactional
    public CheckInView edit(Asker asker, String checkInId, NewCheckIn checkIn) {
        rows.lock(List.of(find(asker, checkInId).objectiveId()));
        CheckInRow was = find(asker, checkInId);
        if (!was.personId().equals(asker.personId())) {
            throw new NotAllowed(Message.of("okr.check-in.author-only"));
        }
        mustTakeCheckIns(was.cycleId());
        KeyResultView keyResult = keyResult(asker, was);
        List<Violation> wrong = CheckInCheck.violations(keyResult, checkIn, "", false);
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
        BigDecimal value = checkIn.value() == null && checkIn.milestonesDone() == null
                ? was.value()
                : CheckInCheck.value(keyResult, checkIn, was.value());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        CheckInRow edited = was.edited(value, progress(keyResult, value), checkIn, now);
        rows.trace(was, asker.personId(), now);
        rows.update(edited);
        enter(asker, edited, "check-in-edited", was.value());
        correct(edited, keyResult, checkIn);
        return lists.view(asker, edited, true);
    }

    private void correct(CheckInRow edited, KeyResultView keyResult, NewCheckIn said) {
        if (rows.newest(edited.keyResultId()).filter(edited.id()::equals).isPresent()) {
            reported.milestones(keyResult.id(), milestones(keyResult), said.milestonesDone());
            reported.keyResults(List.of(edited), rows.fed(Set.of(keyResult.id())));
            rollUps.recompute(Set.of(edited.objectiveId()));
        }
    }

    /** What a check-in said before, oldest first. */
    @Transactional(readOnly = true)
    public List<CheckInView> trace(Asker asker, String checkInId) {
        find(asker, checkInId);
        return rows.trace(checkInId).stream()
                .map(row -> lists.view(asker, row, false))
                .toList();
    }

    private CheckInRow find(Asker asker, String id) {
        return rows.find(sight.of(asker), id).orElseThrow(() -> new NotFound(Message.of("okr.check-in.not-found")));
    }

    private KeyResultView keyResult(Asker asker, CheckInRow row) {
        return objectives.get(asker, row.objectiveId()).keyResults().stream()
                .filter(one -> one.id().equals(row.keyResultId()))
                .findFirst()
                .orElseThrow(() -> new NotFound(Message.of("okr.check-in.key-result-gone")));
    }

    private void mustTakeCheckIns(String cycleId) {
        CycleView cycle =
                cycles.find(cycleId).orElseThrow(() -> new NotFound(Message.of("okr.check-in.key-result-gone")));
        if (!cycle.state().takesCheckIns()) {
            throw new CycleTakesNoCheckIns(cycle);
        }
    }

    private void enter(Asker asker, CheckInRow row, String kind, BigDecimal before) {
        history.enter(
                row.objectiveId(),
                row.cycleId(),
                asker.personId(),
                asker.origin(),
                kind,
                Map.of(
                        "checkIn", row.id(),
                        "keyResult", row.keyResultId(),
                        "before", before,
                        "after", row.value(),
                        "confidence", row.confidence().key()));
    }

    private static BigDecimal progress(KeyResultView keyResult, BigDecimal value) {
        return Formulas.progress(
                keyResult.measure().start(), keyResult.measure().target(), value);
    }

    private static List<String> milestones(KeyResultView keyResult) {
        return keyResult.milestones().stream().map(Milestone::id).toList();
    }
}
