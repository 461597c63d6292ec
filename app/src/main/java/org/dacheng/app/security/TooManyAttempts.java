package org.dacheng.app.security;

import org.dacheng.base.failure.Failure;
import org.dacheng.base.text.Message;

/** Too many wrong passwords; the message says how long to wait. Status 429. */
class TooManyAttempts extends Failure {

    TooManyAttempts(Message text) {
        super(429, text);
    }
}
