package org.dacheng.okr.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dacheng.okr.OkrFixture.number;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.dacheng.base.database.UtcTimestamps;
import org.dacheng.base.id.Ids;
import org.dacheng.okr.OkrFixture;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.measure.Confidence;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Values of a source belong to a day, which is the day that was stored with them. */
@DatabaseTest
@Transactional
class FeedCheckInsTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant DAY = Instant.parse("2031-01-09T16:00:00Z");

    @Autowired
    private OkrFixture stage;

    @Autowired
    private FeedCheckIns feed;

    @Autowired
    private CheckInRows rows;

    @Autowired
    private JdbcClient jdbc;

    private CycleView cycle;
    private ObjectiveView goal;

    @BeforeEach
    void goal() {
        cycle = stage.openCycle();
        goal = stage.objective(cycle, "employee", "Grow", "revenue");
    }

    @Test
    void aDayHasOneValueThatFollowsTheSource() {
        assertThat(value("10", SHANGHAI, DAY.plus(Duration.ofHours(1)))).isEqualTo(DAY);
        assertThat(value("20", SHANGHAI, DAY.plus(Duration.ofHours(23)))).isNull();
        Instant next = DAY.plus(Duration.ofDays(1));
        assertThat(value("30", SHANGHAI, next)).isEqualTo(next);

        assertThat(values()).containsExactly("20", "30");
    }

    @Test
    void aDayThatBeginsElsewhereIsAnotherDay() {
        Instant evening = DAY.plus(Duration.ofHours(23));
        value("10", SHANGHAI, evening);

        assertThat(value("20", ZoneOffset.UTC, evening.plusSeconds(60))).isEqualTo(DAY.plus(Duration.ofHours(8)));

        assertThat(values()).containsExactly("10", "20");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theMomentFromWhichCheckInsCountNeverGoesBack(long seed) {
        Random random = new Random(seed);
        Instant at = DAY;
        for (int step = 0; step < 25; step++) {
            at = at.plus(Duration.ofMinutes(1 + random.nextInt(500)));
            if (random.nextBoolean()) {
                value(String.valueOf(step), SHANGHAI, at);
            } else {
                byPerson(String.valueOf(step), at);
            }
        }

        List<Instant> moments = jdbc.sql("select " + FeedCheckIns.countsFrom("c")
                        + " as counts_from from okr_check_in c where c.key_result_id = ? order by c.happened_at, c.id")
                .param(keyResult())
                .query((row, number) -> UtcTimestamps.read(row, "counts_from"))
                .list();

        assertThat(moments).hasSizeGreaterThan(10).isSorted();
    }

    private Instant value(String value, ZoneId zone, Instant now) {
        return feed.record(
                new FeedCheckIns.FedValue(keyResult(), goal.id(), cycle.id(), "employee", new BigDecimal(value)),
                number("0", "100"),
                zone,
                now);
    }

    private void byPerson(String value, Instant at) {
        rows.insert(List.of(new CheckInRow(
                Ids.next(),
                keyResult(),
                goal.id(),
                cycle.id(),
                "employee",
                at,
                null,
                new BigDecimal(value),
                BigDecimal.ZERO,
                Confidence.AT_RISK,
                "",
                "",
                "page",
                null)));
    }

    private List<String> values() {
        return jdbc
                .sql("select check_value from okr_check_in where key_result_id = ? order by happened_at, id")
                .param(keyResult())
                .query(BigDecimal.class)
                .list()
                .stream()
                .map(value -> value.stripTrailingZeros().toPlainString())
                .toList();
    }

    private String keyResult() {
        return goal.keyResults().get(0).id();
    }
}
