package org.dacheng.engine.packaging;

import java.util.List;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;

/** The flow can approve a request without a decision by a person, and the package does not allow it explicitly. */
public class ApprovalMissing extends InvalidInput {

    ApprovalMissing(List<Violation> paths) {
        super(Message.of("engine.package.approval-missing"), paths);
    }
}
