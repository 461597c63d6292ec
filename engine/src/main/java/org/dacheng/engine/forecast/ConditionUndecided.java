package org.dacheng.engine.forecast;

import java.util.List;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;

/**
 * A condition that says neither yes nor no of these answers, because it cannot be evaluated: the request does not go
 * on, least of all on the default way. Status 422.
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

    /** For a reader who does not see what the condition reads. */
    static ConditionUndecided hidden(Object condition) {
        return new ConditionUndecided(Message.of("engine.request.condition-hidden", condition));
    }

    /** Which condition, and why. */
    public Message reason() {
        return reason;
    }
}
