package org.dacheng.engine.task;

import org.dacheng.base.text.Message;
import org.jspecify.annotations.Nullable;

/** What became of one task of a batch; failure is null when it went well. */
public record BatchDecisionResult(String taskId, @Nullable Message failure) {}
