package org.dacheng.app.security;

import org.dacheng.base.failure.Failure;
import org.dacheng.base.text.Message;

/** Wrong login or password; the message does not say which of the two is wrong. Status 401. */
class WrongPassword extends Failure {

    static final Message TEXT = Message.of("people.sign-in.wrong");

    WrongPassword() {
        super(401, TEXT);
    }
}
