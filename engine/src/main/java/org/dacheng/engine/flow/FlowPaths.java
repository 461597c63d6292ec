package org.dacheng.engine.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Walks the tree from the outside in. */
final class FlowPaths {

    /** The branches around the node, outermost first; empty when it does not stand here. */
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
     * Adds what comes before the node; of a split around it only the branch that it stands in, because the others run
     * beside it or not at all.
     *
     * @return true when the node was found, so that the rest is not before it
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
