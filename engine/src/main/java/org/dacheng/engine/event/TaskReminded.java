package org.dacheng.engine.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The submitter urges those who have it. */
public record TaskReminded(RequestRef request, @Nullable String actorId, List<String> recipients)
        implements RequestEvent {}
