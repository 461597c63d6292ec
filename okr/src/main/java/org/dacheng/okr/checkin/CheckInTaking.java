package org.dacheng.okr.checkin;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dacheng.okr.objective.KeyResultView;
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
import org.dacheng.people.text.Message;
import org.springframework.stereotype.Component;

/** Takes new check-ins, several at once: found, allowed and right, or none of them is written. */
@Component
class CheckInTaking {

    private final CheckInRows rows;
    private final CheckInGate gate;
    private final Reported reported;
    private final Objectives objectives;
    private final Sight sight;
    private final RollUps rollUps;
    private final Clock clock;

    CheckInTaking(
            CheckInRows rows,
            CheckInGate gate,
            Reported reported,
            Objectives objectives,
            Sight sight,
            RollUps rollUps,
            Clock clock) {
        this.rows = rows;
        this.gate = gate;
        this.reported = reported;
        this.objectives = objectives;
        this.sight = sight;
        this.rollUps = rollUps;
        this.clock = clock;
    }

    /** What is said of a key result in its cycle. */
    private record Said(KeyResultView keyResult, String cycleId, NewCheckIn words) {}

    void record(Asker asker, Map<String, NewCheckIn> checkIns, String origin) {
        Map<String, String> objectiveIds = rows.objectives(sight.of(asker), checkIns.keySet());
        if (objectiveIds.size() < checkIns.size()) {
            throw new NotFound(Message.of("okr.check-in.key-result-gone"));
        }
        rows.lock(objectiveIds.values());
        List<ObjectiveView> touched = objectives.all(asker, Set.copyOf(objectiveIds.values()));
        Set.copyOf(touched.stream().map(ObjectiveView::cycleId).toList()).forEach(gate::pass);
        Map<String, Said> said = said(touched, checkIns);
        check(said);
        write(asker, said, origin);
    }

    private static Map<String, Said> said(List<ObjectiveView> touched, Map<String, NewCheckIn> checkIns) {
        Map<String, Said> said = new LinkedHashMap<>();
        for (ObjectiveView objective : touched) {
            for (KeyResultView keyResult : objective.keyResults()) {
                NewCheckIn words = checkIns.get(keyResult.id());
                if (words != null) {
                    said.put(keyResult.id(), new Said(keyResult, objective.cycleId(), words));
                }
            }
        }
        return said;
    }

    private static void check(Map<String, Said> said) {
        if (!said.values().stream().allMatch(one -> one.keyResult().mayCheckIn())) {
            throw new NotAllowed(Message.of("okr.check-in.not-allowed"));
        }
        List<Violation> wrong = new ArrayList<>();
        said.forEach((id, one) -> wrong.addAll(CheckInCheck.violations(one.keyResult(), one.words(), "/" + id, true)));
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
    }

    private void write(Asker asker, Map<String, Said> said, String origin) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<CheckInRow> made = new ArrayList<>();
        for (Said one : said.values()) {
            CheckInRow row = row(asker, one, now, origin);
            made.add(row);
            reported.milestones(one.keyResult(), one.words().milestonesDone());
            reported.enter(asker, row, "check-in", one.keyResult().current());
        }
        rows.insert(made);
        reported.keyResults(made, rows.fed(said.keySet()));
        reported.objectives(made);
        rollUps.recompute(Set.copyOf(made.stream().map(CheckInRow::objectiveId).toList()));
    }

    private static CheckInRow row(Asker asker, Said one, Instant now, String origin) {
        KeyResultView keyResult = one.keyResult();
        BigDecimal value = CheckInCheck.value(keyResult, one.words(), keyResult.current());
        return new CheckInRow(
                Ids.next(),
                keyResult.id(),
                keyResult.objectiveId(),
                one.cycleId(),
                asker.personId(),
                now,
                value,
                CheckInCheck.progress(keyResult, value),
                one.words().confidence(),
                one.words().done(),
                one.words().next(),
                origin,
                null);
    }
}
