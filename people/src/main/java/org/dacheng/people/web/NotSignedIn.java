package org.dacheng.people.web;

import org.dacheng.people.failure.Failure;
import org.dacheng.people.text.Message;

/** Something only a person may ask was asked by nobody. Status 401. */
public class NotSignedIn extends Failure {

    public NotSignedIn() {
        super(401, Message.of("people.sign-in.needed"));
    }
}
