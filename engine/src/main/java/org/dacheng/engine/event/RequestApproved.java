package org.dacheng.engine.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ended well; recipients: the submitter. */
public record RequestApproved(RequestRef request, @Nullable String actorId, List<String> recipients)
        implements RequestEvent {}
