package org.dacheng.engine.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dacheng.engine.ProcessFixture.FORM;
import static org.dacheng.engine.ProcessFixture.SETTINGS;
import static org.dacheng.engine.ProcessFixture.approval;
import static org.dacheng.engine.ProcessFixture.as;
import static org.dacheng.engine.ProcessFixture.flow;
import static org.dacheng.engine.ProcessFixture.people;

import java.util.Map;
import org.dacheng.base.failure.NotAllowed;
import org.dacheng.base.failure.NotFound;
import org.dacheng.engine.ProcessFixture;
import org.dacheng.engine.access.RequestView;
import org.dacheng.engine.flow.RefusalTarget;
import org.dacheng.engine.state.RequestStatus;
import org.dacheng.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class ProcessAvailabilityTests {

    private static final String FLOW = flow(approval("one", people("manager"), ",'refusal':['end','submitter']"));

    @Autowired
    private ProcessFixture fixture;

    @Autowired
    private Processes processes;

    @Autowired
    private ProcessAdministration administration;

    private String process;

    @BeforeEach
    void publish() {
        process = fixture.publish(FLOW);
    }

    @Test
    void nobodyCanStartAProcessThatIsSwitchedOff() {
        administration.switchOff(as("hr"), process);

        assertThat(processes.startable(as("employee")))
                .extracting(ProcessView::key)
                .doesNotContain(process);
        assertThat(processes.permitted(as("employee")))
                .extracting(ProcessView::key)
                .contains(process);
        assertThatThrownBy(() -> fixture.submit("employee", process)).isInstanceOf(ProcessSwitchedOff.class);
        assertThatThrownBy(() -> processes.startable(as("employee"), process)).isInstanceOf(ProcessSwitchedOff.class);

        administration.switchOn(as("hr"), process);

        assertThat(fixture.submit("employee", process).status()).isEqualTo(RequestStatus.RUNNING);
    }

    @Test
    void itsRequestsGoOn() {
        RequestView decided = fixture.submit("employee", process);
        RequestView returned = fixture.submit("employee", process);
        administration.switchOff(as("hr"), process);

        assertThat(fixture.approve("manager", decided).status()).isEqualTo(RequestStatus.APPROVED);
        fixture.refuse("manager", returned, RefusalTarget.SUBMITTER);
        fixture.requests.resubmit(as("employee"), returned.id(), Map.of("reason", "Ice again"), Map.of());
        assertThat(fixture.approve("manager", returned).status()).isEqualTo(RequestStatus.APPROVED);
    }

    @Test
    void theOverviewSaysWhoSwitchedItAndWhatRuns() {
        fixture.submit("employee", process);
        fixture.approve("manager", fixture.submit("employee", process));
        assertThat(overview().changedBy()).isNull();

        administration.switchOff(as("admin"), process);
        administration.switchOff(as("hr"), process);
        fixture.publish(process, SETTINGS, FORM, flow(approval("two", people("manager"), "")));

        assertThat(overview().available()).isFalse();
        assertThat(overview().changedBy()).isEqualTo("admin");
        assertThat(overview().running()).isEqualTo(1);
        assertThat(overview().version()).isEqualTo(2);
        assertThat(overview().publishedBy()).isEqualTo("hr");
    }

    @Test
    void onlyDesignersSwitchWhatIsThere() {
        assertThatThrownBy(() -> administration.switchOff(as("employee"), process))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> administration.all(as("auditor"))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> administration.switchOff(as("hr"), "no-such-process"))
                .isInstanceOf(NotFound.class);
    }

    private ProcessOverview overview() {
        return administration.all(as("hr")).stream()
                .filter(one -> one.key().equals(process))
                .findFirst()
                .orElseThrow();
    }
}
