package org.dacheng.engine.flow;

import java.util.List;
import org.dacheng.base.text.LocalText;

/** One way through a node that splits. */
public sealed interface Branch permits ConditionBranch, ParallelBranch {

    /** Unique among the nodes and branches of the flow. */
    String id();

    /** Empty texts when it was not named. */
    LocalText name();

    /** May be empty: then the branch leads straight on. */
    List<Node> nodes();

    /** True when nothing goes on behind it. */
    default boolean ends() {
        return nodes().stream().anyMatch(Node::ends);
    }
}
