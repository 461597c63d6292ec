package org.dacheng.engine.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dacheng.engine.ProcessFixture.approval;
import static org.dacheng.engine.ProcessFixture.as;
import static org.dacheng.engine.ProcessFixture.flow;
import static org.dacheng.engine.ProcessFixture.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.text.Messages;
import org.dacheng.engine.ProcessFixture;
import org.dacheng.engine.access.RequestView;
import org.dacheng.engine.state.RequestStatus;
import org.dacheng.engine.submission.SubmitRequest;
import org.dacheng.engine.timeline.TimelineEntry;
import org.dacheng.engine.timeline.TimelineEntryKind;
import org.dacheng.people.deputy.Deputies;
import org.dacheng.people.deputy.DeputyView;
import org.dacheng.people.deputy.HandOverResult;
import org.dacheng.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Nobody is asked twice for one node, and deputies get transferred tasks, tasks that come in turn and tasks handed
 * over.
 */
@DatabaseTest
class TaskAssigneesTests {

    @Autowired
    private ProcessFixture fixture;

    @Autowired
    private Deputies deputies;

    @Autowired
    private TaskHandOvers handOvers;

    @Autowired
    private Messages messages;

    @Autowired
    private Clock clock;

    private final List<Runnable> undo = new ArrayList<>();

    @AfterEach
    void nobodyStandsIn() {
        undo.forEach(Runnable::run);
    }

