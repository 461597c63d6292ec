package org.dacheng.engine.process;

import java.util.List;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;

/** A flow that can approve a request although nobody decided, and a package that does not say that it is meant. */
public class ApprovalMissing extends InvalidInput {

    ApprovalMissing(List<Violation> paths) {
        super(Message.of("engine.package.approval-missing"), paths);
    }
}
