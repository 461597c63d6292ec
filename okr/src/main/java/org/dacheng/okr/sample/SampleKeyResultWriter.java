package org.dacheng.okr.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dacheng.base.id.Ids;
import org.dacheng.okr.measure.Confidence;
import org.dacheng.okr.measure.KeyResultKind;
import org.dacheng.okr.measure.OkrFormulas;
import org.dacheng.okr.sample.SampleGoalsFile.SampleCheckIn;
import org.dacheng.okr.sample.SampleGoalsFile.SampleKeyResult;
import org.jspecify.annotations.Nullable;

/** Converts the key results of one objective into rows. */
final class SampleKeyResultWriter {

    private final InsertBatches batches;
    private final SampleQuarter quarter;
    private final String objectiveId;
    private final String responsible;
    private final boolean checkedIn;
    private @Nullable Instant lastCheckInAt;
    private @Nullable Confidence worst;
    private BigDecimal progress = BigDecimal.ZERO;

    SampleKeyResultWriter(
            InsertBatches batches, SampleQuarter quarter, String objectiveId, String responsible, boolean checkedIn) {
        this.batches = batches;
        this.quarter = quarter;
        this.objectiveId = objectiveId;
        this.responsible = responsible;
        this.checkedIn = checkedIn;
    }

    @Nullable
    Instant lastCheckInAt() {
        return lastCheckInAt;
    }

    /** The lowest of all. */
    @Nullable
    Confidence confidence() {
        return worst;
    }

    /** The weighted sum. */
    BigDecimal progress() {
        return OkrFormulas.clamp(progress);
    }

    /**
     * Inserts key results.
     *
     * @return their ids in order
     */
    List<String> write(List<SampleKeyResult> results) {
        List<String> ids = new ArrayList<>();
        BigDecimal left = BigDecimal.ONE;
        for (int place = 0; place < results.size(); place++) {
            boolean last = place == results.size() - 1;
            BigDecimal weight = last ? left : weight(results.get(place), results.size());
            left = left.subtract(weight);
            ids.add(one(results.get(place), place, weight));
        }
        return ids;
    }

    private static BigDecimal weight(SampleKeyResult result, int siblings) {
        return result.weight() == null
                ? BigDecimal.ONE.divide(BigDecimal.valueOf(siblings), 4, RoundingMode.DOWN)
                : result.weight().movePointLeft(2);
    }

    private String one(SampleKeyResult result, int place, BigDecimal weight) {
        String id = Ids.next();
        List<SampleCheckIn> series = checkedIn ? SampleCheckInScaling.of(result, quarter) : List.of();
        series.forEach(checkIn -> checkIn(id, result, checkIn));
        SampleCheckIn last = series.isEmpty() ? null : series.get(series.size() - 1);
        BigDecimal value = last == null ? result.start() : last.value();
        BigDecimal reached = OkrFormulas.progress(result.start(), result.target(), value);
        count(last, reached.multiply(weight));
        batches.add(
                "okr_key_result",
                measured(result, id)
                        .with("current_value", value)
                        .with("weight", weight)
                        .with("weight_locked", result.weight() != null)
                        .with("ordinal", place)
                        .with("responsible_id", responsible)
                        .with("progress", reached)
                        .with("confidence", last == null ? null : last.confidence())
                        .with("last_check_in_at", last == null ? null : at(result, last))
                        .with("owner_score", score(result, 0))
                        .with("manager_score", score(result, 1)));
        milestones(id, result, value.intValue());
        return id;
    }

    private void count(@Nullable SampleCheckIn last, BigDecimal contribution) {
        progress = progress.add(contribution);
        if (last != null && (worst == null || last.confidence().compareTo(worst) > 0)) {
            worst = last.confidence();
        }
    }

    private InsertRow measured(SampleKeyResult result, String id) {
        return new InsertRow()
                .with("id", id)
                .with("objective_id", objectiveId)
                .with("title", result.title())
                .with("kind", result.kind())
                .with("unit", Optional.ofNullable(result.unit()).orElse(""))
                .with("currency", result.kind() == KeyResultKind.MONEY ? "CNY" : null)
                .with("decimals", result.decimals())
                .with("start_value", result.start())
                .with("target_value", result.target())
                .with("baseline_value", zone(result, 0))
                .with("commit_value", zone(result, 1))
                .with("stretch_value", zone(result, 2));
    }

    private void checkIn(String id, SampleKeyResult result, SampleCheckIn checkIn) {
        Instant at = at(result, checkIn);
        if (lastCheckInAt == null || at.isAfter(lastCheckInAt)) {
            lastCheckInAt = at;
        }
        batches.add(
                "okr_check_in",
                new InsertRow()
                        .with("id", Ids.next())
                        .with("key_result_id", id)
                        .with("objective_id", objectiveId)
                        .with("cycle_id", quarter.id())
                        .with("person_id", responsible)
                        .with("happened_at", at)
                        .with("check_value", checkIn.value())
                        .with("progress", OkrFormulas.progress(result.start(), result.target(), checkIn.value()))
                        .with("confidence", checkIn.confidence())
                        .with("done", checkIn.done())
                        .with("next_steps", Optional.ofNullable(checkIn.next()).orElse(""))
                        .with("origin", "page"));
    }

    private Instant at(SampleKeyResult result, SampleCheckIn checkIn) {
        return quarter.at(
                checkIn.day(),
                responsible.hashCode() % 1000 + checkIn.day() + result.title().length());
    }

    private void milestones(String id, SampleKeyResult result, int done) {
        List<String> titles = result.milestones() == null ? List.of() : result.milestones();
        int days = (int) (quarter.endsOn().toEpochDay() - quarter.startsOn().toEpochDay());
        for (int place = 0; place < titles.size(); place++) {
            batches.add(
                    "okr_milestone",
                    new InsertRow()
                            .with("id", Ids.next())
                            .with("key_result_id", id)
                            .with("title", titles.get(place))
                            .with("due_on", quarter.startsOn().plusDays((long) days * (place + 1) / titles.size()))
                            .with("done", place < done)
                            .with("ordinal", place));
        }
    }

    private static @Nullable BigDecimal zone(SampleKeyResult result, int place) {
        return result.zones() == null ? null : result.zones().get(place);
    }

    private static @Nullable BigDecimal score(SampleKeyResult result, int place) {
        return result.scores() == null ? null : result.scores().get(place);
    }
}
