package org.dacheng.engine.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dacheng.engine.ProcessFixture.approval;
import static org.dacheng.engine.ProcessFixture.as;
import static org.dacheng.engine.ProcessFixture.flow;
import static org.dacheng.engine.ProcessFixture.settings;

import java.util.List;
import java.util.Map;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotFound;
import org.dacheng.engine.ProcessFixture;
import org.dacheng.engine.access.RequestView;
import org.dacheng.engine.timeline.TimelineEntry;
import org.dacheng.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Requests that somebody submits for another person. */
@DatabaseTest
class OnBehalfTests {

    private static final String MANAGER = flow(approval("one", "{'rule':'direct-manager'}", ""));

    @Autowired
    private ProcessFixture fixture;

    @Test
    void theRequestBelongsToThePersonAndNamesWhoFilledItIn() {
        String process = fixture.publish(settings("'onBehalf':{'people':['legal'],'whom':'anyone'}"), MANAGER);
        long unread = fixture.requests.unreadCopies(as("legal"));

        RequestView request = submit("legal", process, "employee", null);

        assertThat(request.submitterId()).isEqualTo("employee");
        assertThat(request.enteredBy()).isEqualTo("legal");
        assertThat(request.title().en()).isEqualTo("Lin Xiaoyu: Ice");
        assertThat(fixture.has("manager", request)).isTrue();
        assertThat(fixture.requests
                        .expected(as("legal"), process, Map.of(), Map.of(), "employee")
                        .get(0)
                        .people())
                .containsExactly("manager");
        TimelineEntry submitted = fixture.timelineOf(request).get(0);
        assertThat(submitted.actorId()).isEqualTo("legal");
        assertThat(submitted.people()).containsExactly("employee");
        assertThat(fixture.requests.get(as("employee"), request.id()).can().withdraw())
                .isTrue();
        RequestView seen = fixture.requests.get(as("legal"), request.id());
        assertThat(seen.data()).containsEntry("reason", "Ice");
        assertThat(seen.can().withdraw()).isFalse();
        assertThat(fixture.requests.unreadCopies(as("legal"))).isEqualTo(unread);
    }

    @Test
    void anOrdinaryRequestNamesNobodyElse() {
        String process = fixture.publish(settings("'onBehalf':{'people':['legal'],'whom':'anyone'}"), MANAGER);

        RequestView own = submit("legal", process, "legal", null);

        assertThat(own.enteredBy()).isNull();
        assertThat(fixture.timelineOf(own).get(0).people()).isEmpty();
    }

    @ParameterizedTest(name = "{0} for {1}, {2}: {3}")
    @CsvSource({
        "legal, employee, anyone, yes",
        "legal, nobody-of-this-id, anyone, engine.behalf.unknown",
        "legal, gone, anyone, engine.behalf.unknown",
        "legal, finance, anyone, engine.behalf.may-not-start",
        "legal, employee, own-department, engine.behalf.not-for",
        "manager, employee, own-department, yes",
        "manager, director, own-department, engine.behalf.not-for",
        "director, employee, own-department, yes",
        "manager, employee, own-reports, yes",
        "director, employee, own-reports, yes",
        "employee, manager, own-reports, engine.behalf.not-for",
        "employee, employee2, own-reports, engine.behalf.not-for",
    })
    void theProcessSaysWhoMaySubmitForWhom(String actor, String submitter, String whom, String outcome) {
        String process = fixture.publish(
                settings("'whoMayStart':{'departments':['rd']},'onBehalf':{'people':['" + actor + "'],'whom':'" + whom
                        + "'}"),
                flow(approval("one", "{'rule':'people','people':['hr']}", "")));

        if (outcome.equals("yes")) {
            assertThat(submit(actor, process, submitter, null).submitterId()).isEqualTo(submitter);
        } else {
            assertThatThrownBy(() -> submit(actor, process, submitter, null))
                    .isInstanceOfSatisfying(InvalidInput.class, refused -> {
                        assertThat(refused.violations().get(0).pointer()).isEqualTo("/submitter");
                        assertThat(refused.violations().get(0).text().key()).isEqualTo(outcome);
                    });
        }
    }

    @Test
    void withoutTheRightThereIsNoSuchProcess() {
        String open = fixture.publish(MANAGER);
        String closed = fixture.publish(
                settings("'whoMayStart':{'departments':['rd']},'onBehalf':{'people':['legal'],'whom':'anyone'}"),
                MANAGER);

        assertThatThrownBy(() -> submit("legal", open, "employee", null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> submit("legal", closed, "legal", null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> submit("finance", closed, "employee", null)).isInstanceOf(NotFound.class);
    }

    @Test
    void aRepetitionIsOneOfTheSamePersonForTheSamePerson() {
        String process = fixture.publish(settings("'onBehalf':{'people':['legal','hr'],'whom':'anyone'}"), MANAGER);

        RequestView first = submit("legal", process, "employee", "behalf-key");

        assertThat(submit("legal", process, "employee", "behalf-key").id()).isEqualTo(first.id());
        assertThat(submit("legal", process, "employee2", "behalf-key").id()).isNotEqualTo(first.id());
        assertThat(submit("legal", process, "legal", "behalf-key").id()).isNotEqualTo(first.id());
        assertThatThrownBy(() -> submit("employee", process, "employee", "behalf-key"))
                .isInstanceOfSatisfying(
                        IdempotencyKeyReused.class,
                        refused -> assertThat(refused.number()).isEmpty());
    }

    private RequestView submit(String actor, String process, String submitter, String key) {
        return fixture.requests.submit(
                as(actor),
                new SubmitRequest(
                        process,
                        Map.of("reason", "Ice"),
                        Map.<String, List<String>>of(),
                        key,
                        submitter.equals(actor) ? null : submitter));
    }
}
