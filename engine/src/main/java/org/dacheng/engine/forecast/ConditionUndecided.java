package org.dacheng.engine.forecast;

import java.util.List;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;

/**
 * A condition cannot be evaluated with these answers: the request does not continue, not even on the default branch.
 * Status 422.
 */
public class ConditionUndecided extends InvalidInput {

    private final Message reason;

    private ConditionUndecided(Message reason) {
        super(List.of(new Violation("/data", reason)));
        this.reason = reason;
    }

    /** @param condition name of the branch, or its id */
    static ConditionUndecided of(Object condition, Message why) {
        return new ConditionUndecided(Message.of("engine.request.condition-undecided", condition, why));
    }

    /** For a person who does not see the fields that the condition reads. */
    static ConditionUndecided hidden(Object condition) {
        return new ConditionUndecided(Message.of("engine.request.condition-hidden", condition));
    }

    /** The condition, and why it cannot be evaluated. */
    public Message reason() {
        return reason;
    }
}
