package org.dacheng.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotAllowed;
import org.dacheng.base.failure.Violation;
import org.dacheng.engine.state.RequestStatus;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.measure.KeyResultKind;
import org.dacheng.okr.measure.Measure;
import org.dacheng.okr.objective.KeyResultEdit;
import org.dacheng.okr.objective.KeyResultView;
import org.dacheng.okr.objective.ObjectiveEdit;
import org.dacheng.okr.objective.ObjectiveState;
import org.dacheng.okr.objective.ObjectiveSubmitted;
import org.dacheng.okr.objective.ObjectiveView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** OKR agreement: from the draft to every possible end, and process variants that HR may publish. */
@SampleTest
class OkrAgreementTests {

    private static final String PROCESS = "okr-agreement";

    @Autowired
    SampleFixture stage;

    @Autowired
    SampleGoalFixture goals;

    CycleView cycle;
    ObjectiveView goal;

    @BeforeEach
    void aDraft() {
        stage.publish(PROCESS);
        cycle = goals.cycle(PROCESS, null);
        goal = goals.draft(cycle, "employee", "Grow", "one", "two");
    }

    @Test
    void theManagerAgreesAndTheObjectiveIsAgreed() {
        RequestWalkthrough request = goals.submit(cycle, "employee");

        request.waitsAt("manager", "manager");
        assertThat(goals.state(goal)).isEqualTo(ObjectiveState.SUBMITTED);
        request.approvedBy("manager").is(RequestStatus.APPROVED).notInInboxOf("manager");
        assertThat(goals.state(goal)).isEqualTo(ObjectiveState.AGREED);
        assertThat(goals.get(goal).changed()).isFalse();
        assertThat(goals.history(goal)).endsWith("submitted", "agreed");
    }

