package org.dacheng.engine.approver;

import java.util.List;
import org.dacheng.base.text.Message;

/**
 * One manager in the submitter's reporting line.
 *
 * @param n 1 for the direct manager, 2 for the manager's manager, and so on
 */
public record NthManager(int n) implements ApproverRule {

    @Override
    public List<String> people(ApproverContext context) {
        return SubmitterHierarchy.managers(context).stream()
                .skip(n - 1L)
                .limit(1)
                .toList();
    }

    @Override
    public Message why() {
        return Message.of("engine.approver.nth-manager", n);
    }
}
