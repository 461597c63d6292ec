package org.dacheng.people.profile;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.dacheng.people.deputy.DeputyView;
import org.dacheng.people.person.PersonView;
import org.jspecify.annotations.Nullable;

/** A deputy in the list of the profile, in whole days. */
record DeputyListItem(DeputyView deputy, PersonView person) {

    public @Nullable LocalDate from(ZoneId zone) {
        Instant from = deputy.from();
        return from == null ? null : from.atZone(zone).toLocalDate();
    }

    /** The last day, not the first day after it. */
    public @Nullable LocalDate to(ZoneId zone) {
        Instant until = deputy.until();
        return until == null ? null : until.minusMillis(1).atZone(zone).toLocalDate();
    }
}
