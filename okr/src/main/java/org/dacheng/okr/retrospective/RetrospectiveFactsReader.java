package org.dacheng.okr.retrospective;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dacheng.base.database.UtcTimestamps;
import org.dacheng.okr.checkin.FeedCheckIns;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.enums.EnumKeys;
import org.dacheng.okr.measure.Confidence;
import org.dacheng.okr.measure.OkrFormulas;
import org.dacheng.okr.objective.KeyResultView;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.okr.objective.Objectives;
import org.dacheng.okr.objective.Owner;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the results of a cycle for one owner: the objectives, and one statement for all check-ins. */
@Component
class RetrospectiveFactsReader {

    private static final int WEEK = 7;

    private final Objectives objectives;
    private final JdbcClient jdbc;
    private final Clock clock;

    RetrospectiveFactsReader(Objectives objectives, JdbcClient jdbc, Clock clock) {
        this.objectives = objectives;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record CheckInFact(
            String objectiveId, String keyResultId, Instant at, BigDecimal progress, Confidence confidence) {}

    @Transactional(readOnly = true)
    public RetrospectiveFacts of(Actor actor, CycleView cycle, Owner owner) {
        List<ObjectiveView> all = objectives.of(actor, cycle.id(), owner);
        List<CheckInFact> checkIns =
                checkIns(all.stream().map(ObjectiveView::id).toList());
        List<Instant> weeks = weeks(actor, cycle);
        return new RetrospectiveFacts(
                mean(all.stream().map(ObjectiveView::progress).toList()),
                checkIns.size(),
                all.stream()
                        .map(one -> new RetrospectiveFacts.ObjectiveFacts(
                                one,
                                (int) checkIns.stream()
                                        .filter(each -> each.objectiveId().equals(one.id()))
                                        .count(),
                                confidences(one, checkIns, weeks)))
                        .toList(),
                weeks.stream()
                        .map(week -> mean(all.stream()
                                .map(one -> progressAt(one, checkIns, week))
                                .toList()))
                        .toList());
    }

    /** The end of each week up to now, and the end of the cycle. */
    private List<Instant> weeks(Actor actor, CycleView cycle) {
        List<Instant> weeks = new ArrayList<>();
        Instant now = clock.instant();
        for (LocalDate day = cycle.startsOn().plusDays(WEEK);
                !day.isAfter(cycle.endsOn().plusDays(WEEK));
                day = day.plusDays(WEEK)) {
            LocalDate until = day.isAfter(cycle.endsOn()) ? cycle.endsOn().plusDays(1) : day;
            Instant end = until.atStartOfDay(actor.zone()).toInstant();
            weeks.add(end);
            if (end.isAfter(now)) {
                break;
            }
        }
        return weeks;
    }

    private List<CheckInFact> checkIns(List<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select c.objective_id, c.key_result_id, " + FeedCheckIns.countsFrom("c")
                        + " as counts_from, c.progress, c.confidence from okr_check_in c"
                        + " where c.objective_id in (:ids) order by c.happened_at, c.id")
                .param("ids", ids)
                .query((row, number) -> new CheckInFact(
                        row.getString("objective_id"),
                        row.getString("key_result_id"),
                        UtcTimestamps.read(row, "counts_from"),
                        row.getBigDecimal("progress"),
                        EnumKeys.read(Confidence.class, row.getString("confidence"))))
                .list();
    }

    /** The last check-in of each key result of the objective before the moment. */
    private static Map<String, CheckInFact> lastBefore(ObjectiveView one, List<CheckInFact> checkIns, Instant moment) {
        Map<String, CheckInFact> last = new HashMap<>();
        checkIns.stream()
                .filter(each -> each.objectiveId().equals(one.id()) && each.at().isBefore(moment))
                .forEach(each -> last.put(each.keyResultId(), each));
        return last;
    }

    private static BigDecimal progressAt(ObjectiveView one, List<CheckInFact> checkIns, Instant moment) {
        Map<String, CheckInFact> last = lastBefore(one, checkIns, moment);
        List<OkrFormulas.Weighted> parts = new ArrayList<>();
        for (KeyResultView keyResult : one.keyResults()) {
            CheckInFact checkIn = last.get(keyResult.id());
            parts.add(new OkrFormulas.Weighted(
                    keyResult.weight(), checkIn == null ? BigDecimal.ZERO : checkIn.progress()));
        }
        return Objects.requireNonNullElse(OkrFormulas.ofKeyResults(parts), BigDecimal.ZERO);
    }

    private static List<@Nullable Confidence> confidences(
            ObjectiveView one, List<CheckInFact> checkIns, List<Instant> weeks) {
        List<@Nullable Confidence> weekly = new ArrayList<>();
        for (Instant week : weeks) {
            List<Confidence> known = lastBefore(one, checkIns, week).values().stream()
                    .map(CheckInFact::confidence)
                    .toList();
            weekly.add(known.isEmpty() ? null : Collections.max(known));
        }
        return weekly;
    }

    private static BigDecimal mean(List<BigDecimal> shares) {
        BigDecimal sum = shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return shares.isEmpty()
                ? BigDecimal.ZERO
                : sum.divide(BigDecimal.valueOf(shares.size()), OkrFormulas.SCALE, RoundingMode.HALF_UP);
    }
}
