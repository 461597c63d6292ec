package org.dacheng.okr.nudge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.dacheng.okr.OkrFixture.as;

import java.util.List;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotAllowed;
import org.dacheng.base.failure.Violation;
import org.dacheng.okr.GoalRowsFixture;
import org.dacheng.okr.ReviewFixture;
import org.dacheng.okr.ReviewFixture.CheckIn;
import org.dacheng.okr.event.PersonNudged;
import org.dacheng.okr.nudge.NudgeResult.SkipReason;
import org.dacheng.okr.nudge.NudgeResult.SkippedPerson;
import org.dacheng.people.person.PersonView;
import org.dacheng.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Reminders reach people with missing work, once a day. */
@DatabaseTest
@RecordApplicationEvents
class NudgesTests {

    @Autowired
    private Nudges nudges;

    @Autowired
    private ReviewFixture fixture;

    @Autowired
    private GoalRowsFixture tables;

    @Autowired
    private ApplicationEvents events;

    private String cycle = "";

    @BeforeEach
    void open() {
        cycle = fixture.cycle();
    }

    @AfterEach
    void forget() {
        tables.forget(List.of(cycle));
    }

    @Test
    void remindOncePerDayAndReasonWhoeverReminds() {
        NudgeResult first = send("manager", NudgeReason.UNWRITTEN, "employee", "employee2");
        NudgeResult again = send("hr", NudgeReason.UNWRITTEN, "employee");
        NudgeResult otherwise =
                nudges.send(as("manager"), new NewNudge(cycle, List.of("employee"), NudgeReason.OTHER, "Call me."));
        fixture.remindedYesterday(cycle, "employee2");
        NudgeResult nextDay = send("manager", NudgeReason.UNWRITTEN, "employee2");

        assertThat(first.sent()).extracting(PersonView::id).containsExactly("employee", "employee2");
        assertThat(again.sent()).isEmpty();
        assertThat(again.skipped()).extracting(SkippedPerson::why).containsExactly(SkipReason.TODAY);
        assertThat(otherwise.sent()).hasSize(1);
        assertThat(nextDay.sent()).hasSize(1);
        assertThat(events.stream(PersonNudged.class))
                .extracting(PersonNudged::personId)
                .containsExactly("employee", "employee2", "employee", "employee2");
        assertThat(events.stream(PersonNudged.class).filter(one -> one.reason().equals("other")))
                .extracting(PersonNudged::words)
                .containsExactly("Call me.");
    }

    @Test
    void leaveOutThoseAtWhomNothingIsMissingAndThoseWhoLeft() {
        fixture.keyResult(fixture.objective(cycle, "employee", "agreed"), "employee", new CheckIn(1, 10, "at-risk"));
        fixture.keyResult(
                fixture.objective(cycle, "employee2", "agreed"), "employee2", new CheckIn(20, 10, "on-track"));

        NudgeResult unwritten = send("hr", NudgeReason.UNWRITTEN, "employee", "away", "gone");
        NudgeResult stale = send("manager", NudgeReason.STALE, "employee", "employee2", "away");
        NudgeResult atRisk = send("manager", NudgeReason.AT_RISK, "employee", "employee2");
        NudgeResult unscored = send("manager", NudgeReason.UNSCORED, "employee");
        fixture.state(cycle, "scoring");
        NudgeResult scoring = send("manager", NudgeReason.UNSCORED, "employee");

        assertThat(unwritten.sent()).extracting(PersonView::id).containsExactly("away");
        assertThat(unwritten.skipped())
                .extracting(SkippedPerson::why)
                .containsExactly(SkipReason.NOT_NEEDED, SkipReason.LEFT);
        assertThat(stale.sent()).extracting(PersonView::id).containsExactly("employee2");
        assertThat(atRisk.sent()).extracting(PersonView::id).containsExactly("employee");
        assertThat(unscored.sent()).isEmpty();
        assertThat(scoring.sent()).extracting(PersonView::id).containsExactly("employee");
    }

    @Test
    void reachThoseBelowAlone() {
        assertThat(send("director", NudgeReason.UNWRITTEN, "employee").sent()).hasSize(1);
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> send("manager", NudgeReason.UNWRITTEN, "employee2", "finance"));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> send("employee", NudgeReason.UNWRITTEN, "manager"));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> send("auditor", NudgeReason.UNWRITTEN, "employee2"));
        assertThat(nudges.recent(cycle, List.of("employee2"))).isEmpty();
    }

    @Test
    void chaseEverybodyWhoHandedNothingIn() {
        fixture.keyResult(fixture.objective(cycle, "employee", "submitted"), "employee");
        fixture.keyResult(fixture.objective(cycle, "employee2", "draft"), "employee2");

        List<String> unwritten =
                nudges.unwritten(as("hr"), cycle).stream().map(PersonView::id).toList();
        NudgeResult chased = nudges.send(as("hr"), new NewNudge(cycle, unwritten, NudgeReason.UNWRITTEN, ""));

        assertThat(unwritten).contains("employee2", "finance", "ceo").doesNotContain("employee", "gone", "hr");
        assertThat(chased.sent()).hasSameSizeAs(unwritten);
        assertThat(nudges.recent(cycle, unwritten)).hasSameSizeAs(unwritten);
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> nudges.unwritten(as("manager"), cycle));
    }

    @Test
    void sayWhatIsWrongWithThem() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> send("manager", NudgeReason.OTHER, "employee"))
                .satisfies(refused -> assertThat(refused.violations())
                        .extracting(Violation::pointer)
                        .containsExactly("/words"));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> send("manager", NudgeReason.STALE))
                .satisfies(refused -> assertThat(refused.violations())
                        .extracting(Violation::pointer)
                        .containsExactly("/personIds"));
    }

    private NudgeResult send(String actor, NudgeReason reason, String... people) {
        return nudges.send(as(actor), new NewNudge(cycle, List.of(people), reason, ""));
    }
}
