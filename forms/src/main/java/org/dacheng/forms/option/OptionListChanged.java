package org.dacheng.forms.option;

import org.dacheng.base.failure.Failure;
import org.dacheng.base.text.Message;

/** Somebody else has changed the list since it was read. Status 409. */
public final class OptionListChanged extends Failure {

    OptionListChanged() {
        super(409, Message.of("forms.options.changed"));
    }
}
