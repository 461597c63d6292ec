package org.dacheng.people.web;

import org.dacheng.base.failure.Failure;
import org.dacheng.base.text.Message;

/** An operation that requires sign-in was called anonymously. Status 401. */
public class NotSignedIn extends Failure {

    public NotSignedIn() {
        super(401, Message.of("people.sign-in.needed"));
    }
}