    @ParameterizedTest(name = "{0}: {1} approve, {2} may not give it to {3}")
    @CsvSource({
        "in-turn, '', office1, office2, decides this step later",
        "in-turn, '', office1, away, takes part in this step already",
        "in-turn, office1, office2, office1, has approved this step already",
        "all, office1, office2, office1, has approved this step already",
        "all, '', office1, office2, has the task already",
        "all, '', office1, away, takes part in this step already",
        "any, '', office1, office2, has the task already"
    })
    void nobodyIsGivenANodeTwice(String signing, String approved, String from, String to, String why) {
        RequestView request = fixture.submit("employee", process(signing, "office1", "office2", "employee2"));
        if (!approved.isEmpty()) {
            fixture.approve(approved, request);
        }
        String task = fixture.task(from, request);

        assertThatThrownBy(() -> fixture.tasks.transfer(as(from), task, to, DecisionInput.of(null)))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> {
                    assertThat(refused.violations().get(0).pointer()).isEqualTo("/person");
                    assertThat(messages.text(refused.violations().get(0).text(), Locale.ENGLISH))
                            .contains(why);
                });
    }

    @Test
    void whomTheSubmitterChoseIsNotGivenItTwice() {
        String process = fixture.publish(
                flow(approval("one", "{'rule':'submitter-choice','several':true}", ",'signing':'in-turn'")));
        RequestView request = fixture.requests.submit(
                as("employee"),
                new SubmitRequest(
                        process, Map.of("reason", "Ice"), Map.of("one", List.of("office1", "office2")), null));
        String task = fixture.task("office1", request);

        assertThatThrownBy(() -> fixture.tasks.transfer(as("office1"), task, "office2", DecisionInput.of(null)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void transferredOutsideTheTurnEachSignsOnce() {
        RequestView request = fixture.submit("employee", process("in-turn", "office1", "office2"));

        fixture.tasks.transfer(as("office1"), fixture.task("office1", request), "legal", DecisionInput.of(null));
        fixture.approve("legal", request);
        RequestView end = fixture.approve("office2", request);

        assertThat(end.status()).isEqualTo(RequestStatus.APPROVED);
    }

    @Test
    void whatIsTransferredToSomebodyAwayGoesToTheDeputyAndTheTimelineSaysSo() {
        RequestView request = fixture.submit("employee", process("all", "office1"));

        fixture.tasks.transfer(as("office1"), fixture.task("office1", request), "away", DecisionInput.of("yours"));

        assertThat(fixture.has("employee2", request)).isTrue();
        assertThat(fixture.has("away", request)).isFalse();
        TimelineEntry entry = transfer(request);
        assertThat(entry.people()).containsExactly("employee2");
        assertThat(messages.text(entry.why(), Locale.ENGLISH)).contains("as deputy of");
        assertThat(messages.text(entry.why(), Locale.SIMPLIFIED_CHINESE)).contains("代理");
    }

    @Test
    void givenBackByTheDeputyItIsNobodyElsesTaskAnyMore() {
        DeputyView named = deputies.appoint(as("office1"), "legal", null, null);
        RequestView request = fixture.submit("employee", process("all", "office1"));
        deputies.remove(as("office1"), named.id());

        fixture.tasks.transfer(as("legal"), fixture.task("legal", request), "office1", DecisionInput.of(null));

        assertThat(fixture.inbox("office1"))
                .filteredOn(row -> row.request().id().equals(request.id()))
                .singleElement()
                .satisfies(row -> assertThat(row.onBehalfOf()).isNull());
    }

    @Test
    void inTurnTheDeputyIsAskedWhoStandsInWhenTheTurnComes() {
        RequestView request = fixture.submit("employee", process("in-turn", "office1", "office2", "legal"));
        appointDeputy("office2", "legal", null, false);

        fixture.approve("office1", request);
        RequestView end = fixture.approve("legal", request);

        // legal came later in turn and is not asked again.
        assertThat(end.status()).isEqualTo(RequestStatus.APPROVED);
        assertThat(fixture.timelineOf(request))
                .filteredOn(entry -> entry.kind() == TimelineEntryKind.ASSIGNED)
                .last()
                .satisfies(entry ->
                        assertThat(messages.text(entry.why(), Locale.ENGLISH)).contains("as deputy of"));
    }

    @Test
    void aDeputyNamedLaterGetsWhatWaitsWhenAskedTo() {
        RequestView moves = fixture.submit("employee", process("all", "office1"));
        RequestView both = fixture.submit("employee", process("all", "office1", "legal"));
        RequestView own = fixture.submit("legal", process("all", "office1"));
        long before = deputies.waiting(as("office1"));
        appointDeputy("office1", "legal", null, false);

        assertThat(fixture.has("office1", moves)).isTrue();
        HandOverResult done = deputies.handOver(as("office1"));

        assertThat(before).isGreaterThanOrEqualTo(3);
        assertThat(done.moved()).isPositive();
        assertThat(done.moved() + done.kept()).isEqualTo((int) before);
        assertThat(fixture.has("legal", moves)).isTrue();
        assertThat(fixture.has("office1", moves)).isFalse();
        assertThat(fixture.has("office1", both)).isTrue();
        assertThat(fixture.has("office1", own)).isTrue();
        assertThat(messages.text(transfer(moves).why(), Locale.ENGLISH)).contains("as deputy of");
        assertThat(fixture.approve("legal", moves).status()).isEqualTo(RequestStatus.APPROVED);
    }

    @Test
    void aReturnedRequestStaysWithItsSubmitter() {
        RequestView request = fixture.submit("office2", process("all", "office1"));
        fixture.sendBack("office1", request, "start");
        appointDeputy("office2", "legal", null, false);

        deputies.handOver(as("office2"));

        assertThat(fixture.has("office2", request)).isTrue();
    }

    @Test
    void aDeputyOfTheFutureGetsWhatWaitsOnceItBegins() {
        RequestView request = fixture.submit("employee", process("all", "office2"));
        DeputyView later = appointDeputy("office2", "legal", clock.instant().plus(Duration.ofDays(1)), true);

        handOvers.run();
        assertThat(fixture.has("office2", request)).isTrue();

        deputies.remove(as("office2"), later.id());
        undo.clear();
        appointDeputy("office2", "legal", clock.instant().minusSeconds(1), true);
        handOvers.run();

        assertThat(fixture.has("legal", request)).isTrue();
        assertThat(deputies.takingOver(clock.instant())).isEmpty();
    }

    private DeputyView appointDeputy(String person, String deputy, Instant from, boolean takesOver) {
        DeputyView named = deputies.appoint(as(person), deputy, from, null, takesOver);
        undo.add(() -> deputies.remove(as(person), named.id()));
        return named;
    }

    private String process(String signing, String... people) {
        return fixture.publish(flow(approval("one", people(people), ",'signing':'" + signing + "'")));
    }

    private TimelineEntry transfer(RequestView request) {
        return fixture.timelineOf(request).stream()
                .filter(entry -> entry.kind() == TimelineEntryKind.TRANSFERRED)
                .findFirst()
                .orElseThrow();
    }
}
