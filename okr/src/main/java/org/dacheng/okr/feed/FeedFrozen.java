package org.dacheng.okr.feed;

import org.dacheng.base.failure.Failure;
import org.dacheng.base.text.Message;

/** The cycle is neither open nor scoring, so its values are frozen. Status 409. */
public class FeedFrozen extends Failure {

    FeedFrozen() {
        super(409, Message.of("okr.feed.frozen"));
    }
}
