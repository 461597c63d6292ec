package org.dacheng.forms.draft;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;

/**
 * What became of a draft that a page sent.
 *
 * @param others drafts of other pages that stand beside it
 */
public record SavedDraft(State state, List<Beside> others) {

    /** Whether it was kept. */
    public enum State {
        @JsonProperty("saved")
        SAVED,
        /** The page was submitted before; nothing is kept. */
        @JsonProperty("submitted")
        SUBMITTED,
        /** The person has thrown the draft away; nothing is kept. */
        @JsonProperty("discarded")
        DISCARDED
    }

    /** A draft of another page. */
    public record Beside(String page, Instant savedAt) {}
}
