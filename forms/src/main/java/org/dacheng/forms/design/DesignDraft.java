package org.dacheng.forms.design;

import java.time.Instant;
import org.dacheng.forms.design.document.DesignDocument;
import org.jspecify.annotations.Nullable;

/**
 * A draft of a design.
 *
 * @param id new for every draft: a draft that is begun after another was published or discarded has another id
 * @param key of what is designed, such as {@code leave}
 * @param baseId id of the published version that it started from; null for something new
 * @param base content of that version, with the ids of the draft; null for something new
 * @param revision number of the last step; a later revision contains all earlier ones
 */
public record DesignDraft(
        String id,
        String key,
        @Nullable String baseId,
        @Nullable DesignDocument base,
        long revision,
        DesignDocument content,
        String changedBy,
        Instant changedAt) {

    /**
     * True if a page that was made on this basis shows an earlier state of this draft, so that its steps can be added.
     *
     * @param basis id of a draft, or of the published version that a page without a draft shows
     */
    public boolean continues(String basis) {
        return basis.equals(id) || basis.equals(baseId);
    }

    DesignDraft with(DesignDocument changed, String personId, Instant now) {
        return new DesignDraft(id, key, baseId, base, revision + 1, changed, personId, now);
    }
}
