package org.dacheng.forms.feel;

import org.dacheng.people.failure.Failure;
import org.dacheng.people.text.Message;

/** An expression that could not be evaluated with the values at hand. Status 422. */
public class FeelEvaluationFailed extends Failure {

    /** @param detail why: a text, or a {@link Message} for the reader's language */
    public FeelEvaluationFailed(String expression, Object detail) {
        super(422, Message.of("forms.feel.evaluation", expression, detail));
    }
}
