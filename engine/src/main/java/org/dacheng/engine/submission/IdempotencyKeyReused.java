package org.dacheng.engine.submission;

import org.dacheng.base.failure.Failure;
import org.dacheng.base.text.Message;

/** The key belongs to an earlier request that said something else. Status 422. */
public class IdempotencyKeyReused extends Failure {

    private final String number;

    /** @param number of the request that was submitted with the key */
    IdempotencyKeyReused(String number) {
        super(422, Message.of("engine.request.key-reused", number));
        this.number = number;
    }

    /** Of the request that was submitted with the key. */
    public String number() {
        return number;
    }
}
