package org.dacheng.samples;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.dacheng.engine.flow.ApprovalNode;
import org.dacheng.engine.flow.Branch;
import org.dacheng.engine.flow.ConditionNode;
import org.dacheng.engine.flow.EndNode;
import org.dacheng.engine.flow.Flow;
import org.dacheng.engine.flow.Node;

/**
 * The way of a request through a flow that approves it.
 *
 * @param branches ids of the branches that are taken
 * @param approvals ids of the approvals, in reading order
 * @param end id of the end
 */
record GalleryPath(Set<String> branches, List<String> approvals, String end) {

    static GalleryPath of(Flow flow, Predicate<String> holds) {
        GalleryPath path = new GalleryPath(new LinkedHashSet<>(), new ArrayList<>(), Flow.END);
        String end = path.along(flow.nodes(), holds);
        return end == null ? path : new GalleryPath(path.branches, path.approvals, end);
    }

    private String along(List<Node> nodes, Predicate<String> holds) {
        for (Node node : nodes) {
            String end = through(node, holds);
            if (end != null) {
                return end;
            }
        }
        return null;
    }

    private String through(Node node, Predicate<String> holds) {
        if (node instanceof ApprovalNode) {
            approvals.add(node.id());
        } else if (node instanceof EndNode) {
            return node.id();
        }
        List<? extends Branch> taken =
                node instanceof ConditionNode condition ? List.of(condition.taken(holds)) : node.branches();
        String end = null;
        for (Branch branch : taken) {
            branches.add(branch.id());
            String inside = along(branch.nodes(), holds);
            end = inside == null ? end : inside;
        }
        return end;
    }
}
