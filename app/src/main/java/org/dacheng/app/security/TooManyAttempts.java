package org.dacheng.app.security;

import org.dacheng.people.failure.Failure;
import org.dacheng.people.text.Message;

/** Too many wrong passwords; says how long to wait. Status 429. */
class TooManyAttempts extends Failure {

    TooManyAttempts(Message text) {
        super(429, text);
    }
}
