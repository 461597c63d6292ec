package org.dacheng.engine.design.list;

import java.time.Instant;
import org.dacheng.base.text.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * A process in the list of designs.
 *
 * @param version newest published version; 0 if it was never published
 * @param available false if it is switched off or was never published
 * @param running number of open requests
 * @param changedBy name of the person who changed the draft last, or else published the newest version
 * @param drafted whether there is a draft with changes
 */
record DesignListRow(
        String key,
        LocalText name,
        LocalText group,
        String icon,
        int version,
        boolean available,
        long running,
        LocalText changedBy,
        @Nullable Instant changedAt,
        boolean drafted) {}
