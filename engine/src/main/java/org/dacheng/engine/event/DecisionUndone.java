package org.dacheng.engine.event;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision was undone and the request is in its previous state. Recipients: everyone who may have been notified of
 * the decision.
 *
 * @param since time of the decision; notices about the request since then no longer hold
 */
public record DecisionUndone(RequestRef request, @Nullable String actorId, List<String> recipients, Instant since)
        implements RequestEvent {}
