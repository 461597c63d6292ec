package org.dacheng.forms.feel;

import org.dacheng.base.failure.Failure;
import org.dacheng.base.text.Message;

/** An expression that cannot be evaluated with the given values. Status 422. */
public class FeelEvaluationFailed extends Failure {

    private final int line;
    private final int column;

    /**
     * @param line from 1
     * @param column from 1
     * @param reason cause of the failure
     */
    FeelEvaluationFailed(String expression, int line, int column, Message reason) {
        super(422, Message.of("forms.feel.evaluation", expression, line, column, reason));
        this.line = line;
        this.column = column;
    }

    /** From 1. */
    public int line() {
        return line;
    }

    /** From 1. */
    public int column() {
        return column;
    }
}
