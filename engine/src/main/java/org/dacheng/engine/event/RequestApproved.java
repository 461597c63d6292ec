package org.dacheng.engine.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The request was approved. Recipients: the submitter. */
public record RequestApproved(RequestRef request, @Nullable String actorId, List<String> recipients)
        implements RequestEvent {}
