package org.dacheng.okr.retrospective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.dacheng.okr.OkrFixture.as;
import static org.dacheng.okr.OkrFixture.keyResult;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotAllowed;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.failure.Violation;
import org.dacheng.okr.OkrFixture;
import org.dacheng.okr.checkin.CheckIns;
import org.dacheng.okr.checkin.NewCheckIn;
import org.dacheng.okr.cycle.CycleState;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.measure.Confidence;
import org.dacheng.okr.objective.ObjectiveEdit;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.okr.objective.Objectives;
import org.dacheng.okr.objective.Owner;
import org.dacheng.okr.objective.OwnerKind;
import org.dacheng.okr.visibility.Visibility;
import org.dacheng.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
class RetrospectivesTests {

    private static final Owner EMPLOYEE = Owner.person("employee");
    private static final RetrospectiveParts LEARNED = new RetrospectiveParts(null, null, "Begin earlier", null);

    @Autowired
    private OkrFixture fixture;

    @Autowired
    private Retrospectives retrospectives;

    @Autowired
    private RetrospectiveFactsReader facts;

    @Autowired
    private Objectives objectives;

    @Autowired
    private CheckIns checkIns;

    private CycleView cycle;
    private ObjectiveView goal;

    @BeforeEach
    void agreedGoal() {
        cycle = fixture.openCycle();
        goal = fixture.agreed(fixture.objective(cycle, "employee", "Grow", "result"));
    }

    @Test
    void opensWithTheScoringAndStaysOpenAfterTheEnd() {
        assertThatExceptionOfType(NotYetScoring.class)
                .isThrownBy(() -> retrospectives.write(as("employee"), cycle.id(), EMPLOYEE, LEARNED));
        move(CycleState.SCORING);
        retrospectives.write(as("employee"), cycle.id(), EMPLOYEE, LEARNED);
        move(CycleState.CLOSED);

        RetrospectiveView view = retrospectives.write(
                as("employee"), cycle.id(), EMPLOYEE, new RetrospectiveParts("Team", null, null, null));

        assertThat(view.parts()).isEqualTo(new RetrospectiveParts("Team", "", "Begin earlier", ""));
        assertThat(Objects.requireNonNull(view.writtenBy()).id()).isEqualTo("employee");
    }

    @Test
    void isReadByThoseWhoSeeAllOfTheGoals() {
        move(CycleState.SCORING);
        retrospectives.write(as("employee"), cycle.id(), EMPLOYEE, LEARNED);

        assertThat(retrospectives
                        .get(as("finance"), cycle.id(), EMPLOYEE)
                        .parts()
                        .learned())
                .isEqualTo("Begin earlier");
        assertThat(retrospectives.get(as("finance"), cycle.id(), EMPLOYEE).mayWrite())
                .isFalse();
        assertThat(retrospectives.list(as("finance"), cycle.id(), 50, null).items())
                .hasSize(1);
    }

    @Test
    void nothingIsReadOfAnOwnerWithAHiddenGoal() {
        ObjectiveView secret = fixture.objective(cycle, "employee", "Secret", "result");
        objectives.change(
                as("employee"),
                secret.id(),
                new ObjectiveEdit(null, null, null, Visibility.NAMED, null, null, null, null));
        fixture.agreed(secret);
        move(CycleState.SCORING);
        retrospectives.write(as("employee"), cycle.id(), EMPLOYEE, LEARNED);

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> retrospectives.get(as("finance"), cycle.id(), EMPLOYEE));
        assertThat(retrospectives.list(as("finance"), cycle.id(), 50, null).items())
                .isEmpty();
        assertThat(retrospectives.list(as("manager"), cycle.id(), 50, null).items())
                .hasSize(1);
        assertThat(retrospectives.list(as("employee"), cycle.id(), 50, null).items())
                .hasSize(1);
    }

    @Test
    void isWrittenByThoseWhoWriteTheGoals() {
        Owner department = new Owner(OwnerKind.DEPARTMENT, "rd-platform");
        fixture.agreed(fixture.departmentObjective(cycle, "manager", "rd-platform", "result"));
        move(CycleState.SCORING);

        retrospectives.write(as("manager"), cycle.id(), department, LEARNED);

        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> retrospectives.write(as("employee"), cycle.id(), department, LEARNED));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> retrospectives.write(as("manager"), cycle.id(), EMPLOYEE, LEARNED));
        assertThat(retrospectives.ofRepresentedOwners(as("manager"), cycle.id()))
                .extracting(RetrospectiveView::owner)
                .contains(department, Owner.person("manager"));
    }

    @Test
    void ofAnOwnerWithoutGoalsOnlyThoseAboveRead() {
        move(CycleState.SCORING);
        Owner idle = Owner.person("employee2");

        assertThat(retrospectives.get(as("manager"), cycle.id(), idle).isWritten())
                .isFalse();
        assertThat(retrospectives.get(as("auditor"), cycle.id(), idle).isWritten())
                .isFalse();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> retrospectives.get(as("finance"), cycle.id(), idle));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> retrospectives.get(as("admin"), cycle.id(), Owner.person("nobody-here")));
    }

    @Test
    void refusesWhatIsTooLong() {
        move(CycleState.SCORING);

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> retrospectives.write(
                        as("employee"),
                        cycle.id(),
                        EMPLOYEE,
                        new RetrospectiveParts(null, "x".repeat(10_001), null, null)))
                .satisfies(refusal -> assertThat(refusal.violations())
                        .extracting(Violation::pointer)
                        .containsExactly("/wentBadly"));
        assertThat(retrospectives.get(as("employee"), cycle.id(), EMPLOYEE).isWritten())
                .isFalse();
    }

    @Test
    void factsAreThoseOfTheCycle() {
        checkIns.record(
                as("employee"),
                Map.of(
                        keyResult(goal, "result").id(),
                        new NewCheckIn(new BigDecimal("60"), null, Confidence.AT_RISK, "", "")),
                "page");

        RetrospectiveFacts found = facts.of(as("employee"), cycle, EMPLOYEE);

        assertThat(found.progress()).isEqualByComparingTo("0.6");
        assertThat(found.checkIns()).isEqualTo(1);
        assertThat(found.objectives()).singleElement().satisfies(line -> {
            assertThat(line.objective().id()).isEqualTo(goal.id());
            assertThat(line.checkIns()).isEqualTo(1);
        });
        assertThat(found.points()).isNotBlank();
    }

    private void move(CycleState state) {
        fixture.cycles.move(as("hr"), cycle.id(), state);
    }
}
