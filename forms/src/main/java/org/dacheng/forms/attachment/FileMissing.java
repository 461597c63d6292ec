package org.dacheng.forms.attachment;

import org.dacheng.people.failure.Failure;
import org.dacheng.people.text.Message;

/** The content of an attachment is not on the disk any more. Status 410. */
public class FileMissing extends Failure {

    FileMissing(String name) {
        super(410, Message.of("forms.attachment.missing", name));
    }
}
