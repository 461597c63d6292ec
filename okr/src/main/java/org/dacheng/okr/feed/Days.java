package org.dacheng.okr.feed;

import java.time.LocalDate;
import java.time.ZoneId;

/** Days that count, the last within. */
public record Days(LocalDate first, LocalDate last) {

    Period in(ZoneId zone) {
        return new Period(
                first.atStartOfDay(zone).toInstant(),
                last.plusDays(1).atStartOfDay(zone).toInstant(),
                zone);
    }
}
