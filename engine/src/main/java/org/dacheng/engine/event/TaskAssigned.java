package org.dacheng.engine.event;

import java.util.List;
import org.dacheng.base.text.LocalText;
import org.jspecify.annotations.Nullable;

/** The recipients have a new task; it was transferred to them if the actor is set. */
public record TaskAssigned(RequestRef request, @Nullable String actorId, List<String> recipients, LocalText nodeName)
        implements RequestEvent {}
