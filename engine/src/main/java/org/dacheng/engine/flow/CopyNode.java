package org.dacheng.engine.flow;

import java.util.List;
import org.dacheng.base.text.LocalText;
import org.dacheng.engine.approver.ApproverRule;
import org.jspecify.annotations.Nullable;

/** A node that gives people read access to the request and does not wait. */
public record CopyNode(String id, LocalText name, List<ApproverRule> people) implements Node {

    public CopyNode(String id, @Nullable LocalText name, @Nullable List<ApproverRule> people) {
        this.id = id;
        this.name = Flow.orUnnamed(name);
        this.people = people == null ? List.of() : List.copyOf(people);
    }
}
