package org.dacheng.okr.checkin;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.dacheng.base.database.UtcTimestamps;
import org.dacheng.base.id.Ids;
import org.dacheng.okr.enums.EnumKeys;
import org.dacheng.okr.measure.Confidence;
import org.dacheng.okr.measure.Measure;
import org.dacheng.okr.measure.OkrFormulas;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Records values of a source as check-ins: one per day, which follows the value until the day is over. It does not
 * count as a check-in by people, so a stale key result stays stale.
 */
@Component
public class FeedCheckIns {

    /** Origin of the check-ins that a source made. */
    public static final String ORIGIN = "source";

    private final CheckInRows rows;
    private final JdbcClient jdbc;

    FeedCheckIns(CheckInRows rows, JdbcClient jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    /**
     * SQL for the moment at which a check-in counts and is shown. For a check-in of a source it is the start of its day
     * in the time zone of the source, in every list, sum and period and for every actor: the value changes when a
     * request does, so the exact moment, which keeps the order within the day, would reveal when.
     *
     * @param alias of {@code okr_check_in}
     */
    public static String shownAt(String alias) {
        return "coalesce(" + alias + ".source_day, " + alias + ".happened_at)";
    }

    /**
     * SQL for the moment from which a check-in counts when two moments are compared. It never goes back in the order in
     * which check-ins were made: that of a source counts from the start of its day, but not before a check-in that a
     * person made on the same day before it.
     *
     * @param alias of {@code okr_check_in}
     */
    public static String countsFrom(String alias) {
        return ("case when %1$s.source_day is null then %1$s.happened_at else coalesce((select max(earlier.happened_at)"
                        + " from okr_check_in earlier where earlier.key_result_id = %1$s.key_result_id"
                        + " and earlier.source_day is null and earlier.happened_at > %1$s.source_day"
                        + " and earlier.happened_at < %1$s.happened_at), %1$s.source_day) end")
                .formatted(alias);
    }

    /** A value of a source. */
    public record FedValue(
            String keyResultId, String objectiveId, String cycleId, String responsibleId, BigDecimal value) {}

    private record LastCheckIn(String id, @Nullable Instant sourceDay, Confidence confidence) {}

    /**
     * Records a value; must be called in the transaction that changes it.
     *
     * @param zone in which the day begins
     * @return start of the day when it is the first value of the day, else null
     */
    public @Nullable Instant record(FedValue fedValue, Measure measure, ZoneId zone, Instant now) {
        BigDecimal progress = OkrFormulas.progress(measure.start(), measure.target(), fedValue.value());
        Instant day = LocalDate.ofInstant(now, zone).atStartOfDay(zone).toInstant();
        Optional<LastCheckIn> before = last(fedValue.keyResultId(), true).filter(last -> day.equals(last.sourceDay()));
        // The confidence is that of people: a feed has none of its own. Without a check-in by people it is on track.
        Confidence confidence =
                last(fedValue.keyResultId(), false).map(LastCheckIn::confidence).orElse(Confidence.ON_TRACK);
        if (before.isPresent()) {
            update(before.get().id(), fedValue.value(), progress, confidence, now);
            return null;
        }
        rows.insert(List.of(new CheckInRow(
                Ids.at(day),
                fedValue.keyResultId(),
                fedValue.objectiveId(),
                fedValue.cycleId(),
                fedValue.responsibleId(),
                now,
                day,
                fedValue.value(),
                progress,
                confidence,
                "",
                "",
                ORIGIN,
                null)));
        return day;
    }

    private void update(String id, BigDecimal value, BigDecimal progress, Confidence confidence, Instant now) {
        jdbc.sql("update okr_check_in set check_value = :value, progress = :progress, confidence = :confidence,"
                        + " happened_at = :at where id = :id")
                .param("confidence", EnumKeys.of(confidence))
                .param("value", value)
                .param("progress", progress)
                .param("at", UtcTimestamps.write(now))
                .param("id", id)
                .update();
    }

    private Optional<LastCheckIn> last(String keyResultId, boolean ofSource) {
        return jdbc
                .sql("select id, source_day, confidence from okr_check_in where key_result_id = :id and origin "
                        + (ofSource ? "=" : "<>") + " :origin order by happened_at desc, id desc limit 1")
                .param("id", keyResultId)
                .param("origin", ORIGIN)
                .query((row, number) -> new LastCheckIn(
                        row.getString("id"),
                        UtcTimestamps.readNullable(row, "source_day"),
                        EnumKeys.read(Confidence.class, row.getString("confidence"))))
                .list()
                .stream()
                .findFirst();
    }
}
