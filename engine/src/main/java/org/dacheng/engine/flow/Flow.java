package org.dacheng.engine.flow;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dacheng.base.text.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * The flow tree that HR edits: the nodes in order from start to end.
 *
 * @param duplicates whether people who already approved are asked again
 * @param nodes the main line; start and final end are implied
 */
public record Flow(DuplicateApproverPolicy duplicates, List<Node> nodes) {

    /** BPMN id of the implied start. */
    public static final String START = "start";

    /** BPMN id of the implied end. */
    public static final String END = "end";

    public Flow(@Nullable DuplicateApproverPolicy duplicates, @Nullable List<Node> nodes) {
        this.duplicates = duplicates == null ? DuplicateApproverPolicy.CONSECUTIVE : duplicates;
        this.nodes = nodes == null ? List.of() : List.copyOf(nodes);
    }

    /** Every node, in reading order. */
    public List<Node> all() {
        List<Node> all = new ArrayList<>();
        collect(nodes, all);
        return all;
    }

    /** Every approval, in reading order. */
    public List<ApprovalNode> approvals() {
        return ofType(all(), ApprovalNode.class);
    }

    /** Finds a node at any depth. */
    public Optional<Node> find(String nodeId) {
        return all().stream().filter(node -> node.id().equals(nodeId)).findFirst();
    }

    /** @throws IllegalArgumentException if the flow has no approval with this id */
    public ApprovalNode approval(String nodeId) {
        return find(nodeId)
                .filter(ApprovalNode.class::isInstance)
                .map(ApprovalNode.class::cast)
                .orElseThrow(() -> new IllegalArgumentException("no approval " + nodeId));
    }

    /** @throws IllegalArgumentException if the flow has no condition with this branch */
    public ConditionBranch conditionBranch(String branchId) {
        return ofType(all(), ConditionNode.class).stream()
                .flatMap(condition -> condition.branches().stream())
                .filter(branch -> branch.id().equals(branchId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no condition branch " + branchId));
    }

    /** The branches around the node, outermost first; empty on the main line and for an unknown node. */
    public List<Branch> path(String nodeId) {
        return FlowPaths.to(nodes, nodeId).orElse(List.of());
    }

    /** Nodes that a request may have passed before it reaches this one, in reading order. */
    public List<Node> before(String nodeId) {
        List<Node> before = new ArrayList<>();
        FlowPaths.collectBefore(nodes, nodeId, before);
        return before;
    }

    /**
     * Approvals that the node may be sent back to, nearest first: earlier approvals whose surrounding parallel branches
     * all contain the node too, because a request cannot jump into a branch from outside. Does not check whether the
     * request passed them.
     */
    public List<ApprovalNode> backTargets(String nodeId) {
        Set<String> around = parallelBranches(nodeId);
        List<ApprovalNode> targets = new ArrayList<>();
        for (ApprovalNode approval : ofType(before(nodeId), ApprovalNode.class)) {
            if (around.containsAll(parallelBranches(approval.id()))) {
                targets.add(0, approval);
            }
        }
        return targets;
    }

    /**
     * Elements to cancel before the target is started again: everything that can wait in the innermost parallel branch
     * around the target, or else on the whole main line, joins included.
     *
     * @return BPMN ids
     */
    public Set<String> cancelScope(String targetId) {
        List<Node> scope = new ArrayList<>();
        collect(FlowPaths.innermostParallel(path(targetId)).map(Branch::nodes).orElse(nodes), scope);
        return scope.stream()
                .filter(node -> node instanceof ApprovalNode || node instanceof ParallelNode)
                .map(node -> node instanceof ParallelNode parallel ? parallel.joinId() : node.id())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Ids of the node and of all nodes that may follow it. */
    public Set<String> withFollowing(String nodeId) {
        return all().stream()
                .map(Node::id)
                .filter(id -> id.equals(nodeId)
                        || before(id).stream().anyMatch(node -> node.id().equals(nodeId)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Positions of the tokens of a request that waits at these nodes: the nodes themselves, plus the join of each
     * surrounding parallel node once for every branch that has arrived there.
     *
     * @return BPMN ids; a join is repeated for each token that waits at it
     */
    public List<String> tokens(Collection<String> waiting) {
        List<String> tokens = new ArrayList<>(waiting);
        for (ParallelNode parallel : ofType(all(), ParallelNode.class)) {
            List<ParallelBranch> arrived = parallel.branches().stream()
                    .filter(branch -> !contains(branch, waiting))
                    .toList();
            if (arrived.size() < parallel.branches().size()) {
                arrived.forEach(branch -> tokens.add(parallel.joinId()));
            }
        }
        return List.copyOf(tokens);
    }

    private static boolean contains(Branch branch, Collection<String> nodeIds) {
        List<Node> inside = new ArrayList<>();
        collect(branch.nodes(), inside);
        return inside.stream().anyMatch(node -> nodeIds.contains(node.id()));
    }

    /** True if a request never waits at two nodes at once. */
    @JsonIgnore
    public boolean isLinear() {
        return all().stream().noneMatch(ParallelNode.class::isInstance);
    }

    private Set<String> parallelBranches(String nodeId) {
        return path(nodeId).stream()
                .filter(ParallelBranch.class::isInstance)
                .map(Branch::id)
                .collect(Collectors.toSet());
    }

    private static void collect(List<Node> nodes, List<Node> into) {
        for (Node node : nodes) {
            into.add(node);
            node.branches().forEach(branch -> collect(branch.nodes(), into));
        }
    }

    private static <T> List<T> ofType(List<Node> nodes, Class<T> type) {
        return nodes.stream().filter(type::isInstance).map(type::cast).toList();
    }

    static LocalText orUnnamed(@Nullable LocalText name) {
        return name == null ? LocalText.same("") : name;
    }
}
