package org.dacheng.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.dacheng.base.text.LocalText;
import org.dacheng.engine.approver.DepartmentHead;
import org.dacheng.engine.approver.DirectManager;
import org.dacheng.engine.approver.ManagerChain;
import org.dacheng.engine.approver.RoleHolders;
import org.dacheng.engine.approver.SubmitterChoice;
import org.dacheng.forms.answer.FieldRight;
import org.junit.jupiter.api.Test;

class FlowJsonTests {

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void readsEverySettingOfAnApproval() throws Exception {
        Flow flow = json.readValue(SampleFlows.text("leave"), Flow.class);

        assertThat(flow.duplicates()).isEqualTo(DuplicateApproverPolicy.CONSECUTIVE);
        assertThat(flow.approval("manager"))
                .isEqualTo(new ApprovalNode(
                        "manager",
                        new LocalText("直属上级", "Direct manager"),
                        List.of(new DirectManager()),
                        SigningMode.ANY,
                        new NobodyFoundPolicy(NobodyFoundPolicy.Option.HAND_TO, "hr"),
                        SubmitterApproverPolicy.DEPARTMENT_HEAD,
                        List.of(RefusalTarget.END, RefusalTarget.SUBMITTER),
                        true,
                        Map.of("amount", FieldRight.EDIT, "note", FieldRight.HIDDEN),
                        FieldRight.READ));
        assertThat(flow.conditionBranch("short").isDefault()).isTrue();
    }

    @Test
    void readsEveryRule() throws Exception {
        Flow flow = json.readValue(SampleFlows.text("rules"), Flow.class);

        assertThat(flow.approval("all-rules").approvers())
                .contains(
                        new RoleHolders("hr", RoleHolders.Scope.DEPARTMENT),
                        new DepartmentHead(1),
                        new DepartmentHead(2),
                        new ManagerChain(new ManagerChain.UpTo(3)),
                        new ManagerChain(ManagerChain.UpTo.TOP),
                        new SubmitterChoice(new SubmitterChoice.From("legal", null, false), true))
                .hasSize(12);
    }

    @Test
    void leavesOutMeansTheSafeChoice() throws Exception {
        Flow flow = json.readValue("""
                {"nodes": [{"type": "approval", "id": "a", "name": "A", "approvers": [{"rule": "direct-manager"}]}]}
                """, Flow.class);

        assertThat(flow.duplicates()).isEqualTo(DuplicateApproverPolicy.CONSECUTIVE);
        assertThat(flow.approval("a").signing()).isEqualTo(SigningMode.ALL);
        assertThat(flow.approval("a").whenSubmitter()).isEqualTo(SubmitterApproverPolicy.MANAGER);
        assertThat(flow.approval("a").whenNobody()).isEqualTo(NobodyFoundPolicy.PROCESS_OWNER);
        assertThat(flow.approval("a").refusal()).containsExactly(RefusalTarget.END);
    }

    @Test
    void whatIsWrittenReadsBackTheSame() throws Exception {
        for (String name : SampleFlows.NAMES) {
            Flow flow = json.readValue(SampleFlows.text(name), Flow.class);

            JsonNode written = json.valueToTree(flow);

            assertThat(json.treeToValue(written, Flow.class)).isEqualTo(flow);
        }
    }
}
