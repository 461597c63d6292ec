package org.dacheng.forms.attachment;

import org.dacheng.base.failure.Failure;
import org.dacheng.base.text.Message;

/** The content of an attachment is no longer on the disk. Status 410. */
public class FileMissing extends Failure {

    FileMissing(String name) {
        super(410, Message.of("forms.attachment.missing", name));
    }
}
