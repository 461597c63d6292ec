package org.dacheng.app.security;

import org.dacheng.base.failure.Failure;
import org.dacheng.base.text.Message;

/** There is no such login with this password; which of the two is wrong nobody is told. Status 401. */
class WrongPassword extends Failure {

    static final Message TEXT = Message.of("people.sign-in.wrong");

    WrongPassword() {
        super(401, TEXT);
    }
}
