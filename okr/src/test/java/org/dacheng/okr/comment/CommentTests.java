package org.dacheng.okr.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.dacheng.okr.OkrFixture.as;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotAllowed;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.failure.Violation;
import org.dacheng.okr.OkrFixture;
import org.dacheng.okr.checkin.CheckIns;
import org.dacheng.okr.checkin.NewCheckIn;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.event.CommentWritten;
import org.dacheng.okr.measure.Confidence;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@DatabaseTest
@RecordApplicationEvents
class CommentTests {

    @Autowired
    private OkrFixture fixture;

    @Autowired
    private Comments comments;

    @Autowired
    private CheckIns checkIns;

    @Autowired
    private ApplicationEvents events;

    private ObjectiveView goal;
    private ObjectiveView other;

    @BeforeEach
    void twoObjectives() {
        CycleView cycle = fixture.openCycle();
        goal = fixture.agreed(fixture.objective(cycle, "employee", "Grow", "one"));
        other = fixture.objective(cycle, "employee", "Draft", "two");
    }

    @Test
    void whoeverSeesAnObjectiveSpeaksOfIt() {
        comments.add(as("legal"), goal.id(), null, null, " First ");
        comments.add(as("employee"), goal.id(), goal.keyResults().get(0).id(), null, "Second");

        List<CommentView> said = comments.of(as("finance"), goal.id());

        assertThat(said).extracting(CommentView::words).containsExactly("First", "Second");
        assertThat(said).extracting(one -> one.by().id()).containsExactly("legal", "employee");
        assertThat(said).noneMatch(CommentView::mayEdit);
        assertThat(comments.of(as("legal"), goal.id()).get(0).mayEdit()).isTrue();
    }

    @Test
    void areReadInTheOrderInWhichTheyWereWritten() {
        List<String> written = java.util.stream.IntStream.range(0, 250)
                .mapToObj(number -> "No. " + number)
                .toList();
        written.forEach(words -> comments.add(as("legal"), goal.id(), null, null, words));

        assertThat(comments.of(as("employee"), goal.id()))
                .extracting(CommentView::words)
                .containsExactlyElementsOf(written.subList(50, 250));
    }

    @Test
    void whoeverDoesNotSeeItNeitherSpeaksNorHears() {
        comments.add(as("employee"), other.id(), null, null, "To myself");
        String said = comments.of(as("employee"), other.id()).get(0).id();

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> comments.add(as("legal"), other.id(), null, null, "Hello"));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> comments.of(as("legal"), other.id()));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> comments.edit(as("legal"), said, "Mine"));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> comments.remove(as("legal"), said));
    }

    @Test
    void tellsOfThoseWhoAreNamedAndStillThere() {
        comments.add(as("employee"), goal.id(), null, null, "@manager, ask @hr. @manager again; @gone and @nobody not");

        assertThat(written().mentioned()).containsExactly("manager", "hr");
        assertThat(written().personId()).isEqualTo("employee");
    }

    @Test
    void anEditTellsOfThoseAloneWhoAreNamedAnew() {
        CommentView said = comments.add(as("employee"), goal.id(), null, null, "@manager look");
        events.clear();

        comments.edit(as("employee"), said.id(), "@manager look closer");
        assertThat(events.stream(CommentWritten.class)).isEmpty();
        CommentView edited = comments.edit(as("employee"), said.id(), "@manager and @finance look");

        assertThat(written().mentioned()).containsExactly("finance");
        assertThat(edited.editedAt()).isNotNull();
        assertThat(comments.of(as("employee"), goal.id())).singleElement().satisfies(one -> {
            assertThat(one.words()).isEqualTo("@manager and @finance look");
            assertThat(one.at()).isEqualTo(said.at());
        });
    }

    @Test
    void isChangedByItsAuthorAndTakenAwayByHimOrTheKeepers() {
        String first = comments.add(as("legal"), goal.id(), null, null, "First").id();
        String second =
                comments.add(as("legal"), goal.id(), null, null, "Second").id();

        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> comments.edit(as("employee"), first, "Mine now"));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> comments.edit(as("hr"), first, "Mine now"));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> comments.remove(as("employee"), first));
        comments.remove(as("legal"), first);
        comments.remove(as("hr"), second);

        assertThat(comments.of(as("legal"), goal.id())).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> comments.remove(as("legal"), first));
    }

    @Test
    void refusesNothingTooMuchAndWhatStandsElsewhere() {
        String elsewhere = other.keyResults().get(0).id();
        checkIns.record(
                as("employee"),
                Map.of(elsewhere, new NewCheckIn(BigDecimal.ONE, null, Confidence.ON_TRACK, "", "")),
                "page");
        String checkIn =
                checkIns.list(as("employee"), elsewhere, 1, null).items().get(0).id();

        refused(() -> comments.add(as("employee"), goal.id(), null, null, " \n "), "/words");
        refused(() -> comments.add(as("employee"), goal.id(), null, null, "x".repeat(4001)), "/words");
        refused(
                () -> comments.add(as("employee"), goal.id(), elsewhere, checkIn, "Here"),
                "/keyResultId",
                "/checkInId");
        assertThat(comments.of(as("employee"), goal.id())).isEmpty();
        assertThat(events.stream(CommentWritten.class)).isEmpty();
    }

    private CommentWritten written() {
        return events.stream(CommentWritten.class).reduce((one, last) -> last).orElseThrow();
    }

    private static void refused(ThrowingCallable call, String... pointers) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(call)
                .satisfies(refusal -> assertThat(refusal.violations())
                        .extracting(Violation::pointer)
                        .containsExactly(pointers));
    }
}
