package org.dacheng.okr.review;

import java.time.Instant;
import org.dacheng.base.failure.Failure;
import org.dacheng.base.text.Message;

/** A note for a meeting that is over. Status 409. */
public class ReviewEnded extends Failure {

    ReviewEnded(Instant at) {
        super(409, Message.of("okr.review.ended", at));
    }
}
