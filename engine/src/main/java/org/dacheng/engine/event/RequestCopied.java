package org.dacheng.engine.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The recipients got a copy to read. */
public record RequestCopied(RequestRef request, @Nullable String actorId, List<String> recipients)
        implements RequestEvent {}
