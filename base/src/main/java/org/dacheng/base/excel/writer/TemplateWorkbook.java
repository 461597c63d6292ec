package org.dacheng.base.excel.writer;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dacheng.base.excel.Column;
import org.dacheng.base.excel.SheetLayout;

/** An empty workbook to fill in: sheets with headings, drop-downs and instructions. */
public final class TemplateWorkbook {

    /** Number of rows with drop-downs. */
    private static final int ROWS = 5_000;

    private static final String LISTS = "choices";

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final Map<String, String> lists = new LinkedHashMap<>();
    private final CellStyle heading = heading();
    private final CellStyle wrapped = wrapped();

    /**
     * A sheet of instructions with an example table below.
     *
     * @param title heading in large letters
     */
    public void instructions(String name, String title, List<String> sentences, List<List<String>> example) {
        XSSFSheet sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(name));
        int at = 0;
        XSSFCell head = sheet.createRow(at++).createCell(0);
        head.setCellValue(title);
        head.setCellStyle(large());
        at++;
        for (String sentence : sentences) {
            sheet.createRow(at++).createCell(0).setCellValue(sentence);
        }
        at++;
        for (int line = 0; line < example.size(); line++) {
            XSSFRow row = sheet.createRow(at++);
            for (int i = 0; i < example.get(line).size(); i++) {
                XSSFCell cell = row.createCell(i);
                cell.setCellValue(example.get(line).get(i));
                cell.setCellStyle(line == 0 ? heading : wrapped);
            }
        }
        int columns = example.stream().mapToInt(List::size).max().orElse(1);
        for (int i = 0; i < columns; i++) {
            sheet.setColumnWidth(i, (i == 0 || i > 3 ? 14 : 26) * 256);
        }
        sheet.setDisplayGridlines(false);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    /** An empty sheet of a list, with drop-downs in the columns that have choices. */
    public void sheet(SheetLayout<?> layout, Locale locale) {
        XSSFSheet sheet = workbook.createSheet(
                WorkbookUtil.createSafeSheetName(layout.name().in(locale)));
        XSSFRow row = sheet.createRow(0);
        int at = 0;
        for (Column<?> column : layout.columns()) {
            XSSFCell cell = row.createCell(at);
            cell.setCellValue(column.label().in(locale));
            cell.setCellStyle(heading);
            sheet.setColumnWidth(at, column.width() * 256);
            sheet.setDefaultColumnStyle(at, style(column.kind()));
            List<String> choices = column.choices().get();
            if (!choices.isEmpty()) {
                addDropDown(sheet, at, choices);
            }
            at++;
        }
        sheet.createFreezePane(0, 1);
    }

    public void write(OutputStream out) throws IOException {
        try (workbook) {
            workbook.write(out);
        }
    }

    /** The choices are in a hidden sheet: inside a cell they are limited to 255 characters. */
    private void addDropDown(XSSFSheet sheet, int column, List<String> words) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        String range = lists.computeIfAbsent(String.join("\n", words), key -> list(words));
        DataValidation validation = helper.createValidation(
                helper.createFormulaListConstraint(range), new CellRangeAddressList(1, ROWS, column, column));
        validation.setShowErrorBox(true);
        // Other values can still be typed; the import reports invalid ones.
        validation.setErrorStyle(DataValidation.ErrorStyle.WARNING);
        sheet.addValidationData(validation);
    }

    private String list(List<String> words) {
        XSSFSheet sheet = workbook.getSheet(LISTS);
        if (sheet == null) {
            sheet = workbook.createSheet(LISTS);
            workbook.setSheetVisibility(workbook.getSheetIndex(sheet), SheetVisibility.VERY_HIDDEN);
        }
        int column = lists.size();
        for (int i = 0; i < words.size(); i++) {
            XSSFRow row = sheet.getRow(i) == null ? sheet.createRow(i) : sheet.getRow(i);
            row.createCell(column).setCellValue(words.get(i));
        }
        Name name = workbook.createName();
        name.setNameName("choices_" + column);
        String letters = CellReference.convertNumToColString(column);
        name.setRefersToFormula(LISTS + "!$" + letters + "$1:$" + letters + "$" + words.size());
        return name.getNameName();
    }

    private CellStyle style(Column.ColumnKind kind) {
        CellStyle style = workbook.createCellStyle();
        style.setVerticalAlignment(VerticalAlignment.TOP);
        String pattern = switch (kind) {
            case PERCENT -> "0.##%";
            case DATE -> "yyyy-mm-dd";
            case MOMENT -> "yyyy-mm-dd hh:mm";
            case MONEY, NUMBER, TEXT, BOOLEAN -> "General";
        };
        style.setDataFormat(workbook.createDataFormat().getFormat(pattern));
        return style;
    }

    private CellStyle heading() {
        CellStyle style = workbook.createCellStyle();
        XSSFFont font = workbook.createFont();
        font.setBold(true);
        style.setFont(font);
        style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private CellStyle wrapped() {
        CellStyle style = workbook.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private CellStyle large() {
        CellStyle style = workbook.createCellStyle();
        XSSFFont font = workbook.createFont();
        font.setBold(true);
        font.setFontHeightInPoints((short) 16);
        style.setFont(font);
        return style;
    }
}
