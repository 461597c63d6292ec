package org.dacheng.forms.draft;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;

/**
 * Result of saving a draft.
 *
 * @param others coexisting drafts of other pages
 */
public record SavedDraft(DraftState state, List<OtherDraft> others) {

    /** Whether it was stored. */
    public enum DraftState {
        @JsonProperty("saved")
        SAVED,
        /** The page was submitted before; nothing is stored. */
        @JsonProperty("submitted")
        SUBMITTED,
        /** The person has discarded the draft; nothing is stored. */
        @JsonProperty("discarded")
        DISCARDED
    }

    /** A draft of another page. */
    public record OtherDraft(String page, Instant savedAt) {}
}
