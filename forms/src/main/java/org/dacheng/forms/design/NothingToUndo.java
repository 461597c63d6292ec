package org.dacheng.forms.design;

import org.dacheng.base.failure.Failure;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;

/** There is no step of the person that can be undone or redone. Status 409. */
public class NothingToUndo extends Failure {

    private NothingToUndo(Message text) {
        super(409, text);
    }

    static NothingToUndo undo() {
        return new NothingToUndo(Message.of("forms.design.nothing-to-undo"));
    }

    static NothingToUndo redo() {
        return new NothingToUndo(Message.of("forms.design.nothing-to-redo"));
    }

    /** @param other who has changed the same since */
    static NothingToUndo changedSince(LocalText other) {
        return new NothingToUndo(Message.of("forms.design.undo-changed-since", other));
    }
}
