package org.dacheng.base.excel.job;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.dacheng.base.excel.CellChange;

/**
 * The change that a row makes.
 *
 * @param row row number in the spreadsheet
 * @param kind kind of the item, such as {@code key-result}
 * @param owner displayed owner of the item; may be empty
 * @param title displayed title of the item
 * @param changes changes of an existing item; values of a new one
 * @param afterAgreement whether it changes agreed content
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
