package org.dacheng.engine.process;

import org.dacheng.base.failure.Failure;
import org.dacheng.base.text.Message;

/** Another version of a process was published than the one that a publication replaces. Status 409. */
public class OtherVersionPublished extends Failure {

    /** @param version number of the newest version; 0 if none is published */
    OtherVersionPublished(int version) {
        super(
                409,
                version == 0
                        ? Message.of("engine.process.not-yet-published")
                        : Message.of("engine.process.other-version-published", version));
    }
}
