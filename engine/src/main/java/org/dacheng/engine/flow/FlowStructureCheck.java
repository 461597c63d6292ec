package org.dacheng.engine.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds duplicate ids, loops and unreachable nodes. */
final class FlowStructureCheck {

    private final FlowProblems problems;

    /** Ids seen so far, with their display names. */
    private final Map<String, Object> seen = new HashMap<>();

    private final Set<String> reserved = new HashSet<>(Set.of(Flow.START, Flow.END));

    private FlowStructureCheck(FlowProblems problems) {
        this.problems = problems;
    }

    static void check(Flow flow, FlowProblems problems) {
        FlowStructureCheck structure = new FlowStructureCheck(problems);
        flow.all().stream()
                .filter(node -> !node.branches().isEmpty())
                .forEach(node -> structure.reserved.add(node.id() + "-join"));
        structure.line("/nodes", flow.nodes(), List.of());
    }

    private void line(String pointer, List<Node> nodes, List<String> around) {
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            String here = pointer + "/" + i;
            id(here, node.id(), FlowProblems.label(node), around);
            if (node instanceof ConditionNode condition) {
                condition(here, condition);
            }
            branches(here, node, around);
            if (node.ends() && i + 1 < nodes.size()) {
                problems.add(
                        pointer + "/" + (i + 1),
                        "engine.flow.unreachable-node",
                        FlowProblems.label(nodes.get(i + 1)),
                        FlowProblems.label(node));
            }
        }
    }

    private void branches(String here, Node node, List<String> around) {
        List<String> inside = new ArrayList<>(around);
        inside.add(node.id());
        for (int i = 0; i < node.branches().size(); i++) {
            Branch branch = node.branches().get(i);
            String at = here + "/branches/" + i;
            id(at, branch.id(), FlowProblems.label(branch), inside);
            if (node instanceof ParallelNode && branch.ends()) {
                problems.add(at, "engine.flow.parallel-ends", FlowProblems.label(node), FlowProblems.label(branch));
            }
            line(at + "/nodes", branch.nodes(), inside);
        }
    }

    private void id(String here, String id, Object label, List<String> around) {
        if (around.contains(id)) {
            problems.add(here + "/id", "engine.flow.loop", label, id);
        } else if (seen.containsKey(id)) {
            problems.add(here + "/id", "engine.flow.duplicate-id", label, id, seen.get(id));
        } else if (reserved.contains(id)) {
            problems.add(here + "/id", "engine.flow.reserved-id", label, id);
        }
        seen.putIfAbsent(id, label);
    }

    private void condition(String here, ConditionNode condition) {
        List<ConditionBranch> branches = condition.branches();
        if (branches.stream().noneMatch(ConditionBranch::isDefault)) {
            problems.add(here + "/branches", "engine.flow.no-default", FlowProblems.label(condition));
        }
        boolean taken = false;
        for (int i = 0; i < branches.size(); i++) {
            ConditionBranch branch = branches.get(i);
            String at = here + "/branches/" + i;
            if (taken || "false".equals(literal(branch))) {
                problems.add(
                        at,
                        "engine.flow.unreachable-branch",
                        FlowProblems.label(branch),
                        FlowProblems.label(condition));
            }
            taken |= "true".equals(literal(branch));
            defaultOrWhen(at, branch, i == branches.size() - 1, condition);
        }
    }

    private void defaultOrWhen(String at, ConditionBranch branch, boolean last, ConditionNode condition) {
        Object label = FlowProblems.label(branch);
        if (branch.isDefault() && branch.when() != null) {
            problems.add(at + "/when", "engine.flow.default-with-when", label);
        }
        if (branch.isDefault() && !last) {
            problems.add(at + "/default", "engine.flow.default-not-last", label, FlowProblems.label(condition));
        }
        if (!branch.isDefault() && branch.when() == null) {
            problems.add(at + "/when", "engine.flow.no-when", label);
        }
    }

    private static String literal(ConditionBranch branch) {
        return branch.when() == null || branch.isDefault() ? "" : branch.when().strip();
    }
}
