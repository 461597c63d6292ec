package org.dacheng.engine.flow;

import java.util.List;
import org.dacheng.base.text.LocalText;

/** One branch of a split node. */
public sealed interface Branch permits ConditionBranch, ParallelBranch {

    /** Unique among the nodes and branches of the flow. */
    String id();

    /** Empty texts if the branch has no name. */
    LocalText name();

    /** Nodes of the branch; empty for a branch that leads directly to the join. */
    List<Node> nodes();

    /** True if the flow does not continue after this branch. */
    default boolean ends() {
        return nodes().stream().anyMatch(Node::ends);
    }
}
