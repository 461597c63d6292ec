package org.dacheng.engine.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The submitter urged the people with open tasks. */
public record TaskReminded(RequestRef request, @Nullable String actorId, List<String> recipients)
        implements RequestEvent {}
