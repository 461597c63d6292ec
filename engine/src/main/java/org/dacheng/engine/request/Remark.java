package org.dacheng.engine.request;

import org.jspecify.annotations.Nullable;

/** A body that holds nothing but a comment. */
record Remark(@Nullable String comment) {}
