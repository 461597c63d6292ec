package org.dacheng.okr.agreement;

import java.util.Locale;

/** How an item differs from its agreed version. */
enum ChangeSinceAgreement {
    SAME,
    NEW,
    CHANGED,
    REMOVED;

    /** The key used in messages and CSS classes. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
