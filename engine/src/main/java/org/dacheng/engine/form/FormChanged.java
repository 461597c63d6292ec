package org.dacheng.engine.form;

import org.dacheng.base.failure.Failure;
import org.dacheng.base.text.Message;

/**
 * The form was changed while it was being filled in, and does not accept everything that was typed any more. Status
 * 409.
 */
class FormChanged extends Failure {

    FormChanged() {
        super(409, Message.of("engine.form.changed-refused"));
    }
}
