package org.dacheng.engine.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dacheng.engine.ProcessFixture.approval;
import static org.dacheng.engine.ProcessFixture.as;
import static org.dacheng.engine.ProcessFixture.flow;
import static org.dacheng.engine.ProcessFixture.people;
import static org.dacheng.engine.ProcessFixture.settings;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dacheng.base.database.CommitOutcomeUnknown;
import org.dacheng.engine.ProcessFixture;
import org.dacheng.engine.access.RequestView;
import org.dacheng.engine.state.BreakingConnection.BreakPoint;
import org.dacheng.engine.submission.SubmitRequest;
import org.dacheng.engine.task.DecisionInput;
import org.dacheng.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** If the connection breaks during a commit, the response matches the contents of the database. */
@DatabaseTest
class CommitOutcomeUnknownTests {

    private static final int ALWAYS = 1_000;
    private static final int SEVERAL = 8;

    @Autowired
    private ProcessFixture fixture;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BreakingConnection line;

    private String process = "";

    @BeforeEach
    void publish() {
        process = fixture.publish(flow(approval("one", people("manager"), ""), approval("two", people("hr"), "")));
    }

    @AfterEach
    void mend() {
        line.mend();
    }

    @ParameterizedTest
    @EnumSource(BreakPoint.class)
    void aRequestIsSubmittedOnceAndAnswered(BreakPoint when) {
        line.breakNextCommit(when, "engine_timeline_entry", 2);

        RequestView view = fixture.submit("employee", process);

        assertThat(requests()).isOne();
        assertThat(fixture.requests.get(as("employee"), view.id()).number()).isEqualTo(view.number());
        assertThat(fixture.timeline.verify(as("auditor"), view.id()).intact()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(BreakPoint.class)
    void aNumberIsLeftOutRatherThanGivenTwice(BreakPoint when) {
        long first = count(fixture.submit("employee", process));
        line.breakNextCommit(when, "engine_timeline_entry", ALWAYS);
        assertThatThrownBy(() -> fixture.submit("employee", process)).isInstanceOf(CommitOutcomeUnknown.class);
        line.mend();

        long next = count(fixture.submit("employee", process));

        assertThat(next).as("behind the number whose request may be stored").isGreaterThan(first + 1);
    }

    @ParameterizedTest
    @EnumSource(BreakPoint.class)
    void numbersWhoseReservationMayBeStoredAreLeftOut(BreakPoint when) {
        // A series of its own has no reserved numbers yet, so that the first submission reserves some.
        String own = fixture.publish(
                settings("'numbering':{'prefix':'LEFT" + when.ordinal() + "'}"),
                flow(approval("one", people("office1"), "")));
        line.breakNextCommit(when, "engine_number", 0);

        List<String> numbers = IntStream.range(0, SEVERAL)
                .mapToObj(count -> fixture.submit("employee", own).number())
                .toList();

        assertThat(line.broke()).isTrue();
        assertThat(numbers).doesNotHaveDuplicates();
    }

    /** The digits at the end of the number. */
    private static long count(RequestView request) {
        return Long.parseLong(request.number().substring(request.number().lastIndexOf('-') + 1));
    }

    @ParameterizedTest
    @EnumSource(BreakPoint.class)
    void anApprovalIsDecidedOnceAndAnswered(BreakPoint when) {
        RequestView submitted = fixture.submit("employee", process);
        String task = fixture.task("manager", submitted);
        line.breakNextCommit(when, "engine_timeline_entry", 2);

        RequestView view = fixture.tasks.approve(as("manager"), task, DecisionInput.of("Fine"));

        assertThat(view.status()).isEqualTo(RequestStatus.RUNNING);
        assertThat(approvals(submitted.id())).isOne();
        assertThat(fixture.timeline.verify(as("auditor"), view.id()).intact()).isTrue();
    }

    @Test
    void nobodySaysThatNothingWasChangedWhileTheDatabaseCannotBeAsked() {
        SubmitRequest command = new SubmitRequest(process, Map.of("reason", "Ice"), Map.of(), "key-unknown");
        line.breakNextCommit(BreakPoint.BEHIND_THE_COMMIT, "engine_timeline_entry", ALWAYS);

        assertThatThrownBy(() -> fixture.requests.submit(as("employee"), command))
                .isInstanceOf(CommitOutcomeUnknown.class);

        line.mend();
        assertThat(requests()).isOne();
        fixture.requests.submit(as("employee"), command);
        assertThat(requests()).as("the same key again").isOne();
    }

    private int requests() {
        return jdbc.sql("select count(*) from engine_request where process_id = ?")
                .param(process)
                .query(Integer.class)
                .single();
    }

    private int approvals(String request) {
        return jdbc.sql("select count(*) from engine_task where request_id = ? and outcome = 'APPROVE'")
                .param(request)
                .query(Integer.class)
                .single();
    }
}
