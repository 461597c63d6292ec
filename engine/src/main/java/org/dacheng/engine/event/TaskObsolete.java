package org.dacheng.engine.event;

import java.util.List;
import org.dacheng.base.text.LocalText;
import org.jspecify.annotations.Nullable;

/** Recipients no longer have to decide: somebody else did, or it was withdrawn. */
public record TaskObsolete(RequestRef request, @Nullable String actorId, List<String> recipients, LocalText nodeName)
        implements RequestEvent {}
