package org.dacheng.engine.excel;

import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** The few styles of a workbook; there is a limit to their number, so each is made once. */
final class Styles {

    private final SXSSFWorkbook workbook;
    private final Map<Column.Kind, CellStyle> byKind = new EnumMap<>(Column.Kind.class);
    private final CellStyle header;
    private final CellStyle quoted;

    Styles(SXSSFWorkbook workbook) {
        this.workbook = workbook;
        header = header();
        quoted = workbook.createCellStyle();
        quoted.setQuotePrefixed(true);
        quoted.setVerticalAlignment(VerticalAlignment.TOP);
        for (Column.Kind kind : Column.Kind.values()) {
            byKind.put(kind, format(pattern(kind)));
        }
    }

    CellStyle heading() {
        return header;
    }

    CellStyle of(Column.Kind kind) {
        return byKind.getOrDefault(kind, quoted);
    }

    /** For text that a spreadsheet would take for a formula: it stays text even when the cell is edited. */
    CellStyle quoted() {
        return quoted;
    }

    private static String pattern(Column.Kind kind) {
        return switch (kind) {
            case TEXT, BOOLEAN -> "General";
            case NUMBER -> "#,##0.######";
            case MONEY -> "#,##0.00";
            case DATE -> "yyyy-mm-dd";
            case MOMENT -> "yyyy-mm-dd hh:mm";
        };
    }

    private CellStyle format(String pattern) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(pattern));
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private CellStyle header() {
        Font bold = workbook.createFont();
        bold.setBold(true);
        CellStyle style = workbook.createCellStyle();
        style.setFont(bold);
        style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }
}
