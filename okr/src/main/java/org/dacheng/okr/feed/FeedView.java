package org.dacheng.okr.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.dacheng.okr.objective.PersonRef;
import org.jspecify.annotations.Nullable;

/**
 * Where the value of a key result comes from.
 *
 * @param value null before there was anything to say
 * @param manualValue what people said last
 * @param recalculatedOn day of the last value, in the time zone of the person who set the source
 * @param recalculatedAt exactly when, for those alone who may open the requests that count; of a push for everybody
 * @param reading its evidence is being read from the beginning, the value follows
 * @param frozen the cycle is not open, nothing is computed
 * @param problem a word of {@link FeedProblem}, null when all is well; the value is what was computed last
 * @param ofFew it counts the requests of fewer than five people: evidence is for those alone who may open the requests
 * @param mayChange the actor may choose another source, or none
 * @param mayRecalculate the actor may have it computed now
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
