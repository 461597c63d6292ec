package org.dacheng.forms.feel;

import org.jspecify.annotations.Nullable;

/** A range of values; an excluded end is open. */
record FeelRange(
        @Nullable Object start, boolean withStart, @Nullable Object end, boolean withEnd) {}
