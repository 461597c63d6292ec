package org.dacheng.okr.carryover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.dacheng.okr.OkrFixture.as;
import static org.dacheng.okr.OkrFixture.keyResult;
import static org.dacheng.okr.OkrFixture.measured;
import static org.dacheng.okr.OkrFixture.number;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotAllowed;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.failure.Violation;
import org.dacheng.okr.OkrFixture;
import org.dacheng.okr.alignment.Alignments;
import org.dacheng.okr.checkin.CheckIns;
import org.dacheng.okr.checkin.NewCheckIn;
import org.dacheng.okr.cycle.CycleState;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.measure.Confidence;
import org.dacheng.okr.measure.KeyResultKind;
import org.dacheng.okr.measure.Measure;
import org.dacheng.okr.objective.KeyResultEdit;
import org.dacheng.okr.objective.KeyResultView;
import org.dacheng.okr.objective.ObjectiveEdit;
import org.dacheng.okr.objective.ObjectiveState;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.okr.objective.Objectives;
import org.dacheng.okr.objective.Owner;
import org.dacheng.okr.visibility.Visibility;
import org.dacheng.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
class CarryOversTests {

    @Autowired
    private OkrFixture fixture;

    @Autowired
    private CarryOvers carryOvers;

    @Autowired
    private CarryOverLinkFinder carryOverLinks;

    @Autowired
    private Objectives objectives;

    @Autowired
    private CheckIns checkIns;

    @Autowired
    private Alignments alignments;

    @Autowired
    private JdbcClient jdbc;

    private CycleView from;
    private CycleView to;
    private ObjectiveView goal;

    @BeforeEach
    void halfWay() {
        from = fixture.openCycle();
        to = fixture.planned();
        goal = fixture.objective(from, "employee", "Grow", "revenue", "done", "steps");
        objectives.changeKeyResult(as("employee"), id("revenue"), measured(number("20", "100")));
        objectives.changeKeyResult(
                as("employee"),
                id("steps"),
                new KeyResultEdit(
                        null,
                        new Measure(
                                KeyResultKind.MILESTONES,
                                "",
                                null,
                                0,
                                BigDecimal.ZERO,
                                BigDecimal.ONE,
                                null,
                                null,
                                null),
                        null,
                        null,
                        List.of(
                                new KeyResultEdit.MilestoneEdit(null, "plan", null),
                                new KeyResultEdit.MilestoneEdit(null, "build", null),
                                new KeyResultEdit.MilestoneEdit(null, "ship", null))));
        goal = fixture.agreed(goal);
        String plan = keyResult(goal, "steps").milestones().get(0).id();
        checkIns.record(
                as("employee"),
                Map.of(
                        id("revenue"), newCheckIn("60"),
                        id("done"), newCheckIn("100"),
                        id("steps"), new NewCheckIn(null, java.util.Set.of(plan), Confidence.AT_RISK, "", "")),
                "page");
        goal = objectives.get(as("employee"), goal.id());
    }

