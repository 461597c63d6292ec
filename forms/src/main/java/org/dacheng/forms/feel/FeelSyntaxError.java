package org.dacheng.forms.feel;

import org.dacheng.base.failure.Failure;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.PlainText;

/** An expression that is not FEEL, or exceeds a limit; the message contains position and cause. Status 422. */
public class FeelSyntaxError extends Failure {

    private final int line;
    private final int column;

    /** @param detail description of the error: a text, or a {@link Message} for the reader's language */
    public FeelSyntaxError(String expression, int line, int column, Object detail) {
        super(422, Message.of("forms.feel.syntax", shortened(expression), line, column, detail));
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

    private static String shortened(String expression) {
        return PlainText.shortened(expression, 120);
    }
}
