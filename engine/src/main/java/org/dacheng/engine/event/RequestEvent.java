package org.dacheng.engine.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An event of a request that concerns people; published by Spring inside the transaction. */
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

    /** The request that the event is about. */
    RequestRef request();

    /** Id of the person who caused it, null for the program. */
    @Nullable
    String actorId();

    /** Ids of the people concerned; may contain the actor; may be empty. */
    List<String> recipients();
}
