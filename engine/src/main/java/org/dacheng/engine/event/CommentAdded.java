package org.dacheng.engine.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A comment was added. Recipients: the people mentioned, the submitter, and the people with open tasks. */
public record CommentAdded(
        RequestRef request, @Nullable String actorId, List<String> recipients, String text, List<String> mentioned)
        implements RequestEvent {}
