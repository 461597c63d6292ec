package org.dacheng.base.excel;

import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;

/**
 * A problem at a cell of a workbook.
 *
 * @param cell such as {@code C7}
 */
public record CellProblem(String sheet, String cell, Message text) {

    /** The cell in the notation of a spreadsheet: {@code OKR!C7}. */
    public String location() {
        return sheet + "!" + cell;
    }

    /** The same with the pointer {@code /<sheet>/<cell>}. */
    public Violation violation() {
        return new Violation("/" + sheet.replace("~", "~0").replace("/", "~1") + "/" + cell, text);
    }
}
