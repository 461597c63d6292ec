package org.dacheng.okr.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.dacheng.okr.OkrFixture.as;

import java.util.List;
import java.util.Map;
import org.dacheng.base.failure.NotAllowed;
import org.dacheng.okr.GoalRowsFixture;
import org.dacheng.okr.ReviewFixture;
import org.dacheng.okr.ReviewFixture.CheckIn;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.okr.measure.Confidence;
import org.dacheng.testing.DatabaseTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Counts, filters and visibility of a manager's page. */
@DatabaseTest
class TeamOverviewsTests {

    @Autowired
    private TeamOverviews boards;

    @Autowired
    private Cycles cycles;

    @Autowired
    private ReviewFixture stage;

    @Autowired
    private GoalRowsFixture tables;

    private String cycle = "";

    @BeforeEach
    void goals() {
        cycle = stage.cycle();
    }

    @AfterEach
    void forget() {
        tables.forget(List.of(cycle));
    }

    @Test
    void countsPeopleByWhatMayCatchTheEye() {
        String sure = stage.objective(cycle, "employee", "agreed");
        stage.keyResult(sure, "employee", new CheckIn(10, 40, "on-track"), new CheckIn(1, 55, "at-risk"));
        String waiting = stage.objective(cycle, "employee2", "submitted");
        stage.keyResult(waiting, "employee2");
        stage.task(waiting, "manager");
        stage.keyResult(stage.objective(cycle, "employee2", "agreed"), "employee2", new CheckIn(9, 10, "on-track"));

        TeamOverview board = board("manager", "manager", false, null);

        assertThat(board.people()).isEqualTo(3);
        assertThat(board.counts())
                .isEqualTo(Map.of(
                        AttentionReason.CHANGED, 1,
                        AttentionReason.UNWRITTEN, 1,
                        AttentionReason.WAITING, 1,
                        AttentionReason.STALE, 1,
                        AttentionReason.AT_RISK, 1,
                        AttentionReason.FELL, 1));
        assertThat(standing(board, "employee").concerns())
                .containsExactlyInAnyOrder(AttentionReason.CHANGED, AttentionReason.AT_RISK, AttentionReason.FELL);
        assertThat(standing(board, "employee2").concerns())
                .containsExactlyInAnyOrder(AttentionReason.WAITING, AttentionReason.STALE);
        assertThat(standing(board, "away").concerns()).containsExactly(AttentionReason.UNWRITTEN);
    }

    @Test
    void countsWhatIsToBeScoredWhileTheCycleIsScored() {
        stage.keyResult(stage.objective(cycle, "employee", "agreed"), "employee", new CheckIn(1, 80, "on-track"));
        stage.state(cycle, "scoring");

        TeamOverview board = board("manager", "manager", false, null);

        assertThat(board.count(AttentionReason.TO_SCORE)).isEqualTo(1);
        assertThat(board.count(AttentionReason.UNSCORED)).isEqualTo(1);
    }

    @Test
    void measuresChangesFromTheEndOfTheLastMeeting() {
        String objective = stage.objective(cycle, "employee", "agreed");
        stage.keyResult(objective, "employee", new CheckIn(9, 20, "on-track"), new CheckIn(4, 50, "off-track"));
        stage.happened(objective, "scored", 3);
        stage.happened(objective, "agreed", 8);

        TeamOverview week = board("manager", "manager", false, null);
        stage.meeting(cycle, "manager", 6);
        TeamOverview meeting = board("manager", "manager", false, null);
        stage.meeting(cycle, "manager", 2);
        TeamOverview nothing = board("manager", "manager", false, null);

        assertThat(week.since().meeting()).isFalse();
        assertThat(meeting.since().meeting()).isTrue();
        ObjectiveActivity changes = row(meeting, "employee").changes().get(0);
        KeyResultMovement moved = changes.moved().get(0);
        assertThat(moved.before()).isEqualByComparingTo("20");
        assertThat(moved.after()).isEqualByComparingTo("50");
        assertThat(moved.confidenceBefore()).isEqualTo(Confidence.ON_TRACK);
        assertThat(moved.confidenceAfter()).isEqualTo(Confidence.OFF_TRACK);
        assertThat(changes.points()).isEqualTo(30);
        assertThat(changes.steps()).extracting(ObjectiveHistoryStep::kind).containsExactly("scored");
        assertThat(changes.said()).extracting(ObjectiveRemark::words).containsExactly("did 50");
        assertThat(nothing.count(AttentionReason.CHANGED)).isZero();
        assertThat(nothing.count(AttentionReason.FELL)).isZero();
        assertThat(row(nothing, "employee").changes().get(0).any()).isFalse();
    }

