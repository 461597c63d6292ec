package org.dacheng.forms.design;

import java.time.Instant;
import org.dacheng.forms.design.document.DesignDocument;
import org.jspecify.annotations.Nullable;

/**
 * A draft of a design.
 *
 * @param key of what is designed, such as {@code leave}
 * @param baseId id of the published version that it started from; null for something new
 * @param base content of that version, with the ids of the draft; null for something new
 * @param revision number of the last step; a later revision contains all earlier ones
 */
public record DesignDraft(
        String key,
        @Nullable String baseId,
        @Nullable DesignDocument base,
        long revision,
        DesignDocument content,
        String changedBy,
        Instant changedAt) {}
