package org.dacheng.engine.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Taken back by the submitter; recipients: those who had it. */
public record RequestWithdrawn(
        RequestRef request,
        @Nullable String actorId,
        List<String> recipients,
        @Nullable String comment) implements RequestEvent {}
