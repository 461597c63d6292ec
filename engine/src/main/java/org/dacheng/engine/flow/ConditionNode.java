package org.dacheng.engine.flow;

import java.util.List;
import java.util.function.Predicate;
import org.dacheng.base.text.LocalText;
import org.jspecify.annotations.Nullable;

/** A node that takes the first branch whose condition holds, or else its default, the last branch. */
public record ConditionNode(String id, LocalText name, List<ConditionBranch> branches) implements Node {

    public ConditionNode(String id, @Nullable LocalText name, @Nullable List<ConditionBranch> branches) {
        this.id = id;
        this.name = Flow.orUnnamed(name);
        this.branches = branches == null ? List.of() : List.copyOf(branches);
    }

    /**
     * Returns the branch to take.
     *
     * @param holds evaluates the condition of a branch, given the branch's id
     */
    public ConditionBranch taken(Predicate<String> holds) {
        return branches.stream()
                .filter(branch -> !branch.isDefault() && holds.test(branch.id()))
                .findFirst()
                .or(() -> branches.stream().filter(ConditionBranch::isDefault).findFirst())
                .orElseGet(() -> branches.get(branches.size() - 1));
    }

    @Override
    public boolean ends() {
        return !branches.isEmpty() && branches.stream().allMatch(Branch::ends);
    }
}
