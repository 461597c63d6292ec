package org.dacheng.forms.attachment;

import org.dacheng.base.failure.Failure;
import org.dacheng.base.text.Message;

/** The content of an attachment is not what was uploaded, so it is not given out. Status 500. */
public class FileAltered extends Failure {

    FileAltered(String name) {
        super(500, Message.of("forms.attachment.altered", name));
    }
}
