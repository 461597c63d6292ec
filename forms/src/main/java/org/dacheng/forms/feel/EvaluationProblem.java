package org.dacheng.forms.feel;

import org.dacheng.base.text.Message;

/** Aborts an evaluation, or a part of it that has a fallback. */
final class EvaluationProblem extends RuntimeException {

    private final int at;
    private final transient Message reason;

    /** @param at index in the text of the expression */
    EvaluationProblem(int at, Message reason) {
        super(reason.key(), null, false, false);
        this.at = at;
        this.reason = reason;
    }

    int at() {
        return at;
    }

    Message reason() {
        return reason;
    }
}
