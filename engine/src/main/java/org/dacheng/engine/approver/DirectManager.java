package org.dacheng.engine.approver;

import java.util.List;
import org.dacheng.base.text.Message;

/** The submitter's direct manager. */
public record DirectManager() implements ApproverRule {

    @Override
    public List<String> people(ApproverContext context) {
        return SubmitterHierarchy.managers(context).stream().limit(1).toList();
    }

    @Override
    public Message why() {
        return Message.of("engine.approver.direct-manager");
    }
}
