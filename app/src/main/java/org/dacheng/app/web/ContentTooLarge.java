package org.dacheng.app.web;

import org.dacheng.base.failure.Failure;
import org.dacheng.base.text.Message;

/** The request body is too large. Status 413. */
class ContentTooLarge extends Failure {

    ContentTooLarge(long limit) {
        super(413, Message.of("app.failure.content-too-large", limit / 1024 / 1024));
    }
}
