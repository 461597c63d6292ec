package org.dacheng.engine.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The request was sent back to the submitter, who may change it. */
public record RequestReturned(
        RequestRef request,
        @Nullable String actorId,
        List<String> recipients,
        @Nullable String comment) implements RequestEvent {}
