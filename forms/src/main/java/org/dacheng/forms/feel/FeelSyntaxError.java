package org.dacheng.forms.feel;

import org.dacheng.people.failure.Failure;
import org.dacheng.people.text.Message;

/** An expression that is not FEEL; the message says where and what. Status 422. */
public class FeelSyntaxError extends Failure {

    public FeelSyntaxError(String expression, int line, int column, String detail) {
        super(422, Message.of("forms.feel.syntax", expression, line, column, detail));
    }
}
