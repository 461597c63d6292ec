package org.dacheng.forms.feel;

import org.dacheng.base.failure.Failure;
import org.dacheng.base.text.Message;

/** An expression that could not be evaluated with the values at hand. Status 422. */
public class FeelEvaluationFailed extends Failure {

    /**
     * @param line where, from 1
     * @param column where, from 1
     * @param reason why
     */
    FeelEvaluationFailed(String expression, int line, int column, Message reason) {
        super(422, Message.of("forms.feel.evaluation", expression, line, column, reason));
    }
}
