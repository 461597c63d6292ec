package org.dacheng.okr.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.dacheng.okr.OkrFixture.as;
import static org.dacheng.okr.OkrFixture.number;
import static org.dacheng.okr.feed.FeedProcessFixture.around;
import static org.dacheng.okr.feed.FeedProcessFixture.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dacheng.engine.access.RequestView;
import org.dacheng.okr.carryover.CarryOverCommand;
import org.dacheng.okr.carryover.CarryOverMode;
import org.dacheng.okr.carryover.CarryOvers;
import org.dacheng.okr.cycle.CycleState;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.measure.Measure;
import org.dacheng.okr.objective.KeyResultView;
import org.dacheng.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The feed of a key result is copied when the key result is carried over. */
@DatabaseTest
class FeedCarryOverTests {

    @Autowired
    private FeedProcessFixture fixture;

    @Autowired
    private KeyResultFeeds feeds;

    @Autowired
    private CarryOvers carryOvers;

    @Autowired
    private JdbcClient jdbc;

    private CycleView from;
    private CycleView to;
    private String process = "";

    @BeforeEach
    void twoCycles() {
        from = fixture.goals.openCycle();
        to = fixture.goals.planned();
        process = fixture.process();
    }

    @Test
    void whatIsCountedBeginsAnewWithWhatIsMissing() {
        KeyResultView counted = counted(number("0", "10"));

        KeyResultView copy = carried(counted, CarryOverMode.REST);

        assertThat(copy.measure().start()).isZero();
        assertThat(copy.measure().target()).isEqualByComparingTo("8");
        assertThat(copy.current()).isZero();
        JsonNode settings = feeds.get(as("employee"), copy.id()).settings();
        assertThat(settings.path("process").asText()).isEqualTo(process);
        assertThat(settings.path("from").isNull()).isTrue();
        assertThat(settings.path("until").isNull()).isTrue();
    }

    @Test
    void whatIsCountedAsAWholeCountsOn() {
        KeyResultView counted = counted(number("0", "10"));

        KeyResultView copy = carried(counted, CarryOverMode.WHOLE);
        open();
        fixture.approve(fixture.submit("employee", process, "1"));
        fixture.awhileLater();

        assertThat(copy.current()).isEqualByComparingTo("2");
        assertThat(copy.measure().target()).isEqualByComparingTo("10");
        assertThat(fixture.now(copy).current()).isEqualByComparingTo("3");
        assertThat(fixture.now(copy).progress()).isEqualByComparingTo("0.3");
        assertThat(feeds.evidence(as("employee"), copy.id(), 10, null).items()).hasSize(3);
    }

    @Test
    void theWholeOfACycleBeginsWithItsFirstDay() {
        KeyResultView counted = fixture.keyResult(from, "employee", number("0", "10"));
        feeds.set(as("employee"), counted.id(), "requests", json("{'process':'" + process + "'}"));

        KeyResultView copy = carried(counted, CarryOverMode.WHOLE);

        JsonNode settings = feeds.get(as("employee"), copy.id()).settings();
        assertThat(LocalDate.parse(settings.path("from").asText())).isEqualTo(from.startsOn());
        assertThat(settings.path("until").isNull()).isTrue();
    }

    @Test
    void aLimitIsAllowedAgainInEachCycle() {
        KeyResultView counted = counted(number("20", "5"));

        Measure measure = carried(counted, CarryOverMode.REST).measure();

        assertThat(measure.start()).isEqualByComparingTo("20");
        assertThat(measure.target()).isEqualByComparingTo("5");
    }

