package org.dacheng.forms.attachment;

import org.dacheng.base.failure.Failure;
import org.dacheng.base.text.Message;

/** A refused file: too large, or of a type that is not allowed. Status 413 or 415. */
public class AttachmentRefused extends Failure {

    public AttachmentRefused(int status, Message text) {
        super(status, text);
    }
}
