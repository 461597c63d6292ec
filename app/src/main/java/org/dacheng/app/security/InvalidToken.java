package org.dacheng.app.security;

import org.dacheng.base.failure.Failure;
import org.dacheng.base.text.Message;

/** The API was called without a valid token. Status 401. */
class InvalidToken extends Failure {

    InvalidToken(Message text) {
        super(401, text);
    }
}
