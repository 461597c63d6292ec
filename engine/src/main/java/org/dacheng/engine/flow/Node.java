package org.dacheng.engine.flow;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.dacheng.base.text.LocalText;

/** One box of a flow. */
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

    /** Empty texts when it was not named. */
    LocalText name();

    /** The branches it splits into; empty for a node that does not split. */
    default List<? extends Branch> branches() {
        return List.of();
    }

    /** True when nothing that follows it in its list can be reached. */
    default boolean ends() {
        return false;
    }
}