    @Test
    void aFigureBeginsWhereItStands() {
        KeyResultView figure = fixture.keyResult(from, "employee", number("100", "1"));
        feeds.set(
                as("employee"),
                figure.id(),
                "process-figure",
                around(process, ",'measure':'average-time','unit':'hours'"));
        fixture.took(approved("1"), 10);
        feeds.recalculate(as("employee"), figure.id());
        BigDecimal reached = fixture.now(figure).current();

        KeyResultView copy = carried(figure, CarryOverMode.REST);

        assertThat(reached).isGreaterThanOrEqualTo(BigDecimal.TEN);
        assertThat(copy.measure().start()).isEqualByComparingTo(reached);
        assertThat(copy.measure().target()).isEqualByComparingTo("1");
        assertThat(feeds.get(as("employee"), copy.id()).source()).isEqualTo("process-figure");
    }

    @Test
    void aProgramSendsToTheNewOne() {
        KeyResultView pushed = fixture.keyResult(from, "employee", number("0", "100"));
        feeds.set(as("employee"), pushed.id(), "push", json("{}"));
        push(pushed, "40");

        KeyResultView copy = carried(pushed, CarryOverMode.REST);
        assertThatExceptionOfType(FeedFrozen.class).isThrownBy(() -> push(copy, "60"));
        open();
        fixture.awhileLater();
        BigDecimal before = fixture.now(copy).current();
        push(copy, "70");

        assertThat(before).isEqualByComparingTo("40");
        assertThat(fixture.now(copy).current()).isEqualByComparingTo("70");
        assertThat(fixture.now(copy).progress()).isEqualByComparingTo("0.5");
        assertThat(fixture.now(pushed).current()).isEqualByComparingTo("40");
    }

    @Test
    void isInTheHistoryAndKeepsWhoChoseIt() {
        KeyResultView counted = counted(number("0", "10"));

        KeyResultView copy = carried(counted, CarryOverMode.REST);

        assertThat(jdbc.sql("select detail from okr_entry where objective_id = :id and kind = 'source-set'")
                        .param("id", copy.objectiveId())
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains(counted.id(), copy.id(), process);
        assertThat(feeds.get(as("employee"), copy.id()).setBy())
                .satisfies(by -> assertThat(by).isNotNull())
                .extracting(by -> by.id())
                .isEqualTo("employee");
    }

    @Test
    void whatStaysBehindLeavesItsSourceBehind() {
        KeyResultView counted = counted(number("0", "10"));

        String objective = carry(counted, CarryOverMode.LEAVE);

        assertThat(fixture.goals.objectives.get(as("employee"), objective).keyResults())
                .isEmpty();
        assertThat(feeds.get(as("employee"), counted.id()).value()).isEqualByComparingTo("2");
    }

    /** A key result fed by two approved requests of the process. */
    private KeyResultView counted(Measure measure) {
        KeyResultView made = fixture.keyResult(from, "employee", measure);
        approved("1");
        approved("1");
        feeds.set(as("employee"), made.id(), "requests", around(process, ""));
        assertThat(fixture.now(made).current()).isEqualByComparingTo("2");
        return made;
    }

    private RequestView approved(String amount) {
        RequestView request = fixture.submit("employee", process, amount);
        fixture.approve(request);
        return request;
    }

    private KeyResultView carried(KeyResultView one, CarryOverMode mode) {
        return fixture.goals
                .objectives
                .get(as("employee"), carry(one, mode))
                .keyResults()
                .get(0);
    }

    private String carry(KeyResultView one, CarryOverMode mode) {
        fixture.goals.cycles.move(as("admin"), from.id(), CycleState.SCORING);
        CarryOverCommand.ChosenObjective chosen =
                new CarryOverCommand.ChosenObjective(one.objectiveId(), null, Map.of(one.id(), mode));
        return carryOvers
                .carry(as("employee"), new CarryOverCommand(from.id(), to.id(), List.of(chosen)))
                .ids()
                .get(0);
    }

    private void open() {
        fixture.goals.cycles.move(as("admin"), to.id(), CycleState.OPEN);
    }

    private void push(KeyResultView one, String value) {
        feeds.push(as("employee"), one.id(), new PushedValue(new BigDecimal(value), null, null, null));
    }
}
