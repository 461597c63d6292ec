package org.dacheng.okr.workbook;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.dacheng.base.excel.CellChange;

/**
 * What becomes of a row.
 *
 * @param row as the spreadsheet shows it
 * @param owner whose objective it is about, as it is shown
 * @param title of the objective or key result; of an alignment what is aligned to what
 * @param changes of a changed one; of a new one what it will say
 * @param afterAgreement whether it changes what was agreed on: the objective then counts as changed, and its people are
 *     told
 */
public record PlannedChange(
        String sheet,
        int row,
        Kind kind,
        String owner,
        String title,
        Action action,
        List<CellChange> changes,
        boolean afterAgreement) {

    public enum Kind {
        @JsonProperty("objective")
        OBJECTIVE,
        @JsonProperty("key-result")
        KEY_RESULT,
        @JsonProperty("milestone")
        MILESTONE,
        @JsonProperty("alignment")
        ALIGNMENT,
        @JsonProperty("check-in")
        CHECK_IN,
        @JsonProperty("score")
        SCORE,
        @JsonProperty("hand-progress")
        HAND_PROGRESS
    }

    public enum Action {
        @JsonProperty("create")
        CREATE,
        @JsonProperty("change")
        CHANGE
    }
}
