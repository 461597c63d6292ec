package org.dacheng.engine.process;

import java.time.Instant;
import org.dacheng.base.text.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * A published process as shown to HR designers.
 *
 * @param version number of the newest version, from 1
 * @param available false if it is switched off: nobody can start it
 * @param changedBy id of the person who switched it off or on last; null if nobody did
 * @param running number of open requests, including those returned to their submitters
 */
public record ProcessOverview(
        String key,
        LocalText name,
        LocalText group,
        String icon,
        int version,
        String publishedBy,
        Instant publishedAt,
        boolean available,
        @Nullable String changedBy,
        @Nullable Instant changedAt,
        long running) {}
