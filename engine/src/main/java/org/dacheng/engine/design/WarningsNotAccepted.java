package org.dacheng.engine.design;

import java.util.List;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;

/** A draft has warnings that were not accepted; each violation names the id to accept. */
public class WarningsNotAccepted extends InvalidInput {

    WarningsNotAccepted(List<DraftWarning> open) {
        super(
                Message.of("engine.design.warnings-open", open.size()),
                open.stream()
                        .map(one -> new Violation(
                                one.pointer(), Message.of("engine.design.warning-open", one.text(), one.id())))
                        .toList());
    }
}
