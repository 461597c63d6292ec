package org.dacheng.engine.process;

import java.time.Instant;
import org.dacheng.base.text.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * A published process as its designers see it.
 *
 * @param version number of the newest version, from 1
 * @param available false when it is switched off: nobody can start it
 * @param changedBy id of the person who switched it off or on last; null when nobody did
 * @param running requests on their way, those returned to their submitters included
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