    @Test
    void showsThoseWithAChangeFirstAndGoesOnBehindTheLast() {
        stage.keyResult(stage.objective(cycle, "employee2", "agreed"), "employee2", new CheckIn(1, 10, "on-track"));

        TeamOverview first = boards.of(as("manager"), new TeamOverviewQuery(view(), "manager", false, null, null, 2));
        TeamOverview second =
                boards.of(as("manager"), new TeamOverviewQuery(view(), "manager", false, null, first.next(), 2));
        TeamOverview narrowed = board("manager", "manager", false, AttentionReason.CHANGED);

        assertThat(people(first)).containsExactly("employee2", "away");
        assertThat(people(second)).containsExactly("employee");
        assertThat(second.next()).isNull();
        assertThat(people(narrowed)).containsExactly("employee2");
        assertThat(narrowed.people()).isEqualTo(3);
    }

    @Test
    void goesDownToEverybodyByDepartment() {
        TeamOverview direct = board("director", "director", false, null);
        TeamOverview all = board("director", "director", true, null);

        assertThat(people(direct)).contains("manager").doesNotContain("employee");
        assertThat(people(all))
                .contains("manager", "employee", "employee2", "away")
                .doesNotContain("gone", "director");
        assertThat(all.rows().get(0).heads()).isNotNull();
    }

    @Test
    void aDraftIsNeitherSeenNorCounted() {
        stage.keyResult(stage.objective(cycle, "employee", "draft"), "employee");

        TeamOverview board = board("manager", "manager", false, null);

        assertThat(row(board, "employee").changes()).isEmpty();
        assertThat(standing(board, "employee").concerns()).containsExactly(AttentionReason.UNWRITTEN);
        assertThat(standing(board("hr", "manager", false, null), "employee").has(AttentionReason.UNWRITTEN))
                .isTrue();
    }

    @Test
    void opensToThoseAboveAndThoseWhoSeeAll() {
        assertThat(people(board("director", "manager", false, null))).contains("employee");
        assertThat(people(board("auditor", "manager", false, null))).contains("employee");
        assertThat(people(board("hr", "manager", false, null))).contains("employee");
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> board("employee", "manager", false, null));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> board("finance", "manager", false, null));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> board("manager", "director", false, null));
    }

    @Test
    void whatIsHiddenFromTheAskerIsHiddenHereToo() {
        stage.keyResult(stage.objective(cycle, "employee", "returned"), "employee");

        assertThat(row(board("manager", "manager", false, null), "employee").changes())
                .hasSize(1);
        assertThat(people(board("employee", "employee", false, null))).isEmpty();
    }

    private TeamOverview board(String actor, String of, boolean all, @Nullable AttentionReason concern) {
        return boards.of(as(actor), new TeamOverviewQuery(view(), of, all, concern, null, 50));
    }

    private CycleView view() {
        return cycles.find(cycle).orElseThrow();
    }

    private static List<String> people(TeamOverview board) {
        return board.rows().stream().map(row -> row.person().id()).toList();
    }

    private static PersonGoalStatus standing(TeamOverview board, String person) {
        return row(board, person).standing();
    }

    private static TeamOverview.Row row(TeamOverview board, String person) {
        return board.rows().stream()
                .filter(row -> row.person().id().equals(person))
                .findFirst()
                .orElseThrow(() -> new AssertionError(person + " is not on the page"));
    }
}
