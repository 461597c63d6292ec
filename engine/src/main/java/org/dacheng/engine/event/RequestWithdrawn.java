package org.dacheng.engine.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The request was withdrawn. Recipients: the people who had open tasks. */
public record RequestWithdrawn(
        RequestRef request,
        @Nullable String actorId,
        List<String> recipients,
        @Nullable String comment) implements RequestEvent {}
