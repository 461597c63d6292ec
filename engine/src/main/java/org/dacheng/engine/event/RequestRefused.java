package org.dacheng.engine.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The request was refused. Recipients: the submitter. */
public record RequestRefused(
        RequestRef request,
        @Nullable String actorId,
        List<String> recipients,
        @Nullable String comment) implements RequestEvent {}
