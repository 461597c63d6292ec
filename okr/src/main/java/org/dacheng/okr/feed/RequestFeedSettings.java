package org.dacheng.okr.feed;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dacheng.engine.state.RequestStatus;
import org.jspecify.annotations.Nullable;

/**
 * Which requests count, and their amounts.
 *
 * @param process key
 * @param field for sums: key of a numeric field, such as {@code total} or {@code period.days}
 * @param outcomes accepted statuses of a request
 * @param moment which of its moments must be within the days
 * @param department of the submitter, including departments below it; null for all
 * @param from own first day, null for the cycle's
 * @param until own last day, null for the cycle's
 * @param unit of durations
 * @param within limit for the share in time, in the unit
 * @param workingDays durations leave out days off
 */
record RequestFeedSettings(
        String process,
        RequestMetric measure,
        @Nullable String field,
        List<RequestStatus> outcomes,
        Moment moment,
        @Nullable String department,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        Unit unit,
        @Nullable BigDecimal within,
        boolean workingDays) {

    /** Restricted to a later first day, up to the end of the cycle; null for the whole cycle. */
    RequestFeedSettings within(@Nullable LocalDate from) {
        return new RequestFeedSettings(
                process, measure, field, outcomes, moment, department, from, null, unit, within, workingDays);
    }

    /** A moment of a request. */
    enum Moment {
        @JsonProperty("submitted")
        SUBMITTED,
        @JsonProperty("ended")
        ENDED
    }

    /** Unit of durations. */
    enum Unit {
        @JsonProperty("hours")
        HOURS(1),
        @JsonProperty("days")
        DAYS(24);

        private final int hours;

        Unit(int hours) {
            this.hours = hours;
        }

        BigDecimal hours() {
            return BigDecimal.valueOf(hours);
        }
    }
}
