package org.dacheng.engine.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A comment; recipients: those mentioned, the submitter, those who have it. */
public record CommentAdded(
        RequestRef request, @Nullable String actorId, List<String> recipients, String text, List<String> mentioned)
        implements RequestEvent {}
