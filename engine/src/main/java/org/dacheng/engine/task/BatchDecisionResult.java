package org.dacheng.engine.task;

import org.dacheng.base.text.Message;
import org.jspecify.annotations.Nullable;

/** The result for one task of a batch; failure is null on success. */
public record BatchDecisionResult(String taskId, @Nullable Message failure) {}
