package org.dacheng.engine.request;

import org.jspecify.annotations.Nullable;

/** A body that holds nothing but a comment. */
public record CommentBody(@Nullable String comment) {}
