package org.dacheng.engine.flow;

import java.util.List;
import org.dacheng.people.text.LocalText;
import org.jspecify.annotations.Nullable;

/** A node that takes the first branch whose condition holds, otherwise the last one, its default. */
public record Condition(String id, LocalText name, List<ConditionBranch> branches) implements Node {

    public Condition(String id, @Nullable LocalText name, @Nullable List<ConditionBranch> branches) {
        this.id = id;
        this.name = Flow.orUnnamed(name);
        this.branches = branches == null ? List.of() : List.copyOf(branches);
    }

    @Override
    public boolean ends() {
        return !branches.isEmpty() && branches.stream().allMatch(Branch::ends);
    }
}
