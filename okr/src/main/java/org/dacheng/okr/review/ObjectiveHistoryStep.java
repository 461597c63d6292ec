package org.dacheng.okr.review;

import java.time.Instant;
import org.dacheng.people.person.PersonView;
import org.jspecify.annotations.Nullable;

/**
 * A step in the history of an objective.
 *
 * @param kind {@code created}, {@code changed}, {@code submitted}, {@code agreed}, {@code returned}, {@code
 *     scored}, {@code overridden} or {@code imported}
 * @param by null for the program
 */
public record ObjectiveHistoryStep(
        String objectiveId,
        String kind,
        Instant at,
        @Nullable PersonView by) {}
