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
 * Writes what a source says beside what people say: one check-in a day, which follows the value until the day is over.
 * It is no answer to the question of how things stand, so it makes nobody's check-in newer.
 */
@Component
public class FeedCheckIns {

    static final String ORIGIN = "source";

    private final CheckInRows rows;
    private final JdbcClient jdbc;

    FeedCheckIns(CheckInRows rows, JdbcClient jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    /**
     * When a check-in counts and was made as far as people are told, as SQL. Of one of a source it is the first moment
     * of its day in the time zone of the source, in every list, sum and span, whoever asks: the value moves when a
     * request does, and the exact moment, which keeps the order within the day, would tell of it.
     *
     * @param alias of {@code okr_check_in}
     */
    public static String shownAt(String alias) {
        return "coalesce(" + alias + ".source_day, " + alias + ".happened_at)";
    }

    /** What it says. */
    public record Said(
            String keyResultId, String objectiveId, String cycleId, String responsibleId, BigDecimal value) {}

    private record Last(String id, Instant at, String origin, Confidence confidence) {}

    /**
     * To be called in the transaction that changes the value.
     *
     * @param zone in which the day begins
     * @return first moment of the day when it is the first of the day, else null
     */
    public @Nullable Instant record(Said said, Measure measure, ZoneId zone, Instant now) {
        BigDecimal progress = OkrFormulas.progress(measure.start(), measure.target(), said.value());
        LocalDate today = LocalDate.ofInstant(now, zone);
        Optional<Last> before = last(said.keyResultId(), true)
                .filter(last -> LocalDate.ofInstant(last.at(), zone).equals(today));
        if (before.isPresent()) {
            follow(before.get().id(), said.value(), progress, now);
            return null;
        }
        Instant day = today.atStartOfDay(zone).toInstant();
        // Nobody said it is going badly as long as nobody said anything.
        Confidence confidence =
                last(said.keyResultId(), false).map(Last::confidence).orElse(Confidence.ON_TRACK);
        rows.insert(List.of(new CheckInRow(
                Ids.at(day),
                said.keyResultId(),
                said.objectiveId(),
                said.cycleId(),
                said.responsibleId(),
                now,
                day,
                said.value(),
                progress,
                confidence,
                "",
                "",
                ORIGIN,
                null)));
        return day;
    }

    private void follow(String id, BigDecimal value, BigDecimal progress, Instant now) {
        jdbc.sql("update okr_check_in set check_value = :value, progress = :progress, happened_at = :at where id = :id")
                .param("value", value)
                .param("progress", progress)
                .param("at", UtcTimestamps.write(now))
                .param("id", id)
                .update();
    }

    private Optional<Last> last(String keyResultId, boolean ofSource) {
        return jdbc
                .sql(
                        "select id, happened_at, origin, confidence from okr_check_in where key_result_id = :id and origin "
                                + (ofSource ? "=" : "<>") + " :origin order by happened_at desc, id desc limit 1")
                .param("id", keyResultId)
                .param("origin", ORIGIN)
                .query((row, number) -> new Last(
                        row.getString("id"),
                        UtcTimestamps.read(row, "happened_at"),
                        row.getString("origin"),
                        EnumKeys.read(Confidence.class, row.getString("confidence"))))
                .list()
                .stream()
                .findFirst();
    }
}
