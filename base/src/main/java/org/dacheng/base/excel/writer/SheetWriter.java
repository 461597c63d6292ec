package org.dacheng.base.excel.writer;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.dacheng.base.excel.CellTone;
import org.dacheng.base.excel.Column;
import org.dacheng.base.excel.TonedText;
import org.dacheng.base.text.PlainText;

/** Writes one sheet. */
final class SheetWriter<T> {

    private static final SpreadsheetVersion LIMITS = SpreadsheetVersion.EXCEL2007;
    private static final int DIGITS = 15;
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final SXSSFSheet sheet;
    private final List<Column<T>> columns;
    private final CellStyles styles;
    private final Locale locale;
    private final ZoneId zone;
    private int rows;

    SheetWriter(SXSSFSheet sheet, List<Column<T>> columns, CellStyles styles, Locale locale, ZoneId zone) {
        this.sheet = sheet;
        this.columns = columns.subList(0, Math.min(columns.size(), LIMITS.getMaxColumns()));
        this.styles = styles;
        this.locale = locale;
        this.zone = zone;
        header();
    }

    private void header() {
        Row header = sheet.createRow(rows++);
        for (int i = 0; i < columns.size(); i++) {
            Cell cell = header.createCell(i);
            cell.setCellValue(columns.get(i).label().in(locale));
            cell.setCellStyle(styles.heading());
        }
        sheet.createFreezePane(0, 1);
    }

    boolean isFull() {
        return rows >= LIMITS.getMaxRows();
    }

    void row(T row) {
        write(row, false);
    }

    /** A row with totals of the detail rows below it; all its cells are coloured. */
    void group(T row) {
        sheet.setRowSumsBelow(false);
        write(row, true);
    }

    /** A row that can be collapsed into the group above it. */
    void detail(T row) {
        write(row, false);
        sheet.setRowOutlineLevel(rows - 1, 1);
    }

    private void write(T row, boolean strong) {
        Row cells = sheet.createRow(rows++);
        for (int i = 0; i < columns.size(); i++) {
            Column<T> column = columns.get(i);
            Object value = column.write().apply(row);
            if (value != null) {
                set(cells.createCell(i), value, column.kind(), strong);
            } else if (strong) {
                cells.createCell(i).setCellStyle(styles.text(CellTone.PLAIN, true, false));
            }
        }
    }

    /** Widths are set last: once a sheet has column settings, the library searches them for every cell. */
    void finish() {
        for (int i = 0; i < columns.size(); i++) {
            sheet.setColumnWidth(i, Math.min(255, columns.get(i).width()) * 256);
        }
        sheet.setAutoFilter(new CellRangeAddress(0, Math.max(1, rows - 1), 0, Math.max(0, columns.size() - 1)));
    }

    private void set(Cell cell, Object value, Column.ColumnKind kind, boolean strong) {
        if (value instanceof BigDecimal number && number.precision() > DIGITS) {
            text(cell, number.toPlainString(), CellTone.PLAIN, strong);
        } else if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
            cell.setCellStyle(numeric(number, kind, strong));
        } else if (value instanceof LocalDate date) {
            cell.setCellValue(date);
            cell.setCellStyle(styles.of(Column.ColumnKind.DATE, strong));
        } else if (value instanceof Instant moment) {
            cell.setCellValue(LocalDateTime.ofInstant(moment, zone));
            cell.setCellStyle(styles.of(Column.ColumnKind.MOMENT, strong));
        } else if (value instanceof Boolean flag) {
            cell.setCellValue(flag);
        } else if (value instanceof TonedText toned) {
            text(cell, toned.text(), toned.tone(), strong);
        } else {
            text(cell, value.toString(), CellTone.PLAIN, strong);
        }
    }

    /** A format with only optional decimals would show a whole number with a trailing decimal point. */
    private CellStyle numeric(Number number, Column.ColumnKind kind, boolean strong) {
        if (kind != Column.ColumnKind.NUMBER || number instanceof Double || number instanceof Float) {
            return styles.of(kind, strong);
        }
        return styles.number(number instanceof BigDecimal decimal ? decimal.scale() : 0, strong);
    }

    private void text(Cell cell, String text, CellTone tone, boolean strong) {
        int maxLength = LIMITS.getMaxTextLength();
        cell.setCellValue(text.length() <= maxLength ? text : PlainText.beginningOfUnits(text, maxLength - 1) + "…");
        boolean quoted = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        if (quoted || strong || tone != CellTone.PLAIN) {
            cell.setCellStyle(styles.text(tone, strong, quoted));
        }
    }
}
