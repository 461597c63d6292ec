package org.dacheng.engine.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dacheng.engine.ProcessFixture.approval;
import static org.dacheng.engine.ProcessFixture.as;
import static org.dacheng.engine.ProcessFixture.flow;
import static org.dacheng.engine.ProcessFixture.people;

import org.dacheng.base.failure.NotAllowed;
import org.dacheng.engine.ProcessFixture;
import org.dacheng.engine.access.RequestView;
import org.dacheng.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class TimelineTamperingTests {

    @Autowired
    private ProcessFixture fixture;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private RequestView request;

    /** Five entries: submitted, assigned, approved, assigned, commented. */
    @BeforeEach
    void play() {
        String process =
                fixture.publish(flow(approval("one", people("manager"), ""), approval("two", people("hr"), "")));
        request = fixture.submit("employee", process);
        fixture.approve("manager", request);
        fixture.requests.comment(as("employee"), request.id(), "soon, @legal");
    }

    @AfterEach
    void clear() {
        tamper("delete from engine_timeline_entry where request_id = ?");
        tamper("delete from engine_request where id = ?");
        tamper("delete from engine_task where request_id = ?");
    }

    private Integer tamper(String sql) {
        return transaction.execute(status -> jdbc.update(sql, request.id()));
    }

    @Test
    void anUntouchedChainIsIntact() {
        ChainCheck check = fixture.timeline.verify(as("auditor"), request.id());

        assertThat(check).isEqualTo(new ChainCheck(request.id(), 5, null));
        assertThat(fixture.timeline.verifyAll(as("auditor"), 10)).isEmpty();
        assertThatThrownBy(() -> fixture.timeline.verify(as("employee"), request.id()))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> fixture.timeline.verifyAll(as("hr"), 10)).isInstanceOf(NotAllowed.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "update engine_timeline_entry set remark = 'later' where seq = 5;5",
                "update engine_timeline_entry set actor_id = 'ceo' where seq = 3;3",
                "update engine_timeline_entry set detail = '{}' where seq = 1;1",
                "update engine_timeline_entry set why = null where seq = 2;2",
                "delete from engine_timeline_entry where seq = 5;5",
                "delete from engine_timeline_entry where seq = 2;2",
                "delete from engine_timeline_entry where seq = 1;1"
            })
    void aChangeIsFound(String tampering, int brokenAt) {
        int changed = tamper(tampering + " and request_id = ?");

        assertThat(changed).isOne();
        assertThat(fixture.timeline.verify(as("admin"), request.id()).brokenAt())
                .isEqualTo(brokenAt);
        assertThat(fixture.timeline.verifyAll(as("auditor"), 10))
                .singleElement()
                .matches(check -> check.requestId().equals(request.id()));
    }

    @Test
    void entriesWithoutARequestAreFound() {
        tamper("delete from engine_request where id = ?");

        assertThat(fixture.timeline.verifyAll(as("auditor"), 10))
                .singleElement()
                .matches(check -> check.requestId().equals(request.id()) && !check.intact());
    }
}