    @Test
    void carriesWhatIsLeftAsADraftThatKnowsWhereItComesFrom() {
        score();

        CarryOverResult carried = carry("employee", CarryOverCommand.ChosenObjective.usual(goal.id()));

        ObjectiveView copy = only(carried);
        assertThat(copy.state()).isEqualTo(ObjectiveState.DRAFT);
        assertThat(copy.cycleId()).isEqualTo(to.id());
        assertThat(copy.owner()).isEqualTo(goal.owner());
        assertThat(copy.carriedFrom()).isEqualTo(goal.id());
        assertThat(copy.keyResults()).extracting(KeyResultView::title).containsExactly("revenue", "steps");
        KeyResultView revenue = keyResult(copy, "revenue");
        assertThat(revenue.measure().start()).isEqualByComparingTo("60");
        assertThat(revenue.measure().target()).isEqualByComparingTo("100");
        assertThat(revenue.progress()).isZero();
        assertThat(keyResult(copy, "steps").milestones())
                .extracting(KeyResultView.MilestoneView::title)
                .containsExactly("build", "ship");
        assertThat(keyResult(copy, "steps").measure().target()).isEqualByComparingTo("2");
        assertThat(copy.keyResults().stream().map(KeyResultView::weight).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("1");
    }

    @Test
    void carriesFromTheStartWithWhatItHadReached() {
        score();

        ObjectiveView copy = only(carry(
                "employee",
                new CarryOverCommand.ChosenObjective(
                        goal.id(),
                        "Grow on",
                        Map.of(
                                id("revenue"),
                                CarryOverMode.WHOLE,
                                id("steps"),
                                CarryOverMode.LEAVE,
                                id("done"),
                                CarryOverMode.WHOLE))));

        assertThat(copy.title()).isEqualTo("Grow on");
        assertThat(copy.keyResults()).extracting(KeyResultView::title).containsExactly("revenue", "done");
        KeyResultView revenue = keyResult(copy, "revenue");
        assertThat(revenue.measure().start()).isEqualByComparingTo("20");
        assertThat(revenue.current()).isEqualByComparingTo("60");
        assertThat(revenue.progress()).isEqualByComparingTo("0.5");
        assertThat(copy.progress())
                .isCloseTo(new BigDecimal("0.75"), org.assertj.core.api.Assertions.within(new BigDecimal("0.001")));
    }

    @Test
    void carryingTwiceIsCarryingOnce() {
        score();
        CarryOverResult first = carry("employee", CarryOverCommand.ChosenObjective.usual(goal.id()));

        CarryOverResult second = carry("employee", CarryOverCommand.ChosenObjective.usual(goal.id()));

        assertThat(first.ids()).hasSize(1);
        assertThat(second.ids()).isEmpty();
        assertThat(second.alreadyCarried()).isEqualTo(1);
        assertThat(objectives.of(as("employee"), to.id(), Owner.person("employee")))
                .hasSize(1);
        assertThat(carryOvers.candidates(as("employee"), from.id(), to.id(), Owner.person("employee")))
                .extracting(CarryOverCandidate::carriedTo)
                .containsExactly(first.ids().get(0));
    }

    @Test
    void keepsItsHistoryAndLinksBothEnds() {
        score();
        ObjectiveView copy = only(carry("employee", CarryOverCommand.ChosenObjective.usual(goal.id())));

        CarryOverLinks back = carryOverLinks.of(as("employee"), copy);
        CarryOverLinks forth = carryOverLinks.of(as("employee"), objectives.get(as("employee"), goal.id()));

        CarryOverLinks.LinkedObjective origin = Objects.requireNonNull(back.from());
        assertThat(origin.id()).isEqualTo(goal.id());
        assertThat(origin.progress()).isEqualByComparingTo(goal.progress());
        assertThat(origin.keyResults())
                .extracting(
                        CarryOverLinks.ReachedKeyResult::title,
                        reached -> reached.value().intValue())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("revenue", 60),
                        org.assertj.core.groups.Tuple.tuple("steps", 1));
        assertThat(forth.onwards())
                .extracting(CarryOverLinks.LinkedObjective::id)
                .containsExactly(copy.id());
        assertThat(entries(copy.id())).contains("created");
        assertThat(jdbc.sql("select count(*) from okr_revision where objective_id = ?")
                        .param(copy.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void anOriginThatTheAskerMayNotSeeIsNotNamed() {
        objectives.change(
                as("employee"),
                goal.id(),
                new ObjectiveEdit(null, null, null, Visibility.NAMED, null, null, null, null));
        score();
        ObjectiveView copy = only(carry("employee", CarryOverCommand.ChosenObjective.usual(goal.id())));
        cycleState(to, CycleState.OPEN);
        objectives.change(
                as("employee"),
                copy.id(),
                new ObjectiveEdit(null, null, null, Visibility.EVERYONE, null, null, null, null));
        fixture.agreed(copy);

        ObjectiveView seen = objectives.get(as("finance"), copy.id());

        assertThat(carryOverLinks.of(as("finance"), seen).from()).isNull();
        assertThat(carryOverLinks.of(as("manager"), seen).from()).isNotNull();
    }

    @Test
    void takesAlignmentsAlongWhenBothEndsWent() {
        ObjectiveView parent = fixture.agreed(fixture.objective(from, "manager", "Lead", "result"));
        ObjectiveView behind = fixture.agreed(fixture.objective(from, "manager", "Stay", "result"));
        alignments.request(
                as("admin"), goal.id(), parent.id(), keyResult(parent, "result").id());
        alignments.request(as("admin"), goal.id(), behind.id(), null);
        score();
        ObjectiveView child = only(carry("employee", CarryOverCommand.ChosenObjective.usual(goal.id())));
        assertThat(child.aligned()).isEmpty();

        ObjectiveView above = only(carry("manager", CarryOverCommand.ChosenObjective.usual(parent.id())));

        assertThat(objectives.get(as("admin"), child.id()).aligned())
                .extracting(ObjectiveView.AlignedTo::parentId, ObjectiveView.AlignedTo::keyResultId)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        above.id(), keyResult(above, "result").id()));
    }

    @Test
    void anAlignmentThatWouldCloseALoopStaysBehind() {
        ObjectiveView lead = fixture.agreed(fixture.objective(from, "manager", "Lead", "result"));
        ObjectiveView base = fixture.agreed(fixture.objective(from, "employee", "Base", "result"));
        alignments.request(as("admin"), base.id(), goal.id(), null);
        alignments.request(as("admin"), goal.id(), lead.id(), null);
        score();
        String above = only(carry("manager", CarryOverCommand.ChosenObjective.usual(lead.id())))
                .id();
        String below = only(carry("employee", CarryOverCommand.ChosenObjective.usual(base.id())))
                .id();
        alignments.request(as("admin"), above, below, null);

        ObjectiveView between = only(carry("employee", CarryOverCommand.ChosenObjective.usual(goal.id())));

        int upwards = between.aligned().size();
        int fromBelow = objectives.get(as("admin"), below).aligned().size();
        assertThat(upwards + fromBelow).isEqualTo(1);
    }

    @Test
    void aRunOverTheCycleTakesWhatIsUnfinishedAndLeavesWhoLeft() {
        ObjectiveView draft = fixture.objective(from, "employee2", "Only a draft", "result");
        ObjectiveView leaver = fixture.agreed(fixture.objective(from, "hr", "Leaving", "result"));
        jdbc.sql("update okr_objective set owner_id = 'gone', responsible_id = 'gone' where id = ?")
                .param(leaver.id())
                .update();
        score();

        CarryOvers.Plan plan = carryOvers.plan(as("hr"), from.id(), to.id());
        CarryOverResult carried = carryOvers.carryAll(as("hr"), from.id(), to.id());

        assertThat(plan).isEqualTo(new CarryOvers.Plan(2, 0, 2));
        assertThat(only(carried).carriedFrom()).isEqualTo(goal.id());
        assertThat(carried.skipped())
                .extracting(CarryOverResult.SkippedObjective::id)
                .containsExactly(leaver.id());
        assertThat(draft.state()).isEqualTo(ObjectiveState.DRAFT);
        assertThat(carryOvers.plan(as("hr"), from.id(), to.id())).isEqualTo(new CarryOvers.Plan(2, 1, 1));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> carryOvers.carryAll(as("manager"), from.id(), to.id()));
    }

