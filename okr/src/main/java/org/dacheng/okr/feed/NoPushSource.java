package org.dacheng.okr.feed;

import org.dacheng.base.failure.Failure;
import org.dacheng.base.text.Message;

/** A value was pushed to a key result that accepts none. Status 409. */
public class NoPushSource extends Failure {

    NoPushSource() {
        super(409, Message.of("okr.feed.no-push-source"));
    }
}
