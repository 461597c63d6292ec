package org.dacheng.engine.event;

import java.util.List;
import org.dacheng.base.text.LocalText;
import org.jspecify.annotations.Nullable;

/** The recipients no longer have to decide: another person did, or the request was withdrawn. */
public record TaskObsolete(RequestRef request, @Nullable String actorId, List<String> recipients, LocalText nodeName)
        implements RequestEvent {}