    @Test
    void refusesCyclesThatDoNotFit() {
        refused(() -> carry("employee", CarryOverCommand.ChosenObjective.usual(goal.id())), "/from");
        score();
        cycleState(to, CycleState.OPEN);
        cycleState(to, CycleState.SCORING);
        refused(() -> carry("employee", CarryOverCommand.ChosenObjective.usual(goal.id())), "/to");
    }

    @Test
    void isForThoseWhoWriteTheGoals() {
        score();

        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> carry("manager", CarryOverCommand.ChosenObjective.usual(goal.id())));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(
                        () -> carry("employee", CarryOverCommand.ChosenObjective.usual("01aaaaaaaaaaaaaaaaaaaaaaaa")));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> carryOvers.candidates(as("finance"), from.id(), to.id(), Owner.person("employee")));
    }

    private CarryOverResult carry(String person, CarryOverCommand.ChosenObjective... chosen) {
        return carryOvers.carry(as(person), new CarryOverCommand(from.id(), to.id(), List.of(chosen)));
    }

    private void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String pointer) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(call)
                .satisfies(refusal -> assertThat(refusal.violations())
                        .extracting(Violation::pointer)
                        .containsExactly(pointer));
    }

    private ObjectiveView only(CarryOverResult carried) {
        assertThat(carried.ids()).hasSize(1);
        return objectives.get(as("admin"), carried.ids().get(0));
    }

    private List<String> entries(String objectiveId) {
        return jdbc.sql("select kind from okr_entry where objective_id = ?")
                .param(objectiveId)
                .query(String.class)
                .list();
    }

    private void score() {
        cycleState(from, CycleState.SCORING);
    }

    private void cycleState(CycleView cycle, CycleState state) {
        fixture.cycles.move(as("hr"), cycle.id(), state);
    }

    private String id(String title) {
        return keyResult(objectives.get(as("employee"), goal.id()), title).id();
    }

    private static NewCheckIn newCheckIn(String value) {
        return new NewCheckIn(new BigDecimal(value), null, Confidence.AT_RISK, "", "");
    }
}
