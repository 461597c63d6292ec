package org.dacheng.forms.attachment;

import org.dacheng.base.failure.Failure;
import org.dacheng.base.text.Message;

/** The content of an attachment differs from the upload, so it is not sent. Status 500. */
public class FileAltered extends Failure {

    FileAltered(String name) {
        super(500, Message.of("forms.attachment.altered", name));
    }
}
