package org.dacheng.engine.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dacheng.base.text.LocalText;
import org.dacheng.engine.approver.DirectManager;

/** Generates valid flows with nested conditions, parallel nodes and ends, named in both languages. */
public final class RandomFlows {

    private static final int MAX_DEPTH = 3;

    private final Random random;
    private int next;

    public RandomFlows(Random random) {
        this.random = random;
    }

    public Flow flow() {
        return new Flow(null, line(1, MAX_DEPTH));
    }

    private List<Node> line(int atLeast, int depth) {
        List<Node> nodes = new ArrayList<>();
        int length = atLeast + random.nextInt(4);
        for (int i = 0; i < length; i++) {
            nodes.add(node(depth));
        }
        return nodes;
    }

    private Node node(int depth) {
        int kind = random.nextInt(10);
        if (depth > 0 && kind < 2) {
            return new ConditionNode(id(), name(), conditionBranches(depth - 1));
        }
        if (depth > 0 && kind < 4) {
            return new ParallelNode(id(), name(), parallelBranches(depth - 1));
        }
        return kind == 9 ? new CopyNode(id(), name(), List.of(new DirectManager())) : approval();
    }

    private ApprovalNode approval() {
        return new ApprovalNode(id(), name(), List.of(new DirectManager()), null, null, null, null, false, null, null);
    }

    private List<ConditionBranch> conditionBranches(int depth) {
        List<ConditionBranch> branches = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            List<Node> nodes = line(0, depth);
            if (random.nextInt(4) == 0) {
                nodes.add(new EndNode(id(), name()));
            }
            branches.add(new ConditionBranch(id(), name(), "amount > " + i, false, nodes));
        }
        // The default continues, so that the following nodes are reachable.
        branches.add(new ConditionBranch(id(), name(), null, true, line(0, depth)));
        return branches;
    }

    private List<ParallelBranch> parallelBranches(int depth) {
        List<ParallelBranch> branches = new ArrayList<>();
        for (int i = 0; i < 2 + random.nextInt(2); i++) {
            branches.add(new ParallelBranch(id(), name(), line(0, depth)));
        }
        return branches;
    }

    private String id() {
        next++;
        return "n" + next;
    }

    private LocalText name() {
        return random.nextInt(5) == 0 ? LocalText.same("") : new LocalText("节点 " + next, "Node " + next + " <&\">");
    }
}
