package org.dacheng.engine.request;

import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.PlainText;
import org.jspecify.annotations.Nullable;

/** Normalises and checks comments. */
public final class CommentText {

    private static final int MAX_LENGTH = 2000;

    /** @return the comment without surrounding white space, null if it is empty */
    public static @Nullable String comment(@Nullable String text) {
        return text == null || PlainText.isBlank(text) ? null : bounded(PlainText.lines(text), "/comment");
    }

    static String required(String text, String pointer) {
        if (PlainText.isBlank(text)) {
            throw wrong(pointer, Message.of("engine.comment.empty"));
        }
        return bounded(PlainText.lines(text), pointer);
    }

    private static String bounded(String text, String pointer) {
        if (PlainText.length(text) > MAX_LENGTH) {
            throw wrong(pointer, Message.of("engine.comment.too-long", MAX_LENGTH));
        }
        return text;
    }

    static InvalidInput wrong(String pointer, Message text) {
        return InvalidInput.of(pointer, text);
    }

    private CommentText() {}
}
