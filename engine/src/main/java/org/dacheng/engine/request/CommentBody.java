package org.dacheng.engine.request;

import org.jspecify.annotations.Nullable;

/** A request body that contains only a comment. */
public record CommentBody(@Nullable String comment) {}
