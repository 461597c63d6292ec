package org.dacheng.engine.flow;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.dacheng.base.text.LocalText;

/** One node of a flow. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(name = "approval", value = ApprovalNode.class),
    @JsonSubTypes.Type(name = "copy", value = CopyNode.class),
    @JsonSubTypes.Type(name = "condition", value = ConditionNode.class),
    @JsonSubTypes.Type(name = "parallel", value = ParallelNode.class),
    @JsonSubTypes.Type(name = "end", value = EndNode.class)
})
public sealed interface Node permits ApprovalNode, CopyNode, ConditionNode, ParallelNode, EndNode {

    /** {@code [a-z][a-z0-9-]*}, at most 40 characters, unique among the nodes and branches of the flow. */
    String id();

    /** Empty texts if the node has no name. */
    LocalText name();

    /** Branches of a split; empty for other nodes. */
    default List<? extends Branch> branches() {
        return List.of();
    }

    /** True if the nodes after this one in its list are unreachable. */
    default boolean ends() {
        return false;
    }
}
