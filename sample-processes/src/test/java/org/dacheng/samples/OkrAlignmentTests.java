package org.dacheng.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.engine.state.RequestStatus;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.objective.ObjectiveView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** OKR alignment: a task in the inbox of the other objective's owner, with every possible end. */
@SampleTest
class OkrAlignmentTests {

    private static final String PROCESS = "okr-alignment";

    @Autowired
    SampleFixture stage;

    @Autowired
    SampleGoalFixture goals;

    CycleView cycle;
    ObjectiveView mine;
    ObjectiveView above;

    @BeforeEach
    void twoObjectives() {
        stage.publish(PROCESS);
        cycle = goals.cycle(null, PROCESS);
        mine = goals.draft(cycle, "employee", "Help", "one");
        above = goals.draft(cycle, "manager", "Win", "all", "more");
        goals.submit(cycle, "manager");
    }

    @Test
    void whoAnswersForTheOtherObjectiveConfirms() {
        String alignment = align(null);
        RequestWalkthrough request = goals.alignmentRequest(alignment, "employee");

        request.waitsAt("responsible", "manager");
        assertThat(goals.alignment(alignment)).isEqualTo("requested");
        request.approvedBy("manager").is(RequestStatus.APPROVED).notInInboxOf("manager");
        assertThat(goals.alignment(alignment)).isEqualTo("confirmed");
        assertThat(goals.get(above).contributors()).isEqualTo(1);
        assertThat(goals.history(mine)).endsWith("alignment-asked", "aligned");
    }

    @Test
    void aConfirmationIsNotUndone() {
        String alignment = align(null);

        goals.alignmentRequest(alignment, "employee").approvedForGoodBy("manager", "okr.agreement.align-not-undone");

        assertThat(goals.alignment(alignment)).isEqualTo("confirmed");
    }

    @Test
    void aRefusalLeavesThemApartAndItMayBeAskedAgain() {
        String alignment = align(null);

        goals.alignmentRequest(alignment, "employee").refusedBy("manager").is(RequestStatus.REFUSED);

        assertThat(goals.alignment(alignment)).isEqualTo("refused");
        assertThat(goals.get(above).contributors()).isZero();
        assertThat(goals.alignment(align(null))).isEqualTo("requested");
    }

    @Test
    void withdrawnItWasNeverAsked() {
        String alignment = align(null);

        goals.alignmentRequest(alignment, "employee")
                .withdrawn()
                .is(RequestStatus.WITHDRAWN)
                .notInInboxOf("manager");

        assertThat(goals.alignment(alignment)).isEqualTo("none");
        assertThat(goals.history(mine)).endsWith("alignment-asked", "alignment-removed");
    }

    @Test
    void takenBackOnTheOkrPageItsTaskGoesToo() {
        String alignment = align(null);
        RequestWalkthrough request = goals.alignmentRequest(alignment, "employee");

        goals.alignments.remove(stage.actor("employee"), alignment);

        request.is(RequestStatus.WITHDRAWN).notInInboxOf("manager");
        assertThat(goals.alignment(alignment)).isEqualTo("none");
        assertThat(goals.history(mine)).containsOnlyOnce("alignment-removed");
    }

    @Test
    void takenBackByTheOtherSideItsTaskGoesToo() {
        String alignment = align(null);
        RequestWalkthrough request = goals.alignmentRequest(alignment, "employee");

        goals.alignments.remove(stage.actor("manager"), alignment);

        request.is(RequestStatus.WITHDRAWN).notInInboxOf("manager");
        assertThat(goals.alignment(alignment)).isEqualTo("none");
    }

    @Test
    void whoeverRemovesTheKeyResultTakesBackWhatAsksForIt() {
        String keyResult = above.keyResults().get(0).id();
        String alignment = align(keyResult);
        String whole = align(null);
        RequestWalkthrough request = goals.alignmentRequest(alignment, "employee");

        goals.objectives.removeKeyResult(stage.actor("manager"), keyResult);

        request.is(RequestStatus.WITHDRAWN).notInInboxOf("manager");
        assertThat(goals.alignment(alignment)).isEqualTo("none");
        assertThat(goals.alignment(whole)).isEqualTo("requested");
    }

    @Test
    void whoeverRemovesAnObjectiveTakesBackWhatAsksForItOrByIt() {
        ObjectiveView other = goals.draft(cycle, "zhang.wei", "Assist", "one");
        RequestWalkthrough upwards = goals.alignmentRequest(align(null), "employee");
        String second = goals.alignments.request(stage.actor("zhang.wei"), other.id(), above.id(), null);
        RequestWalkthrough toGone = goals.alignmentRequest(second, "zhang.wei");

        goals.objectives.remove(stage.actor("employee"), mine.id());
        goals.objectives.remove(stage.actor("manager"), above.id());

        upwards.is(RequestStatus.WITHDRAWN).notInInboxOf("manager");
        toGone.is(RequestStatus.WITHDRAWN).notInInboxOf("manager");
        assertThat(goals.alignment(second)).isEqualTo("none");
    }

    @Test
    void aLoopThatClosedWhileItWaitedIsRefusedThoughTheRequestIsApproved() {
        String alignment = align(null);
        goals.alignments.request(stage.actor("hr"), above.id(), mine.id(), null);

        goals.alignmentRequest(alignment, "employee").approvedBy("manager").is(RequestStatus.APPROVED);

        assertThat(goals.alignment(alignment)).isEqualTo("refused");
    }

    @Test
    void noSecondRequestAsksForIt() {
        String alignment = align(null);

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() ->
                        stage.submit("employee", PROCESS, Map.of("alignment", alignment, "responsible", "zhang.wei")))
                .satisfies(refused -> assertThat(refused.violations())
                        .extracting(Violation::pointer)
                        .contains("/data/alignment"));
    }

    @Test
    void hrLetsTheDepartmentHeadLookToo() {
        RequestWalkthrough old = goals.alignmentRequest(align(null), "employee");
        try {
            stage.publish(PROCESS, SamplePackage.withHead(PROCESS));
            String alignment = align(above.keyResults().get(1).id());

            old.waitsAt("responsible", "manager").approvedBy("manager").is(RequestStatus.APPROVED);
            RequestWalkthrough fresh =
                    goals.alignmentRequest(alignment, "employee").approvedBy("manager");
            assertThat(goals.alignment(alignment)).isEqualTo("requested");
            fresh.waitsAt("department-head", "director").approvedBy("director").is(RequestStatus.APPROVED);
            assertThat(goals.alignment(alignment)).isEqualTo("confirmed");
        } finally {
            stage.publish(PROCESS);
        }
    }

    private String align(@Nullable String keyResult) {
        return goals.alignments.request(stage.actor("employee"), mine.id(), above.id(), keyResult);
    }
}
