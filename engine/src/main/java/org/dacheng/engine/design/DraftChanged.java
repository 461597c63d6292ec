package org.dacheng.engine.design;

import org.dacheng.base.failure.Failure;
import org.dacheng.base.text.Message;

/** A draft has further steps, or another version was published, since the designer looked. Status 409. */
public class DraftChanged extends Failure {

    private DraftChanged(Message text) {
        super(409, text);
    }

    static DraftChanged steps() {
        return new DraftChanged(Message.of("engine.design.changed-meanwhile"));
    }

    /** @param version number of the newest version */
    static DraftChanged published(int version) {
        return new DraftChanged(Message.of("engine.design.published-meanwhile", version));
    }
}
