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
    private TeamOverviews teamOverviews;

    @Autowired
    private Cycles cycles;

    @Autowired
    private ReviewFixture fixture;

    @Autowired
    private GoalRowsFixture tables;

    private String cycle = "";

    @BeforeEach
    void goals() {
        cycle = fixture.cycle();
    }

    @AfterEach
    void forget() {
        tables.forget(List.of(cycle));
    }

    @Test
    void countsPeopleByWhatMayCatchTheEye() {
        String sure = fixture.objective(cycle, "employee", "agreed");
        fixture.keyResult(sure, "employee", new CheckIn(10, 40, "on-track"), new CheckIn(1, 55, "at-risk"));
        String waiting = fixture.objective(cycle, "employee2", "submitted");
        fixture.keyResult(waiting, "employee2");
        fixture.task(waiting, "manager");
        fixture.keyResult(fixture.objective(cycle, "employee2", "agreed"), "employee2", new CheckIn(9, 10, "on-track"));

        TeamOverview overview = overview("manager", "manager", false, null);

        assertThat(overview.people()).isEqualTo(3);
        assertThat(overview.counts())
                .isEqualTo(Map.of(
                        AttentionReason.CHANGED, 1,
                        AttentionReason.UNWRITTEN, 1,
                        AttentionReason.WAITING, 1,
                        AttentionReason.STALE, 1,
                        AttentionReason.AT_RISK, 1,
                        AttentionReason.FELL, 1));
        assertThat(status(overview, "employee").concerns())
                .containsExactlyInAnyOrder(AttentionReason.CHANGED, AttentionReason.AT_RISK, AttentionReason.FELL);
        assertThat(status(overview, "employee2").concerns())
                .containsExactlyInAnyOrder(AttentionReason.WAITING, AttentionReason.STALE);
        assertThat(status(overview, "away").concerns()).containsExactly(AttentionReason.UNWRITTEN);
    }

    @Test
    void countsWhatIsToBeScoredWhileTheCycleIsScored() {
        fixture.keyResult(fixture.objective(cycle, "employee", "agreed"), "employee", new CheckIn(1, 80, "on-track"));
        fixture.state(cycle, "scoring");

        TeamOverview overview = overview("manager", "manager", false, null);

        assertThat(overview.count(AttentionReason.TO_SCORE)).isEqualTo(1);
        assertThat(overview.count(AttentionReason.UNSCORED)).isEqualTo(1);
    }

    @Test
    void measuresChangesFromTheEndOfTheLastMeeting() {
        String objective = fixture.objective(cycle, "employee", "agreed");
        fixture.keyResult(objective, "employee", new CheckIn(9, 20, "on-track"), new CheckIn(4, 50, "off-track"));
        fixture.happened(objective, "scored", 3);
        fixture.happened(objective, "agreed", 8);

        TeamOverview week = overview("manager", "manager", false, null);
        fixture.meeting(cycle, "manager", 6);
        TeamOverview meeting = overview("manager", "manager", false, null);
        fixture.meeting(cycle, "manager", 2);
        TeamOverview nothing = overview("manager", "manager", false, null);

        assertThat(week.since().meeting()).isFalse();
        assertThat(meeting.since().meeting()).isTrue();
        ObjectiveActivity changes = row(meeting, "employee").changes().get(0);
        KeyResultMovement moved = changes.movements().get(0);
        assertThat(moved.before()).isEqualByComparingTo("20");
        assertThat(moved.after()).isEqualByComparingTo("50");
        assertThat(moved.confidenceBefore()).isEqualTo(Confidence.ON_TRACK);
        assertThat(moved.confidenceAfter()).isEqualTo(Confidence.OFF_TRACK);
        assertThat(changes.points()).isEqualTo(30);
        assertThat(changes.steps()).extracting(ObjectiveHistoryStep::kind).containsExactly("scored");
        assertThat(changes.remarks()).extracting(ObjectiveRemark::words).containsExactly("did 50");
        assertThat(nothing.count(AttentionReason.CHANGED)).isZero();
        assertThat(nothing.count(AttentionReason.FELL)).isZero();
        assertThat(row(nothing, "employee").changes().get(0).hasActivity()).isFalse();
    }

    @Test
    void showsThoseWithAChangeFirstAndGoesOnBehindTheLast() {
        fixture.keyResult(fixture.objective(cycle, "employee2", "agreed"), "employee2", new CheckIn(1, 10, "on-track"));

        TeamOverview first =
                teamOverviews.of(as("manager"), new TeamOverviewQuery(view(), "manager", false, null, null, 2));
        TeamOverview second =
                teamOverviews.of(as("manager"), new TeamOverviewQuery(view(), "manager", false, null, first.next(), 2));
        TeamOverview narrowed = overview("manager", "manager", false, AttentionReason.CHANGED);

        assertThat(people(first)).containsExactly("employee2", "away");
        assertThat(people(second)).containsExactly("employee");
        assertThat(second.next()).isNull();
        assertThat(people(narrowed)).containsExactly("employee2");
        assertThat(narrowed.people()).isEqualTo(3);
    }

    @Test
    void goesDownToEverybodyByDepartment() {
        TeamOverview direct = overview("director", "director", false, null);
        TeamOverview all = overview("director", "director", true, null);

        assertThat(people(direct)).contains("manager").doesNotContain("employee");
        assertThat(people(all))
                .contains("manager", "employee", "employee2", "away")
                .doesNotContain("gone", "director");
        assertThat(all.rows().get(0).headingDepartment()).isNotNull();
    }

    @Test
    void aDraftIsNeitherSeenNorCounted() {
        fixture.keyResult(fixture.objective(cycle, "employee", "draft"), "employee");

        TeamOverview overview = overview("manager", "manager", false, null);

        assertThat(row(overview, "employee").changes()).isEmpty();
        assertThat(status(overview, "employee").concerns()).containsExactly(AttentionReason.UNWRITTEN);
        assertThat(status(overview("hr", "manager", false, null), "employee").has(AttentionReason.UNWRITTEN))
                .isTrue();
    }

    @Test
    void opensToThoseAboveAndThoseWhoSeeAll() {
        assertThat(people(overview("director", "manager", false, null))).contains("employee");
        assertThat(people(overview("auditor", "manager", false, null))).contains("employee");
        assertThat(people(overview("hr", "manager", false, null))).contains("employee");
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> overview("employee", "manager", false, null));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> overview("finance", "manager", false, null));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> overview("manager", "director", false, null));
    }

    @Test
    void whatIsHiddenFromTheAskerIsHiddenHereToo() {
        fixture.keyResult(fixture.objective(cycle, "employee", "returned"), "employee");

        assertThat(row(overview("manager", "manager", false, null), "employee").changes())
                .hasSize(1);
        assertThat(people(overview("employee", "employee", false, null))).isEmpty();
    }

    private TeamOverview overview(String actor, String of, boolean all, @Nullable AttentionReason concern) {
        return teamOverviews.of(as(actor), new TeamOverviewQuery(view(), of, all, concern, null, 50));
    }

    private CycleView view() {
        return cycles.find(cycle).orElseThrow();
    }

    private static List<String> people(TeamOverview overview) {
        return overview.rows().stream().map(row -> row.person().id()).toList();
    }

    private static PersonGoalStatus status(TeamOverview overview, String person) {
        return row(overview, person).status();
    }

    private static TeamOverview.TeamMemberRow row(TeamOverview overview, String person) {
        return overview.rows().stream()
                .filter(row -> row.person().id().equals(person))
                .findFirst()
                .orElseThrow(() -> new AssertionError(person + " is not on the page"));
    }
}
