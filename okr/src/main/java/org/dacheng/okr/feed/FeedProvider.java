package org.dacheng.okr.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import org.dacheng.okr.measure.Measure;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Where the value of a key result may come from. A module that has something to count offers a bean: requests and their
 * figures are the first, registers and ledgers follow. What is counted lies in pieces of evidence, so that a change
 * costs what changed and not what there is.
 */
public interface FeedProvider {

    /** Its name among all, such as {@code requests}; at most 30 characters, never changed. */
    String name();

    /**
     * Settings as they are kept, what was left out filled in.
     *
     * @throws org.dacheng.base.failure.InvalidInput pointers {@code /source} and below {@code /settings}
     */
    JsonNode checked(Actor actor, JsonNode settings, Measure measure);

    /** Key of the process whose requests concern it, null when none do. */
    @Nullable
    String process(JsonNode settings);

    /** How the evidence makes a value. */
    Aggregation gathering(JsonNode settings);

    /** The days that count: its own when the settings name them, else those of the cycle. */
    DateRange days(JsonNode settings, DateRange cycle);

    /**
     * Settings for the following cycle, when the key result is carried over.
     *
     * @param before days of the cycle that it comes from
     * @param whole what counted there counts on; else the new cycle begins again
     */
    default JsonNode carried(JsonNode settings, DateRange before, boolean whole) {
        return settings;
    }

    /**
     * What stands in the way of computing now; null when nothing does. {@link FeedCalculationFailed} says what is met later.
     */
    @Nullable
    FeedProblem problem(JsonNode settings, Measure measure);

    /** Whether its evidence can be read again from the beginning; if not, what was told once is kept. */
    default boolean readsAgain() {
        return true;
    }

    /** A page of the evidence in an order that does not change; at most as much work as the limit says. */
    Page page(JsonNode settings, Measure measure, TimeRange period, @Nullable String after, int limit);

    /** What these things count for now; whatever of them is missing counts for nothing. */
    List<EvidenceItem> of(JsonNode settings, Measure measure, TimeRange period, Collection<String> changed);

    /** @param next to be passed for the following page, null at the end */
    record Page(List<EvidenceItem> evidence, @Nullable String next) {}
}
