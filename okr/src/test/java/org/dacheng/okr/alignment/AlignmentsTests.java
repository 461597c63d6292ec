package org.dacheng.okr.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dacheng.testing.SmallCompany.actor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotAllowed;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.id.Ids;
import org.dacheng.engine.packaging.ProcessPackage;
import org.dacheng.engine.process.ProcessPackages;
import org.dacheng.okr.GoalRowsFixture;
import org.dacheng.okr.event.AlignmentRequested;
import org.dacheng.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@RecordApplicationEvents
@Transactional
class AlignmentsTests {

    private static final String PROCESS = "aligning";

    @Autowired
    ProcessPackages packages;

    @Autowired
    Alignments alignments;

    @Autowired
    AlignmentDecisions decisions;

    @Autowired
    GoalRowsFixture tables;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    String cycle = "";
    String mine = "";
    String managers = "";

    @BeforeEach
    void goals() throws JsonProcessingException {
        packages.publish(actor("hr"), PROCESS, aligning());
        cycle = tables.cycle("2026-10-01", "2026-12-31", PROCESS);
        mine = tables.objective(cycle, "employee");
        managers = tables.objective(cycle, "manager");
    }

    @Test
    void asksTheOtherSideWhenItsCycleHasAProcess() {
        String id = alignments.request(actor("employee"), mine, managers, null);

        assertThat(state(id)).isEqualTo("requested");
        assertThat(events.stream(AlignmentRequested.class))
                .containsExactly(new AlignmentRequested(id, cycle, mine, managers, "employee", "manager"));
    }

    @Test
    void confirmsAtOnceWhatTheAskerWritesOnBothSides() {
        String second = tables.objective(cycle, "employee");

        assertThat(state(alignments.request(actor("employee"), mine, second, null)))
                .isEqualTo("confirmed");
        assertThat(state(alignments.request(actor("admin"), mine, managers, null)))
                .isEqualTo("confirmed");
        assertThat(events.stream(AlignmentRequested.class)).isEmpty();
    }

    @Test
    void confirmsAtOnceWithoutAProcess() {
        String half = tables.cycle("2026-07-01", "2026-12-31", null);
        String parent = tables.objective(half, "manager");

        assertThat(state(alignments.request(actor("employee"), mine, parent, null)))
                .isEqualTo("confirmed");
    }

    @Test
    void refusesItselfTwiceOthersKeyResultsAndCyclesApart() {
        String keyResult = tables.keyResult(managers, "manager");
        String next = tables.objective(tables.cycle("2027-01-01", "2027-03-31", null), "manager");
        alignments.request(actor("employee"), mine, managers, keyResult);

        assertRefused(mine, mine, null, "/parentId", "okr.alignment.self");
        assertRefused(mine, managers, keyResult, "/parentId", "okr.alignment.twice");
        assertRefused(mine, managers, Ids.next(), "/keyResultId", "okr.alignment.key-result");
        assertRefused(mine, next, null, "/parentId", "okr.alignment.not-overlapping");
    }

    @Test
    void findsNothingThatTheAskerMayNotSeeAndLetsOnlyWritersAsk() {
        String secret = tables.objective(cycle, "person", "hr", "hr", "named", "agreed");

        assertThatThrownBy(() -> alignments.request(actor("employee"), mine, secret, null))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> alignments.request(actor("employee2"), mine, managers, null))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void takesTheDecisionOfTheProcess() {
        String id = asked("r1");

        assertThat(decisions.confirmed("r1", "manager")).isTrue();
        assertThat(decisions.confirmed("r1", "manager")).isFalse();
        assertThat(state(id)).isEqualTo("confirmed");
    }

    @Test
    void mayBeAskedAgainAfterARefusal() {
        String id = asked("r2");
        assertThat(decisions.refused("r2", "manager", "another time")).isTrue();
        assertThat(state(id)).isEqualTo("refused");

        assertThat(state(alignments.request(actor("employee"), mine, managers, null)))
                .isEqualTo("requested");
    }

    @Test
    void refusesWhatBecameALoopWhileItWaited() {
        String id = asked("r3");
        alignments.request(actor("admin"), managers, mine, null);

        assertThat(decisions.confirmed("r3", "manager")).isTrue();
        assertThat(state(id)).isEqualTo("refused");
    }

    @Test
    void isTakenAwayByWhoeverWritesOneOfTheTwo() {
        String id = alignments.request(actor("admin"), mine, managers, null);

        assertThatThrownBy(() -> alignments.remove(actor("employee2"), id)).isInstanceOf(NotAllowed.class);
        alignments.remove(actor("manager"), id);
        assertThatThrownBy(() -> alignments.remove(actor("manager"), id)).isInstanceOf(NotFound.class);
    }

    private static ProcessPackage aligning() throws JsonProcessingException {
        ObjectMapper json = new ObjectMapper();
        return new ProcessPackage(
                json.readTree("{\"name\":\"Aligning\",\"owners\":[\"hr\"]}"), json.readTree("""
                        {"type":"default","components":[
                          {"type":"okrAlignment","key":"alignment","label":"Alignment","validate":{"required":true}},
                          {"type":"person","key":"responsible","label":"Responsible","validate":{"required":true}}]}"""), json.readTree("""
                        {"nodes":[{"type":"approval","id":"responsible","name":"Responsible",
                          "approvers":[{"rule":"person-field","field":"responsible"}],"signing":"any"}]}"""));
    }

    private String asked(String requestId) {
        String id = alignments.request(actor("employee"), mine, managers, null);
        decisions.waitsFor(id, requestId);
        return id;
    }

    private String state(String id) {
        return jdbc.sql("select state from okr_alignment where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private void assertRefused(
            String child,
            String parent,
            @org.jspecify.annotations.Nullable String keyResult,
            String pointer,
            String key) {
        assertThatThrownBy(() -> alignments.request(actor("employee"), child, parent, keyResult))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.violations())
                                .extracting(
                                        one -> List.of(one.pointer(), one.text().key()))
                                .containsExactly(List.of(pointer, key)));
    }
}
