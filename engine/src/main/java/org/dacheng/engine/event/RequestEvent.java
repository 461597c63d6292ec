package org.dacheng.engine.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that happened to a request and concerns people; published by Spring inside the transaction. */
public sealed interface RequestEvent
        permits RequestSubmitted,
                TaskAssigned,
                TaskObsolete,
                DecisionUndone,
                RequestApproved,
                RequestRefused,
                RequestReturned,
                RequestWithdrawn,
                RequestCopied,
                CommentAdded,
                TaskReminded {

    RequestRef request();

    /** Who did it, null for the program. */
    @Nullable
    String actorId();

    /** Whom it concerns; may contain the actor; may be empty. */
    List<String> recipients();
}
