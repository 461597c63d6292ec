package org.dacheng.engine.event;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The decider took it back a moment later, and the request stands where it stood before; recipients: everybody whom
 * the decision may have told something.
 *
 * @param since when it was decided: what was told of the request from then on no longer holds
 */
public record DecisionUndone(RequestRef request, @Nullable String actorId, List<String> recipients, Instant since)
        implements RequestEvent {}
