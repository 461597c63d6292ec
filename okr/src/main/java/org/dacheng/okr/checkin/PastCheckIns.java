package org.dacheng.okr.checkin;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.dacheng.base.database.UtcTimestamps;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotAllowed;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.id.Ids;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.PlainText;
import org.dacheng.okr.cycle.CycleState;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.okr.measure.KeyResultKind;
import org.dacheng.okr.measure.MeasureCheck;
import org.dacheng.okr.rollup.RollUpLock;
import org.dacheng.okr.rollup.RollUpPath;
import org.dacheng.okr.rollup.RollUps;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records past check-ins with their own moment and author, in a constant number of statements. */
@Service
public class PastCheckIns {

    private final CheckInRows rows;
    private final CheckInKeyResultReader keyResultReader;
    private final CheckInCycleGuard cycleGuard;
    private final CheckInEffects effects;
    private final RollUps rollUps;
    private final JdbcClient jdbc;
    private final Clock clock;

    PastCheckIns(
            CheckInRows rows,
            CheckInKeyResultReader keyResultReader,
            CheckInCycleGuard cycleGuard,
            CheckInEffects effects,
            RollUps rollUps,
            JdbcClient jdbc,
            Clock clock) {
        this.rows = rows;
        this.keyResultReader = keyResultReader;
        this.cycleGuard = cycleGuard;
        this.effects = effects;
        this.rollUps = rollUps;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Records past check-ins, all or nothing. The newest check-in of a key result then determines its value.
     *
     * @throws InvalidInput pointers {@code /<index>/value}, {@code /<index>/at} …
     * @throws NotAllowed for a check-in of another author, unless the actor manages cycles
     * @throws CycleTakesNoCheckIns when the cycle is neither open nor scoring
     */
    @Transactional
    public void insert(Actor actor, List<PastCheckIn> past) {
        if (past.isEmpty()) {
            return;
        }
        Set<String> ids = past.stream().map(PastCheckIn::keyResultId).collect(Collectors.toSet());
        RollUpPath path = rollUps.path(ids);
        Map<String, CycleState> states = cycleGuard.lock(path.cycles());
        RollUpLock rollUpLock = rollUps.begin(path);
        Map<String, CheckInKeyResult> found = keyResultReader.of(actor, ids);
        if (found.size() < ids.size()) {
            throw new NotFound(Message.of("okr.check-in.key-result-gone"));
        }
        cycleGuard.requireOpen(states);
        check(actor, past, found);
        rollUps.finish(rollUpLock, write(actor, past, found));
    }

    private void check(Actor actor, List<PastCheckIn> past, Map<String, CheckInKeyResult> found) {
        List<Violation> violations = new ArrayList<>();
        for (int at = 0; at < past.size(); at++) {
            PastCheckIn one = past.get(at);
            CheckInKeyResult target = Objects.requireNonNull(found.get(one.keyResultId()));
            boolean mayEdit = one.personId().equals(actor.personId()) || Cycles.mayManage(actor);
            if (!mayEdit || !target.mayCheckIn()) {
                throw new NotAllowed(Message.of("okr.check-in.not-allowed"));
            }
            violations.addAll(violations(one, target.kind(), target.milestones().size(), "/" + at));
        }
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }

    /**
     * Violations of one of them.
     *
     * @param milestones number of milestones of the key result
     */
    public List<Violation> violations(PastCheckIn past, KeyResultKind kind, int milestones, String pointer) {
        List<Violation> violations = new ArrayList<>();
        if (past.at().isAfter(clock.instant())) {
            violations.add(new Violation(pointer + "/at", Message.of("okr.check-in.in-future")));
        }
        if (!MeasureCheck.fits(past.value())) {
            violations.add(new Violation(pointer + "/value", Message.of("okr.check-in.value-range", 4)));
        } else if (kind == KeyResultKind.YES_NO && !counts(past.value(), 1)) {
            violations.add(new Violation(pointer + "/value", Message.of("okr.check-in.value-yes-no")));
        } else if (kind == KeyResultKind.MILESTONES && !counts(past.value(), milestones)) {
            violations.add(new Violation(pointer + "/value", Message.of("okr.check-in.milestone-count", milestones)));
        }
        text(violations, past.done(), pointer + "/done");
        text(violations, past.next(), pointer + "/next");
        return violations;
    }

    private static boolean counts(BigDecimal value, int max) {
        return value.signum() >= 0
                && value.stripTrailingZeros().scale() <= 0
                && value.compareTo(BigDecimal.valueOf(max)) <= 0;
    }

    private static void text(List<Violation> violations, String words, String pointer) {
        if (PlainText.length(words) > CheckInCheck.MAX_TEXT_LENGTH) {
            violations.add(new Violation(pointer, Message.of("okr.check-in.words-long", CheckInCheck.MAX_TEXT_LENGTH)));
        }
    }

    /** @return time of the last check-in of objectives for which these are newer */
    private Map<String, Instant> write(Actor actor, List<PastCheckIn> past, Map<String, CheckInKeyResult> found) {
        Map<String, LastCheckInTimes> last = last(found.keySet());
        Map<String, CheckInRow> newest = new HashMap<>();
        Map<String, Instant> checkedIn = new HashMap<>();
        List<CheckInRow> made = new ArrayList<>();
        List<PastCheckIn> oldestFirst = new ArrayList<>(past);
        oldestFirst.sort(Comparator.comparing(PastCheckIn::at));
        for (PastCheckIn one : oldestFirst) {
            CheckInKeyResult target = Objects.requireNonNull(found.get(one.keyResultId()));
            LastCheckInTimes before = Objects.requireNonNull(last.get(target.id()));
            CheckInRow row = row(one, target);
            made.add(row);
            if (isNewer(row.at(), before.ofKeyResult())) {
                newest.put(target.id(), row);
                effects.milestones(target, one.milestonesDone());
            }
            if (isNewer(row.at(), before.ofObjective())) {
                checkedIn.put(target.objectiveId(), row.at());
            }
        }
        rows.insert(made);
        effects.recordHistory(actor, made, "check-in", values(found.values()));
        effects.keyResults(
                newest.values(),
                found.values().stream()
                        .filter(CheckInKeyResult::hasFeed)
                        .map(CheckInKeyResult::id)
                        .collect(Collectors.toSet()),
                Set.of());
        return checkedIn;
    }

    private record LastCheckInTimes(
            @Nullable Instant ofKeyResult, @Nullable Instant ofObjective) {}

    /** Time of the last check-in of these key results and their objectives, by id of the key result. */
    private Map<String, LastCheckInTimes> last(Collection<String> keyResultIds) {
        Map<String, LastCheckInTimes> last = new HashMap<>();
        jdbc.sql("select k.id, k.last_check_in_at as result_at, o.last_check_in_at as objective_at"
                        + " from okr_key_result k join okr_objective o on o.id = k.objective_id where k.id in (:ids)")
                .param("ids", keyResultIds)
                .query(row -> {
                    last.put(
                            row.getString("id"),
                            new LastCheckInTimes(
                                    UtcTimestamps.readNullable(row, "result_at"),
                                    UtcTimestamps.readNullable(row, "objective_at")));
                });
        return last;
    }

    private static boolean isNewer(Instant at, @Nullable Instant last) {
        return last == null || at.isAfter(last);
    }

    private static Map<String, BigDecimal> values(Collection<CheckInKeyResult> found) {
        return found.stream().collect(Collectors.toMap(CheckInKeyResult::id, CheckInKeyResult::current));
    }

    private static CheckInRow row(PastCheckIn past, CheckInKeyResult target) {
        return new CheckInRow(
                Ids.next(),
                target.id(),
                target.objectiveId(),
                target.cycleId(),
                past.personId(),
                past.at().truncatedTo(ChronoUnit.MICROS),
                null,
                past.value(),
                target.progress(past.value()),
                past.confidence(),
                past.done(),
                past.next(),
                "import",
                null);
    }
}
