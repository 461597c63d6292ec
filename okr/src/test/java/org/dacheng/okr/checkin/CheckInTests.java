package org.dacheng.okr.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.dacheng.okr.OkrFixture.as;
import static org.dacheng.okr.OkrFixture.keyResult;
import static org.dacheng.okr.OkrFixture.measured;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotAllowed;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.paging.CursorPage;
import org.dacheng.okr.OkrFixture;
import org.dacheng.okr.alignment.Alignments;
import org.dacheng.okr.cycle.CycleState;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.enums.EnumKeys;
import org.dacheng.okr.measure.Confidence;
import org.dacheng.okr.measure.KeyResultKind;
import org.dacheng.okr.measure.Measure;
import org.dacheng.okr.measure.RollUp;
import org.dacheng.okr.objective.KeyResultEdit;
import org.dacheng.okr.objective.KeyResultView;
import org.dacheng.okr.objective.ObjectiveEdit;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.okr.objective.Objectives;
import org.dacheng.okr.visibility.Visibility;
import org.dacheng.testing.DatabaseTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class CheckInTests {

    @Autowired
    private OkrFixture fixture;

    @Autowired
    private CheckIns checkIns;

    @Autowired
    private Objectives objectives;

    @Autowired
    private Alignments alignments;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private CycleView cycle;
    private ObjectiveView goal;

    @BeforeEach
    void anObjectiveWithTwoKeyResults() {
        cycle = fixture.openCycle();
        goal = fixture.objective(cycle, "employee", "Grow", "one", "two");
    }

    @ParameterizedTest(name = "{0} from {1} to {2} at {3} is {4}")
    @CsvSource({
        "percentage, 0, 100, 40, 0.4",
        "percentage, 20, 80, 50, 0.5",
        "number, 100, 20, 60, 0.5",
        "number, 100, 20, 20, 1",
        "number, 100, 20, 5, 1",
        "number, 100, 20, 140, 0",
        "number, -10, 10, 0, 0.5",
        "number, 0, 3, 1, 0.333333",
        "number, 0, 10, 2.5, 0.25",
        "money, 0, 1200000, 300000, 0.25",
        "money, 900000, 600000, 750000, 0.5",
        "yes-no, 0, 1, 1, 1",
        "yes-no, 0, 1, 0, 0"
    })
    void isMeasuredOnTheWayFromStartToTarget(
            String kind, BigDecimal start, BigDecimal target, BigDecimal value, BigDecimal progress) {
        measure(EnumKeys.read(KeyResultKind.class, kind), start, target);

        checkIn("employee", one(), value, Confidence.ON_TRACK);

        assertThat(one().current()).isEqualByComparingTo(value);
        assertThat(one().progress()).isEqualByComparingTo(progress);
        assertThat(list(one()).items().get(0).progress()).isEqualByComparingTo(progress);
    }

    @Test
    void milestonesAreCounted() {
        ObjectiveView counted = objectives.changeKeyResult(
                as("employee"),
                one().id(),
                new KeyResultEdit(
                        null,
                        measure(KeyResultKind.MILESTONES),
                        null,
                        null,
                        List.of(step("design"), step("build"), step("ship"))));
        List<KeyResultView.MilestoneView> milestones = keyResult(counted, "one").milestones();

        tick(Set.of(milestones.get(0).id(), milestones.get(2).id()));
        KeyResultView two = one();
        tick(null);
        KeyResultView left = one();
        tick(Set.of());

        assertThat(two.current()).isEqualByComparingTo("2");
        assertThat(two.progress()).isEqualByComparingTo("0.666667");
        assertThat(two.milestones())
                .extracting(KeyResultView.MilestoneView::done)
                .containsExactly(true, false, true);
        assertThat(left.current()).isEqualByComparingTo("2");
        assertThat(one().current()).isZero();
        refused(() -> tick(Set.of("no-such-step")), "/" + one().id() + "/milestonesDone");
    }

    @Test
    void movesItsObjectiveAndEverythingThatItContributesTo() {
        ObjectiveView parent = fixture.agreed(fixture.objective(cycle, "manager", "Win", "all"));
        objectives.change(
                as("manager"),
                parent.id(),
                new ObjectiveEdit(null, null, null, null, null, RollUp.ALIGNED, null, null));
        alignments.request(as("employee"), goal.id(), parent.id(), null);

        checkIns.record(
                as("employee"),
                Map.of(
                        one().id(),
                        newCheckIn("80", Confidence.ON_TRACK),
                        two().id(),
                        newCheckIn("20", Confidence.OFF_TRACK)),
                "page");

        ObjectiveView now = now();
        assertThat(now.progress()).isEqualByComparingTo("0.5");
        assertThat(now.confidence()).isEqualTo(Confidence.OFF_TRACK);
        assertThat(now.lastCheckInAt()).isNotNull();
        assertThat(objectives.get(as("manager"), parent.id()).progress()).isEqualByComparingTo("0.5");
    }

    @Test
    void happensNowWhateverAProgramWouldLike() {
        Instant before = clock.instant();

        checkIn("employee", one(), new BigDecimal("5"), Confidence.AT_RISK);

        CheckInView made = list(one()).items().get(0);
        assertThat(made.at()).isBetween(before.minusMillis(1), clock.instant());
        assertThat(made.by().id()).isEqualTo("employee");
        assertThat(made.confidence()).isEqualTo(Confidence.AT_RISK);
        assertThat(entries()).endsWith("check-in");
    }

    @Test
    void severalAreTakenTogetherOrNotAtAll() {
        refused(
                () -> checkIns.record(
                        as("employee"),
                        Map.of(
                                one().id(), newCheckIn("50", Confidence.ON_TRACK),
                                two().id(), newCheckIn("0.00001", Confidence.ON_TRACK)),
                        "page"),
                "/" + two().id() + "/value");

        assertThat(one().current()).isZero();
        assertThat(list(one()).items()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1000000000000000, value", "-1000000000000000, value", "0.00001, value"})
    void refusesAValueThatDoesNotFit(String value, String field) {
        refused(
                () -> checkIn("employee", one(), new BigDecimal(value), Confidence.ON_TRACK),
                "/" + one().id() + "/" + field);
    }

    @Test
    void refusesWhatIsNeitherYesNorNoAndWordsWithoutEnd() {
        measure(KeyResultKind.YES_NO, BigDecimal.ZERO, BigDecimal.ONE);
        NewCheckIn endless =
                new NewCheckIn(BigDecimal.ONE, null, Confidence.ON_TRACK, "x".repeat(4001), "y".repeat(4001));

        refused(
                () -> checkIn("employee", one(), new BigDecimal("2"), Confidence.ON_TRACK),
                "/" + one().id() + "/value");
        refused(
                () -> checkIns.record(as("employee"), Map.of(one().id(), endless), "page"),
                "/" + one().id() + "/done",
                "/" + one().id() + "/next");
    }

    @Test
    void needsAValue() {
        refused(() -> checkIn("employee", one(), null, Confidence.ON_TRACK), "/" + one().id() + "/value");
    }

    @ParameterizedTest
    @EnumSource(CycleState.class)
    void isTakenWhileTheCycleIsOpenOrScoring(CycleState state) {
        CycleView planned = fixture.planned();
        ObjectiveView early = fixture.objective(planned, "employee", "Grow", "one");
        CycleView moved = planned;
        for (CycleState next : CycleState.values()) {
            if (next.ordinal() > 0 && next.ordinal() <= state.ordinal()) {
                moved = fixture.cycles.move(as("hr"), moved.id(), next);
            }
        }
        ThrowingCallable saying =
                () -> checkIn("employee", keyResult(early, "one"), BigDecimal.TEN, Confidence.ON_TRACK);

        if (state == CycleState.OPEN || state == CycleState.SCORING) {
            org.assertj.core.api.Assertions.assertThatCode(saying).doesNotThrowAnyException();
        } else {
            assertThatExceptionOfType(CycleTakesNoCheckIns.class).isThrownBy(saying);
        }
    }

    @Test
    void othersSeeItButSayNothing() {
        fixture.agreed(goal);
        ObjectiveView secret = objectives.create(
                as("hr"),
                new org.dacheng.okr.objective.NewObjective(
                        cycle.id(),
                        org.dacheng.okr.objective.Owner.person("hr"),
                        null,
                        null,
                        "Secret",
                        null,
                        null,
                        Visibility.NAMED,
                        null,
                        null));
        ObjectiveView written =
                objectives.addKeyResult(as("hr"), secret.id(), new KeyResultEdit("one", null, null, null, null));

        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> checkIn("employee2", one(), BigDecimal.TEN, Confidence.ON_TRACK));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> checkIn("manager", one(), BigDecimal.TEN, Confidence.ON_TRACK));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> checkIn("employee2", keyResult(written, "one"), BigDecimal.TEN, Confidence.ON_TRACK));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() ->
                        checkIns.list(as("employee2"), keyResult(written, "one").id(), 10, null));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> checkIns.ofObjective(as("employee2"), secret.id(), 10, null));
    }

    @Test
    void whoeverAnswersForTheKeyResultSaysHowItStands() {
        objectives.changeKeyResult(as("employee"), two().id(), new KeyResultEdit(null, null, "finance", null, null));
        fixture.agreed(goal);

        checkIn("finance", two(), BigDecimal.TEN, Confidence.ON_TRACK);

        assertThat(two().current()).isEqualByComparingTo("10");
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> checkIn("finance", one(), BigDecimal.TEN, Confidence.ON_TRACK));
    }

    @Test
    void theNewestOneIsCorrectedWithItsKeyResultAndWhatItSaidStaysInTheTrace() {
        checkIn("employee", one(), new BigDecimal("30"), Confidence.ON_TRACK);
        checkIn("employee", one(), new BigDecimal("60"), Confidence.ON_TRACK);
        List<CheckInView> made = list(one()).items();

        checkIns.edit(as("employee"), made.get(0).id(), newCheckIn("50", Confidence.OFF_TRACK));
        CheckInView older = checkIns.edit(as("employee"), made.get(1).id(), newCheckIn("20", Confidence.AT_RISK));

        assertThat(one().current()).isEqualByComparingTo("50");
        assertThat(one().confidence()).isEqualTo(Confidence.OFF_TRACK);
        assertThat(now().progress()).isEqualByComparingTo("0.25");
        assertThat(older.value()).isEqualByComparingTo("20");
        assertThat(older.editedAt()).isNotNull();
        assertThat(older.at()).isEqualTo(made.get(1).at());
        assertThat(checkIns.trace(as("employee"), made.get(0).id()))
                .singleElement()
                .satisfies(was -> {
                    assertThat(was.value()).isEqualByComparingTo("60");
                    assertThat(was.confidence()).isEqualTo(Confidence.ON_TRACK);
                });
        assertThat(entries()).endsWith("check-in-edited", "check-in-edited");
    }

    @Test
    void isEditedByItsAuthorAloneAndWithTheSameCare() {
        fixture.agreed(goal);
        checkIn("employee", one(), new BigDecimal("30"), Confidence.ON_TRACK);
        String made = list(one()).items().get(0).id();

        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> checkIns.edit(as("hr"), made, newCheckIn("31", Confidence.ON_TRACK)));
        refused(() -> checkIns.edit(as("employee"), made, newCheckIn("0.00001", Confidence.ON_TRACK)), "/value");
        assertThat(checkIns.trace(as("manager"), made)).isEmpty();
        fixture.cycles.move(as("hr"), cycle.id(), CycleState.SCORING);
        fixture.cycles.move(as("hr"), cycle.id(), CycleState.CLOSED);
        assertThatExceptionOfType(CycleTakesNoCheckIns.class)
                .isThrownBy(() -> checkIns.edit(as("employee"), made, newCheckIn("32", Confidence.ON_TRACK)));
        assertThat(one().current()).isEqualByComparingTo("30");
    }

    @Test
    void isListedNewestFirstSliceAfterSlice() {
        for (int value = 1; value <= 5; value++) {
            checkIn("employee", one(), BigDecimal.valueOf(value), Confidence.ON_TRACK);
        }
        List<String> values = new ArrayList<>();
        String cursor = null;
        do {
            CursorPage<CheckInView> slice = checkIns.list(as("employee"), one().id(), 2, cursor);
            slice.items().forEach(item -> values.add(item.value().toPlainString()));
            cursor = slice.next();
        } while (cursor != null);

        assertThat(values).containsExactly("5", "4", "3", "2", "1");
    }

    private void measure(KeyResultKind kind, BigDecimal start, BigDecimal target) {
        Measure measure =
                new Measure(kind, "", kind == KeyResultKind.MONEY ? "CNY" : null, 2, start, target, null, null, null);
        objectives.changeKeyResult(as("employee"), one().id(), measured(measure));
    }

    private static Measure measure(KeyResultKind kind) {
        return new Measure(kind, "", null, 0, BigDecimal.ZERO, BigDecimal.ONE, null, null, null);
    }

    private static KeyResultEdit.MilestoneEdit step(String title) {
        return new KeyResultEdit.MilestoneEdit(null, title, null);
    }

    private void tick(@Nullable Set<String> done) {
        checkIns.record(
                as("employee"), Map.of(one().id(), new NewCheckIn(null, done, Confidence.ON_TRACK, "", "")), "page");
    }

    private void checkIn(String person, KeyResultView keyResult, @Nullable BigDecimal value, Confidence confidence) {
        checkIns.record(
                as(person), Map.of(keyResult.id(), new NewCheckIn(value, null, confidence, "Done", "Next")), "api");
    }

    private static NewCheckIn newCheckIn(String value, Confidence confidence) {
        return new NewCheckIn(new BigDecimal(value), null, confidence, "Done", "Next");
    }

    private CursorPage<CheckInView> list(KeyResultView keyResult) {
        return checkIns.list(as("employee"), keyResult.id(), 50, null);
    }

    private ObjectiveView now() {
        return objectives.get(as("employee"), goal.id());
    }

    private KeyResultView one() {
        return keyResult(now(), "one");
    }

    private KeyResultView two() {
        return keyResult(now(), "two");
    }

    private List<String> entries() {
        return jdbc.sql("select kind from okr_entry where objective_id = ? order by happened_at, id")
                .param(goal.id())
                .query(String.class)
                .list();
    }

    private static void refused(ThrowingCallable call, String... pointers) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(call)
                .satisfies(refusal -> assertThat(refusal.violations())
                        .extracting(Violation::pointer)
                        .containsExactly(pointers));
    }
}
