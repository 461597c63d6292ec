package org.dacheng.okr.agreement;

import java.util.Locale;

/** What became of something since it was agreed on. */
enum ChangeSinceAgreement {
    SAME,
    NEW,
    CHANGED,
    REMOVED;

    /** The word in message keys and styles. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
