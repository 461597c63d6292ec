package org.dacheng.okr.feed;

import java.time.LocalDate;
import java.time.ZoneId;

/** Days that count, both inclusive. */
public record DateRange(LocalDate first, LocalDate last) {

    TimeRange in(ZoneId zone) {
        return new TimeRange(
                first.atStartOfDay(zone).toInstant(),
                last.plusDays(1).atStartOfDay(zone).toInstant(),
                zone);
    }
}
