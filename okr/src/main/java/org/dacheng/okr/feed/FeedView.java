package org.dacheng.okr.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.dacheng.okr.objective.PersonRef;
import org.jspecify.annotations.Nullable;

/**
 * The source of the value of a key result.
 *
 * @param value null before there is one
 * @param manualValue value reported by people last
 * @param recalculatedOn day of the last value, in the time zone of the person who set the source
 * @param recalculatedAt exact moment, only for people who may open the requests that count; for a push, for
 *     everybody
 * @param reading its evidence is being read from the beginning; the value follows
 * @param frozen the cycle is not open, nothing is computed
 * @param problem a key of {@link FeedProblem}, null when there is none; the value is the last computed one
 * @param ofFew it counts the requests of fewer than five people: evidence is restricted to people who may open the
 *     requests
 * @param mayChange the actor may choose another source, or none
 * @param mayRecalculate the actor may start the computation now
 */
public record FeedView(
        String source,
        JsonNode settings,
        @Nullable BigDecimal value,
        @Nullable BigDecimal manualValue,
        @Nullable LocalDate recalculatedOn,
        @Nullable Instant recalculatedAt,
        boolean reading,
        boolean frozen,
        @Nullable String problem,
        boolean ofFew,
        @Nullable PersonRef setBy,
        Instant setAt,
        boolean mayChange,
        boolean mayRecalculate) {}
