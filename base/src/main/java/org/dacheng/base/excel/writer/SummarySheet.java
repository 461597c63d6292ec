package org.dacheng.base.excel.writer;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dacheng.base.excel.Column;
import org.jspecify.annotations.Nullable;

/**
 * A small table with a total and bar charts. Charts cannot be streamed, so it is kept in memory.
 *
 * @param title first lines of the sheet, at most three
 * @param columns the first one has the names of the rows
 * @param <T> a row
 */
public record SummarySheet<T>(
        String name, List<String> title, List<Column<T>> columns, List<T> rows, T total, List<Chart> charts) {

    private static final int HEADER = 3;
    private static final int FIRST = HEADER + 1;
    private static final String HEADING = "D9DEE4";
    private static final String TOTAL = "EEF2F6";

    /**
     * A chart with a bar for each row.
     *
     * @param columns keys of the drawn columns; several are stacked
     * @param colors colors of these columns, as hexadecimal RGB
     * @param share whether values are shares of 1
     */
    public record Chart(String title, List<String> columns, List<String> colors, boolean share) {}

    XSSFWorkbook workbook(Locale locale) {
        XSSFWorkbook workbook = new XSSFWorkbook();
        XSSFSheet sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(name));
        title(workbook, sheet);
        headings(workbook, sheet, locale);
        List<CellStyle> plain = styles(workbook, false);
        for (int i = 0; i < rows.size(); i++) {
            write(sheet.createRow(FIRST + i), rows.get(i), plain);
        }
        write(sheet.createRow(FIRST + rows.size()), total, styles(workbook, true));
        for (int i = 0; i < columns.size(); i++) {
            sheet.setColumnWidth(i, columns.get(i).width() * 256);
        }
        sheet.createFreezePane(0, FIRST);
        onePageWide(sheet);
        if (!rows.isEmpty()) {
            charts(sheet, locale);
        }
        return workbook;
    }

    private void title(XSSFWorkbook workbook, XSSFSheet sheet) {
        XSSFFont large = workbook.createFont();
        large.setBold(true);
        large.setFontHeightInPoints((short) 16);
        CellStyle style = workbook.createCellStyle();
        style.setFont(large);
        for (int i = 0; i < title.size(); i++) {
            XSSFCell cell = sheet.createRow(i).createCell(0);
            cell.setCellValue(title.get(i));
            if (i == 0) {
                cell.setCellStyle(style);
            }
        }
    }

    private void headings(XSSFWorkbook workbook, XSSFSheet sheet, Locale locale) {
        CellStyle style = style(workbook, true, "General", HEADING);
        XSSFRow row = sheet.createRow(HEADER);
        for (int i = 0; i < columns.size(); i++) {
            XSSFCell cell = row.createCell(i);
            cell.setCellValue(columns.get(i).label().in(locale));
            cell.setCellStyle(style);
        }
    }

    /** By column. */
    private List<CellStyle> styles(XSSFWorkbook workbook, boolean total) {
        CellStyle share = style(workbook, total, "0.0%", total ? TOTAL : null);
        CellStyle plain = total ? style(workbook, true, "#,##0", TOTAL) : workbook.getCellStyleAt(0);
        return columns.stream()
                .map(column -> column.kind() == Column.ColumnKind.PERCENT ? share : plain)
                .toList();
    }

    private void write(XSSFRow row, T written, List<CellStyle> styles) {
        for (int i = 0; i < columns.size(); i++) {
            XSSFCell cell = row.createCell(i);
            Object value = columns.get(i).write().apply(written);
            if (value instanceof Number number) {
                cell.setCellValue(number.doubleValue());
            } else {
                cell.setCellValue(String.valueOf(value));
            }
            cell.setCellStyle(styles.get(i));
        }
    }

    /** On paper the charts are beside the table. */
    private static void onePageWide(XSSFSheet sheet) {
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    private void charts(XSSFSheet sheet, Locale locale) {
        List<String> keys = columns.stream().map(Column::key).toList();
        BarCharts bars = new BarCharts(sheet, FIRST, FIRST + rows.size() - 1, columns.size() + 1);
        for (Chart chart : charts) {
            List<Integer> cells = chart.columns().stream().map(keys::indexOf).toList();
            bars.add(
                    chart,
                    cells,
                    cells.stream().map(at -> columns.get(at).label().in(locale)).toList());
        }
    }

    private static CellStyle style(XSSFWorkbook workbook, boolean bold, String pattern, @Nullable String fill) {
        XSSFCellStyle style = workbook.createCellStyle();
        if (bold) {
            XSSFFont font = workbook.createFont();
            font.setBold(true);
            style.setFont(font);
        }
        style.setDataFormat(workbook.createDataFormat().getFormat(pattern));
        if (fill != null) {
            style.setFillForegroundColor(new XSSFColor(HexFormat.of().parseHex(fill)));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        return style;
    }
}
