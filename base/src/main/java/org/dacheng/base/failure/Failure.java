package org.dacheng.base.failure;

import java.util.Locale;
import org.dacheng.base.text.Message;

/**
 * A refused operation; subclasses are named after what happened. One class in {@code app} renders it as a page, a
 * fragment or an RFC 9457 problem in the reader's language.
 */
public abstract class Failure extends RuntimeException {

    private final int status;
    private final Message text;

    /**
     * Creates a failure.
     *
     * @param status HTTP status, 400..499
     * @param text what happened and what to do, for the person
     */
    protected Failure(int status, Message text) {
        super(text.key());
        this.status = status;
        this.text = text;
    }

    public int status() {
        return status;
    }

    public Message text() {
        return text;
    }

    /** Problem type of RFC 9457: the name of the failure in kebab case, such as {@code task-already-decided}. */
    public String type() {
        return getClass().getSimpleName().replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
