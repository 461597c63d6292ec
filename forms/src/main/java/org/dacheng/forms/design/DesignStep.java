package org.dacheng.forms.design;

import java.time.Instant;
import java.util.List;
import org.dacheng.forms.design.document.DesignEdit;

/**
 * One change of a draft.
 *
 * @param number revision of the draft after this step
 * @param edits that the step made, in order
 */
public record DesignStep(
        long number, String personId, Instant at, Kind kind, StepSummary summary, List<DesignEdit> edits) {

    /** Where a step comes from. */
    public enum Kind {
        EDIT,
        UNDO,
        REDO
    }
}
