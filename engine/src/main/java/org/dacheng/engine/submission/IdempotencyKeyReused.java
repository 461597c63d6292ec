package org.dacheng.engine.submission;

import org.dacheng.base.failure.Failure;
import org.dacheng.base.text.Message;

/** The idempotency key belongs to an earlier request with different content. Status 422. */
public class IdempotencyKeyReused extends Failure {

    private final String number;

    /** @param number of the request submitted with the key */
    IdempotencyKeyReused(String number) {
        super(422, Message.of("engine.request.key-reused", number));
        this.number = number;
    }

    /** For a request that another person filled in for the same submitter; its number is not revealed. */
    IdempotencyKeyReused() {
        super(422, Message.of("engine.request.key-of-another"));
        this.number = "";
    }

    /** Number of the request submitted with the key; empty if another person filled it in. */
    public String number() {
        return number;
    }
}
