package org.dacheng.engine.flow;

import java.util.List;
import org.dacheng.base.text.LocalText;
import org.jspecify.annotations.Nullable;

/** A node whose branches all run at the same time; the flow continues when all of them are done. */
public record ParallelNode(String id, LocalText name, List<ParallelBranch> branches) implements Node {

    public ParallelNode(String id, @Nullable LocalText name, @Nullable List<ParallelBranch> branches) {
        this.id = id;
        this.name = Flow.orUnnamed(name);
        this.branches = branches == null ? List.of() : List.copyOf(branches);
    }

    /** One branch that never reaches the join is enough to stop the flow there. */
    @Override
    public boolean ends() {
        return branches.stream().anyMatch(Branch::ends);
    }

    /** BPMN id of the gateway where the branches meet again. */
    public String joinId() {
        return id + "-join";
    }
}
