package org.dacheng.engine.approver;

import java.util.List;
import org.dacheng.base.text.Message;

/** The submitter. */
public record SubmitterOfRequest() implements ApproverRule {

    @Override
    public List<String> people(ApproverContext context) {
        return List.of(context.submitterId());
    }

    @Override
    public Message why() {
        return Message.of("engine.approver.submitter");
    }
}
