package org.dacheng.engine.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds paths to nodes in the flow tree. */
final class FlowPaths {

    /** The branches around the node, outermost first; empty if it is not in this list. */
    static Optional<List<Branch>> to(List<Node> nodes, String nodeId) {
        for (Node node : nodes) {
            if (node.id().equals(nodeId)) {
                return Optional.of(List.of());
            }
            for (Branch branch : node.branches()) {
                Optional<List<Branch>> inner = to(branch.nodes(), nodeId);
                if (inner.isPresent()) {
                    List<Branch> path = new ArrayList<>(inner.get());
                    path.add(0, branch);
                    return Optional.of(path);
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Adds the nodes before the given node. Of a surrounding split it adds only the branch that contains the node,
     * because the other branches run in parallel or not at all.
     *
     * @return true if the node was found, so that the remaining nodes are not before it
     */
    static boolean collectBefore(List<Node> nodes, String nodeId, List<Node> before) {
        for (Node node : nodes) {
            if (node.id().equals(nodeId)) {
                return true;
            }
            before.add(node);
            int mark = before.size();
            for (Branch branch : node.branches()) {
                List<Node> inside = new ArrayList<>();
                if (collectBefore(branch.nodes(), nodeId, inside)) {
                    before.subList(mark, before.size()).clear();
                    before.addAll(inside);
                    return true;
                }
                before.addAll(inside);
            }
        }
        return false;
    }

    static Optional<Branch> innermostParallel(List<Branch> path) {
        return path.stream().filter(ParallelBranch.class::isInstance).reduce((outer, inner) -> inner);
    }

    private FlowPaths() {}
}
