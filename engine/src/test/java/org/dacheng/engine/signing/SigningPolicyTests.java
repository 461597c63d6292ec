package org.dacheng.engine.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dacheng.engine.ProcessFixture.approval;
import static org.dacheng.engine.ProcessFixture.as;
import static org.dacheng.engine.ProcessFixture.flow;
import static org.dacheng.engine.ProcessFixture.people;
import static org.dacheng.engine.ProcessFixture.settings;

import java.util.List;
import java.util.Map;
import org.dacheng.base.text.LocalText;
import org.dacheng.engine.ProcessFixture;
import org.dacheng.engine.access.RequestView;
import org.dacheng.engine.state.RequestStatus;
import org.dacheng.engine.task.TaskRow;
import org.dacheng.engine.timeline.TimelineEntry;
import org.dacheng.engine.timeline.TimelineEntryKind;
import org.dacheng.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Policies that determine the signers of a node beyond its approver rule. */
@DatabaseTest
class SigningPolicyTests {

    @Autowired
    private ProcessFixture fixture;

    @ParameterizedTest
    @CsvSource({
        // approvers found; whenSubmitter; people with tasks afterwards, nobody if approved at once
        "employee, decide, employee",
        "employee, pass, nobody",
        "employee, manager, manager",
        "employee, department-head, manager",
        "employee legal, pass, legal",
        "employee legal, manager, manager legal",
        "away, manager, employee2",
        "away employee2, manager, employee2"
    })
    void theSubmitterLeaversAndDeputies(String found, String whenSubmitter, String expected) {
        String process = fixture.publish(
                settings("'allowWithoutApproval':true"),
                flow(approval(
                        "one", people(found.split(" ")), ",'signing':'all','whenSubmitter':'" + whenSubmitter + "'")));

        RequestView request = fixture.submit("employee", process);

        assertThat(String.join(" ", signers(request))).isEqualTo(expected.equals("nobody") ? "" : expected);
        assertThat(request.status())
                .isEqualTo(expected.equals("nobody") ? RequestStatus.APPROVED : RequestStatus.RUNNING);
        assertThat(fixture.timelineOf(request))
                .filteredOn(entry -> entry.nodeId() != null)
                .allMatch(e -> e.why() != null);
    }

    @ParameterizedTest
    @CsvSource({"{'do':'approve'}, nobody", "{'do':'process-owner'}, hr", "{'do':'hand-to'_'person':'legal'}, legal"})
    void whereNobodyIsFound(String policy, String expected) {
        String process = fixture.publish(
                settings("'allowWithoutApproval':true"),
                flow(approval(
                        "one",
                        "{'rule':'person-field','field':'buddy'}",
                        ",'whenNobody':" + policy.replace('_', ','))));

        RequestView request = fixture.submit("employee", process, Map.of("reason", "x"));

        assertThat(String.join(" ", signers(request))).isEqualTo(expected.equals("nobody") ? "" : expected);
    }

    @Test
    void theOwnersOwnRequestGoesToAnAdministrator() {
        String process = fixture.publish(
                settings("'owners':['legal']"), flow(approval("one", "{'rule':'person-field','field':'buddy'}", "")));

        RequestView request = fixture.submit("legal", process, Map.of("reason", "x"));

        assertThat(signers(request)).containsExactly("admin");
    }

    @ParameterizedTest
    @CsvSource({
        // policy; approvers of three nodes, signed by the first of each; nodes at which a signature was needed
        "never, manager, manager, manager, one two three",
        "consecutive, manager, manager, manager, one",
        "consecutive, manager, hr, manager, one two three",
        "later, manager, hr, manager, one two"
    })
    void whoApprovedAlready(String policy, String one, String two, String three, String expected) {
        String process = fixture.publish(flow(
                        approval("one", people(one), ""),
                        approval("two", people(two), ""),
                        approval("three", people(three), ""))
                .replace("'never'", "'" + policy + "'"));
        RequestView request = fixture.submit("employee", process);

        List<String> signed = new java.util.ArrayList<>();
        while (request.status() == RequestStatus.RUNNING) {
            String node = request.active().get(0);
            signed.add(node);
            request = fixture.approve(
                    Map.of("one", one, "two", two, "three", three).get(node), request);
        }

        assertThat(String.join(" ", signed)).isEqualTo(expected);
    }

    @Test
    void afterSendingBackNoEarlierApprovalCounts() {
        String process = fixture.publish(flow(
                        approval("one", people("manager"), ""),
                        approval("two", people("hr"), ""),
                        approval("three", people("legal"), ""))
                .replace("'never'", "'later'"));
        RequestView request = fixture.submit("employee", process);
        fixture.approve("manager", request);
        fixture.approve("hr", request);

        fixture.sendBack("legal", request, "one");
        fixture.approve("manager", request);

        assertThat(fixture.has("hr", request)).isTrue();
    }

    @Test
    void theReasonNamesTheFieldAsTheFormDoes() {
        String process = fixture.publish(flow(approval("one", "{'rule':'person-field','field':'buddy'}", "")));

        RequestView request = fixture.submit("employee", process, Map.of("reason", "Ice", "buddy", "legal"));

        assertThat(fixture.timelineOf(request).get(1).why().args()).containsExactly(new LocalText("同伴", "Buddy"));
    }

    @Test
    void theDeputySignsInHisName() {
        String process = fixture.publish(flow(approval("one", people("away"), "")));

        RequestView request = fixture.submit("employee", process);

        TaskRow task = fixture.inbox("employee2").stream()
                .filter(row -> row.request().id().equals(request.id()))
                .findFirst()
                .orElseThrow();
        assertThat(task.onBehalfOf()).isEqualTo("away");
        assertThat(fixture.requests.get(as("away"), request.id()).id()).isEqualTo(request.id());
        TimelineEntry assigned = fixture.timelineOf(request).stream()
                .filter(entry -> entry.kind() == TimelineEntryKind.ASSIGNED)
                .findFirst()
                .orElseThrow();
        assertThat(assigned.why().key()).isEqualTo("engine.why.deputy");
    }

    private List<String> signers(RequestView request) {
        return fixture.requests.expected(as("auditor"), request.id()).stream()
                .filter(step -> request.active().contains(step.nodeId()))
                .flatMap(step -> step.people().stream())
                .toList();
    }
}
