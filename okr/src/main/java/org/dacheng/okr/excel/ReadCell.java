package org.dacheng.okr.excel;

import java.time.LocalDateTime;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/**
 * A cell that somebody filled in.
 *
 * @param text what was typed or calculated; of a number its digits, with a point
 * @param percent shown as a share of 100
 * @param from1904 the workbook counts its days from 1904
 */
public record ReadCell(Kind kind, String text, boolean percent, boolean from1904) {

    /** What a spreadsheet took the cell for. */
    public enum Kind {
        TEXT,
        NUMBER,
        BOOLEAN,
        ERROR,
        FORMULA
    }

    public boolean is(Kind wanted) {
        return kind == wanted;
    }

    /** The date that a number stands for; null when it is none. */
    public @Nullable LocalDateTime moment() {
        try {
            double days = Double.parseDouble(text);
            return DateUtil.isValidExcelDate(days) ? DateUtil.getLocalDateTime(days, from1904, false) : null;
        } catch (NumberFormatException | java.time.DateTimeException none) {
            return null;
        }
    }
}
