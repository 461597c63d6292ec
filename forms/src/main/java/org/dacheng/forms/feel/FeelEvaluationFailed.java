package org.dacheng.forms.feel;

import org.dacheng.base.failure.Failure;
import org.dacheng.base.text.Message;

/** An expression that cannot be evaluated with the given values. Status 422. */
public class FeelEvaluationFailed extends Failure {

    /**
     * @param line from 1
     * @param column from 1
     * @param reason cause of the failure
     */
    FeelEvaluationFailed(String expression, int line, int column, Message reason) {
        super(422, Message.of("forms.feel.evaluation", expression, line, column, reason));
    }
}