    @Test
    void whatWasSubmittedIsNotChangedUntilItIsDecided() {
        goals.submit(cycle, "employee");

        assertThatExceptionOfType(ObjectiveSubmitted.class).isThrownBy(() -> rename(goal, "Shrink"));
        assertThatExceptionOfType(ObjectiveSubmitted.class)
                .isThrownBy(() -> goals.objectives.remove(stage.actor("employee"), goal.id()));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> goals.submit(cycle, "employee"))
                .satisfies(refused -> assertThat(refused.violations())
                        .extracting(Violation::pointer)
                        .containsExactly("/owner"));
    }

    @Test
    void anAgreementIsNotUndone() {
        goals.submit(cycle, "employee")
                .approvedForGoodBy("manager", "okr.agreement.not-undone")
                .is(RequestStatus.APPROVED);

        assertThat(goals.state(goal)).isEqualTo(ObjectiveState.AGREED);
    }

    @Test
    void sentBackItIsChangedAndSubmittedAgainUnderItsNumber() {
        RequestWalkthrough request = goals.submit(cycle, "employee").returnedBy("manager");
        request.is(RequestStatus.RETURNED);
        assertThat(goals.state(goal)).isEqualTo(ObjectiveState.RETURNED);
        rename(goal, "Grow twice");

        RequestWalkthrough again = goals.submit(cycle, "employee");

        assertThat(again.id()).isEqualTo(request.id());
        assertThat(goals.snapshot(again)).contains("Grow twice");
        again.waitsAt("manager", "manager").approvedBy("manager").is(RequestStatus.APPROVED);
        assertThat(goals.state(goal)).isEqualTo(ObjectiveState.AGREED);
    }

    @Test
    void sentBackItIsSubmittedAgainOnThePageOfTheRequestWithWhatStandsNow() {
        RequestWalkthrough request = goals.submit(cycle, "employee").returnedBy("manager");
        rename(goal, "Grow thrice");

        request.resubmitted(request.view().data());

        assertThat(goals.snapshot(request)).contains("Grow thrice");
        request.approvedBy("manager").is(RequestStatus.APPROVED);
        assertThat(goals.state(goal)).isEqualTo(ObjectiveState.AGREED);
    }

    @Test
    void refusedItIsWrittenAgainAndAskedByANewRequest() {
        RequestWalkthrough request = goals.submit(cycle, "employee").refusedBy("manager");
        request.is(RequestStatus.REFUSED).notInInboxOf("manager");
        assertThat(goals.state(goal)).isEqualTo(ObjectiveState.RETURNED);
        rename(goal, "Something else");

        RequestWalkthrough again = goals.submit(cycle, "employee");

        assertThat(again.id()).isNotEqualTo(request.id());
        again.approvedBy("manager").is(RequestStatus.APPROVED);
        assertThat(goals.state(goal)).isEqualTo(ObjectiveState.AGREED);
    }

    @Test
    void onlyWhatIsChosenIsSubmittedAlsoTheSecondTime() {
        ObjectiveView later = goals.draft(cycle, "employee", "Not yet", "one");

        RequestWalkthrough request = goals.submit(cycle, "employee", List.of(goal.id()));

        assertThat(goals.state(goal)).isEqualTo(ObjectiveState.SUBMITTED);
        assertThat(goals.state(later)).isEqualTo(ObjectiveState.DRAFT);
        request.returnedBy("manager").resubmitted(request.view().data());
        assertThat(goals.state(later)).isEqualTo(ObjectiveState.DRAFT);
        request.approvedBy("manager").is(RequestStatus.APPROVED);
        refused(List.of(goal.id(), later.id()));
        refused(List.of());
        refused(List.of("01aaaaaaaaaaaaaaaaaaaaaaaa"));
        assertThat(goals.state(later)).isEqualTo(ObjectiveState.DRAFT);
    }

    private void refused(List<String> chosen) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> goals.submit(cycle, "employee", chosen))
                .satisfies(refused -> assertThat(refused.violations())
                        .extracting(Violation::pointer)
                        .containsExactly("/objectiveIds"));
    }

    @Test
    void whoDecidesReadsMilestonesAndAlignmentsAsTheyWere() {
        ObjectiveView above = goals.draft(cycle, "manager", "Win the market", "share");
        goals.submit(cycle, "manager").approvedBy("director");
        goals.alignments.request(stage.actor("employee"), goal.id(), above.id(), null);
        milestones("Choose the pilot");

        RequestWalkthrough request = goals.submit(cycle, "employee");
        goals.objectives.change(stage.actor("manager"), above.id(), ObjectiveEdit.title("Something else"));

        assertThat(goals.snapshot(request)).contains("Choose the pilot", "2031-02-01", "Win the market");
        request.returnedBy("manager");
    }

    private void milestones(String title) {
        KeyResultView first = goals.get(goal).keyResults().get(0);
        goals.objectives.changeKeyResult(
                stage.actor("employee"),
                first.id(),
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
                        List.of(new KeyResultEdit.MilestoneEdit(null, title, LocalDate.of(2031, 2, 1)))));
    }

    @Test
    void withdrawnItIsADraftAgain() {
        RequestWalkthrough request = goals.submit(cycle, "employee").withdrawn();

        request.is(RequestStatus.WITHDRAWN).notInInboxOf("manager");
        assertThat(goals.state(goal)).isEqualTo(ObjectiveState.DRAFT);
        assertThat(goals.history(goal)).endsWith("submitted", "withdrawn");
        rename(goal, "Grow slowly");
        goals.submit(cycle, "employee").approvedBy("manager");
        assertThat(goals.state(goal)).isEqualTo(ObjectiveState.AGREED);
    }

    @Test
    void withNobodyAboveItIsAgreedAtOnce() {
        ObjectiveView top = goals.draft(cycle, "ceo", "Win", "one");

        goals.submit(cycle, "ceo").is(RequestStatus.APPROVED);

        assertThat(goals.state(top)).isEqualTo(ObjectiveState.AGREED);
    }

    @Test
    void withoutAProcessItIsAgreedAtOnceWithoutARequest() {
        CycleView free = goals.cycle(null, null);
        ObjectiveView one = goals.draft(free, "employee", "Grow", "one");

        assertThat(goals.submit(free, "employee").id()).isEqualTo("null");
        assertThat(goals.state(one)).isEqualTo(ObjectiveState.AGREED);
    }

    @Test
    void aChangeAfterAgreementIsAgreedOnWithWhatChangedShown() {
        ObjectiveView second = goals.draft(cycle, "employee", "Keep", "three");
        goals.submit(cycle, "employee").approvedBy("manager");
        rename(second, "Keep on");
        rename(goal, "Grow more");
        goals.objectives.removeKeyResult(
                stage.actor("employee"), goal.keyResults().get(1).id());
        assertThat(goals.state(goal)).isEqualTo(ObjectiveState.AGREED);
        assertThat(goals.get(goal).changed()).isTrue();

        RequestWalkthrough change = goals.submit(cycle, "employee");

        assertThat(goals.snapshot(change)).contains("Grow more", "\"Grow\"", "\"two\"");
        assertThat(change.facts()).anySatisfy(fact -> assertThat(fact).contains("2 个目标，2 个有变更"));
        assertThat(goals.state(second)).isEqualTo(ObjectiveState.SUBMITTED);
        change.approvedBy("manager").is(RequestStatus.APPROVED);
        assertThat(goals.get(goal).changed()).isFalse();
        assertThat(goals.state(goal)).isEqualTo(ObjectiveState.AGREED);
    }

    @Test
    void aChangeThatIsWithdrawnLeavesItAgreedButChanged() {
        goals.submit(cycle, "employee").approvedBy("manager");
        rename(goal, "Grow more");

        goals.submit(cycle, "employee").withdrawn();

        assertThat(goals.state(goal)).isEqualTo(ObjectiveState.AGREED);
        assertThat(goals.get(goal).changed()).isTrue();
    }

    @Test
    void whatIsNotReadyIsNamedAtItsPlaceAndNothingIsSubmitted() {
        ObjectiveView bare = goals.draft(cycle, "employee", "", "named");
        ObjectiveView empty = goals.draft(cycle, "employee", "Nothing to measure");

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> goals.submit(cycle, "employee"))
                .satisfies(refused -> assertThat(refused.violations())
                        .extracting(Violation::pointer)
                        .containsExactly(
                                "/objectives/" + bare.id() + "/title", "/objectives/" + empty.id() + "/keyResults"));
        assertThat(goals.state(goal)).isEqualTo(ObjectiveState.DRAFT);
    }

    @Test
    void nobodySubmitsWhatOthersWrite() {
        goals.submit(cycle, "employee").approvedBy("manager");
        rename(goal, "Grow more");

        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> goals.submitFor(cycle, "zhang.wei", "employee"));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> goals.submitFor(cycle, "manager", "employee"));
        assertThat(goals.get(goal).changed()).isTrue();
    }

    @Test
    void cannotBeFilledInByHand() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> stage.submit("employee", PROCESS, Map.of("objectives", goal.id())))
                .satisfies(refused -> assertThat(refused.violations())
                        .extracting(Violation::pointer)
                        .containsExactly("/data/objectives"));
    }

    @Test
    void hrMakesTwoApproversOfItAndWhatRunsStaysOnItsVersion() {
        RequestWalkthrough old = goals.submit(cycle, "employee");
        ObjectiveView others = goals.draft(cycle, "zhang.wei", "Help", "one");
        try {
            int version =
                    stage.publish(PROCESS, SamplePackage.withHead(PROCESS)).version();

            RequestWalkthrough fresh = goals.submit(cycle, "zhang.wei");
            old.waitsAt("manager", "manager").approvedBy("manager").is(RequestStatus.APPROVED);
            fresh.waitsAt("manager", "manager").approvedBy("manager");
            assertThat(goals.state(others)).isEqualTo(ObjectiveState.SUBMITTED);
            fresh.waitsAt("department-head", "director").approvedBy("director").is(RequestStatus.APPROVED);

            assertThat(version).isGreaterThan(1);
            assertThat(goals.state(goal)).isEqualTo(ObjectiveState.AGREED);
            assertThat(goals.state(others)).isEqualTo(ObjectiveState.AGREED);
        } finally {
            stage.publish(PROCESS);
        }
    }

    private void rename(ObjectiveView one, String title) {
        goals.objectives.change(stage.actor("employee"), one.id(), ObjectiveEdit.title(title));
    }
}
