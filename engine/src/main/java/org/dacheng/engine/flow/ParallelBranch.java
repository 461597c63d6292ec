package org.dacheng.engine.flow;

import java.util.List;
import org.dacheng.base.text.LocalText;
import org.jspecify.annotations.Nullable;

/** One branch of a parallel node. */
public record ParallelBranch(String id, LocalText name, List<Node> nodes) implements Branch {

    public ParallelBranch(String id, @Nullable LocalText name, @Nullable List<Node> nodes) {
        this.id = id;
        this.name = Flow.orUnnamed(name);
        this.nodes = nodes == null ? List.of() : List.copyOf(nodes);
    }
}
