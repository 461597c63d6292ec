package org.dacheng.engine.approver;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.dacheng.base.text.Message;
import org.dacheng.people.person.DepartmentView;
import org.jspecify.annotations.Nullable;

/**
 * The head of the submitter's department.
 *
 * @param level 1 for the submitter's main department, 2 for its parent, and so on
 */
public record DepartmentHead(int level) implements ApproverRule {

    @JsonCreator
    static DepartmentHead of(@JsonProperty("level") @Nullable Integer level) {
        return new DepartmentHead(level == null ? 1 : level);
    }

    @Override
    public List<String> people(ApproverContext context) {
        List<DepartmentView> path = SubmitterHierarchy.departments(context);
        String head = level >= 1 && level <= path.size() ? path.get(level - 1).headId() : null;
        return head == null ? List.of() : List.of(head);
    }

    @Override
    public Message why() {
        return level == 1
                ? Message.of("engine.approver.department-head")
                : Message.of("engine.approver.department-head-above", level);
    }
}
