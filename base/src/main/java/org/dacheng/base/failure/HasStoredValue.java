package org.dacheng.base.failure;

import org.jspecify.annotations.Nullable;

/** A failure that was caused by a value somebody else stored meanwhile, and tells that value. */
public interface HasStoredValue {

    /** The present value, for comparison: a text as it is, other values as JSON; null if there is none now. */
    @Nullable
    String storedText();
}
