package org.dacheng.app.security;

import org.dacheng.people.failure.Failure;
import org.dacheng.people.text.Message;

/** The API was called without a token that is good. Status 401. */
class InvalidToken extends Failure {

    InvalidToken(Message text) {
        super(401, text);
    }
}
