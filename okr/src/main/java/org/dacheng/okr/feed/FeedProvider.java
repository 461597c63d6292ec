package org.dacheng.okr.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import org.dacheng.okr.measure.Measure;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A source of values of key results. Modules offer a source as a bean; the values come from pieces of evidence, so that
 * a change costs in proportion to what changed and not to the total.
 */
public interface FeedProvider {

    /** Unique name of the source, such as {@code requests}; at most 30 characters, never changed. */
    String name();

    /**
     * Validates settings and fills in defaults.
     *
     * @throws org.dacheng.base.failure.InvalidInput pointers {@code /source} and below {@code /settings}
     */
    JsonNode checked(Actor actor, JsonNode settings, Measure measure);

    /** Key of the process whose requests affect the value, null for none. */
    @Nullable
    String process(JsonNode settings);

    /** How the value is computed from the evidence. */
    Aggregation aggregation(JsonNode settings);

    /** The days that count: those named in the settings, else those of the cycle. */
    DateRange days(JsonNode settings, DateRange cycle);

    /**
     * Settings for the next cycle, when the key result is carried over.
     *
     * @param before days of the cycle that it comes from
     * @param whole what counted there continues to count; else the new cycle starts from the beginning
     */
    default JsonNode carried(JsonNode settings, DateRange before, boolean whole) {
        return settings;
    }

    /**
     * A problem that prevents computing now; null when there is none. Problems found during computing are thrown as
     * {@link FeedCalculationFailed}.
     */
    @Nullable
    FeedProblem problem(JsonNode settings, Measure measure);

    /** Whether its evidence can be read again from the beginning; if not, received evidence is kept. */
    default boolean readsAgain() {
        return true;
    }

    /** A page of the evidence in a stable order; the limit bounds the work. */
    EvidencePage page(JsonNode settings, Measure measure, TimeRange period, @Nullable String after, int limit);

    /** Current evidence of these keys; missing keys no longer count. */
    List<EvidenceItem> of(JsonNode settings, Measure measure, TimeRange period, Collection<String> changed);

    /** @param next passed to read the following page, null at the end */
    record EvidencePage(
            List<EvidenceItem> evidence, @Nullable String next) {}
}
