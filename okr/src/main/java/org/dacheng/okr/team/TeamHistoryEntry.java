package org.dacheng.okr.team;

import java.time.Instant;
import java.util.List;
import org.dacheng.base.text.LocalText;
import org.dacheng.people.person.PersonView;
import org.jspecify.annotations.Nullable;

/**
 * A change of a team.
 *
 * @param kind {@code created}, {@code changed}, {@code closed} or {@code reopened}
 * @param name its new name, null when unchanged
 * @param lead its new lead, null when unchanged
 */
public record TeamHistoryEntry(
        PersonView by,
        Instant at,
        String kind,
        @Nullable LocalText name,
        @Nullable PersonView lead,
        List<PersonView> joined,
        List<PersonView> left) {}
