package org.dacheng.okr.checkin;

import java.math.BigDecimal;
import java.time.Instant;
import org.dacheng.okr.measure.Confidence;
import org.dacheng.people.person.PersonView;
import org.jspecify.annotations.Nullable;

/**
 * A check-in.
 *
 * @param origin {@code page}, {@code api}, {@code import} or {@code source}
 */
public record CheckInView(
        String id,
        String keyResultId,
        String objectiveId,
        PersonView by,
        Instant at,
        BigDecimal value,
        BigDecimal progress,
        Confidence confidence,
        String done,
        String next,
        String origin,
        @Nullable Instant editedAt,
        boolean mayEdit) {}
