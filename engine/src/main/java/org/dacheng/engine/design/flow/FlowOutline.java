package org.dacheng.engine.design.flow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;
import org.dacheng.engine.approver.ApproverRule;
import org.dacheng.engine.flow.ApprovalNode;
import org.dacheng.engine.flow.ConditionBranch;
import org.dacheng.engine.flow.CopyNode;
import org.dacheng.engine.flow.Flow;
import org.dacheng.engine.flow.Node;
import org.jspecify.annotations.Nullable;

/** A flow as a list of sentences. */
final class FlowOutline {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * A node.
     *
     * @param kind {@code approval}, {@code copy}, {@code condition}, {@code parallel} or {@code end}
     * @param why how its people are found
     * @param signing how they sign; null unless it is an approval
     */
    record NodeView(
            String id,
            String kind,
            LocalText name,
            List<Message> why,
            @Nullable Message signing,
            List<BranchView> branches) {}

    /** @param when condition in FEEL; empty for a branch without one */
    record BranchView(LocalText name, String when, List<NodeView> nodes) {}

    /** @return null if the flow cannot be read; its problems say why */
    static @Nullable List<NodeView> of(JsonNode flow) {
        try {
            return nodes(JSON.treeToValue(flow, Flow.class).nodes());
        } catch (JsonProcessingException unreadable) {
            return null;
        }
    }

    private static List<NodeView> nodes(List<Node> nodes) {
        return nodes.stream().map(FlowOutline::node).toList();
    }

    private static NodeView node(Node node) {
        List<Message> why = new ArrayList<>();
        Message signing = null;
        if (node instanceof ApprovalNode approval) {
            approval.approvers().stream().map(ApproverRule::why).forEach(why::add);
            signing = Message.of("engine.design.signing." + approval.signing().name());
        } else if (node instanceof CopyNode copy) {
            copy.people().stream().map(ApproverRule::why).forEach(why::add);
        }
        return new NodeView(node.id(), kind(node), node.name(), why, signing, branches(node));
    }

    private static String kind(Node node) {
        return node.getClass().getSimpleName().replace("Node", "").toLowerCase(Locale.ROOT);
    }

    private static List<BranchView> branches(Node node) {
        return node.branches().stream()
                .map(branch -> new BranchView(
                        branch.name(),
                        branch instanceof ConditionBranch condition && condition.when() != null ? condition.when() : "",
                        nodes(branch.nodes())))
                .toList();
    }

    private FlowOutline() {}
}
