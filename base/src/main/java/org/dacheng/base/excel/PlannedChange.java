package org.dacheng.base.excel;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * What becomes of a row.
 *
 * @param row as the spreadsheet shows it
 * @param kind word for what the row describes, such as {@code key-result}
 * @param owner of what it describes, as it is shown; may be empty
 * @param title of what it describes, as it is shown
 * @param changes of a changed one; of a new one what it will say
 * @param afterAgreement whether it changes what people have agreed on
 */
public record PlannedChange(
        String sheet,
        int row,
        String kind,
        String owner,
        String title,
        Action action,
        List<CellChange> changes,
        boolean afterAgreement) {

    public enum Action {
        @JsonProperty("create")
        CREATE,
        @JsonProperty("change")
        CHANGE
    }
}
