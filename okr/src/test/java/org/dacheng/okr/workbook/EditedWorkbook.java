package org.dacheng.okr.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dacheng.base.text.Languages;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** A workbook whose cells a test fills in, addressed by sheet, row and column key. */
public final class EditedWorkbook {

    public static final Set<String> SHEETS = Set.of("OKR", "里程碑", "对齐", "进展记录");

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("messages/okr", Languages.CHINESE);

    private final XSSFWorkbook workbook;

    public EditedWorkbook(byte[] content) {
        try {
            workbook = new XSSFWorkbook(new ByteArrayInputStream(content));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public XSSFWorkbook workbook() {
        return workbook;
    }

    /** The first row, from 1, with this text in the column. */
    public int row(String sheet, String column, String text) {
        int at = at(workbook.getSheet(sheet).getRow(0), column);
        for (Row row : workbook.getSheet(sheet)) {
            Cell cell = row.getCell(at);
            if (cell != null && new DataFormatter().formatCellValue(cell).equals(text)) {
                return row.getRowNum() + 1;
            }
        }
        throw new AssertionError("no row says " + text + " in " + column);
    }

    /** What the cell shows. */
    public String text(String sheet, int row, String column) {
        Row found = workbook.getSheet(sheet).getRow(row - 1);
        return new DataFormatter()
                .formatCellValue(found.getCell(at(workbook.getSheet(sheet).getRow(0), column)));
    }

    /** Made again in its looks: a text that was written inline would stay beside what is set. */
    public Cell cell(String sheet, int row, String column) {
        Sheet edited = workbook.getSheet(sheet);
        Row found = edited.getRow(row - 1) == null ? edited.createRow(row - 1) : edited.getRow(row - 1);
        int at = at(workbook.getSheet(sheet).getRow(0), column);
        Cell before = found.getCell(at);
        Cell cell = found.createCell(at);
        if (before != null) {
            cell.setCellStyle(before.getCellStyle());
        }
        return cell;
    }

    /** @param value null clears the cell */
    public EditedWorkbook set(String sheet, int row, String column, Object value) {
        Cell cell = cell(sheet, row, column);
        if (value == null) {
            cell.setBlank();
        } else if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof LocalDateTime moment) {
            cell.setCellValue(moment);
            format(sheet, row, column, "yyyy-mm-dd hh:mm:ss");
        } else {
            cell.setCellValue(value.toString());
        }
        return this;
    }

    /** How a number is shown, as Excel writes it. */
    public EditedWorkbook format(String sheet, int row, String column, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        workbook.getSheet(sheet)
                .getRow(row - 1)
                .getCell(at(workbook.getSheet(sheet).getRow(0), column))
                .setCellStyle(style);
        return this;
    }

    /** A further row at the end; pairs of column and value. */
    public EditedWorkbook add(String sheet, Object... cells) {
        int row = workbook.getSheet(sheet).getLastRowNum() + 2;
        for (int i = 0; i < cells.length; i += 2) {
            set(sheet, row, cells[i].toString(), cells[i + 1]);
        }
        return this;
    }

    public EditedWorkbook formula(String sheet, int row, String column, String formula) {
        cell(sheet, row, column).setCellFormula(formula);
        return this;
    }

    public EditedWorkbook merge(String sheet, int first, int last) {
        workbook.getSheet(sheet).addMergedRegion(new CellRangeAddress(first - 1, last - 1, 0, 0));
        return this;
    }

    public EditedWorkbook removeSheet(String sheet) {
        workbook.removeSheetAt(workbook.getSheetIndex(sheet));
        return this;
    }

    public EditedWorkbook heading(String sheet, String column, String text) {
        cell(sheet, 1, column).setCellValue(text);
        return this;
    }

    /** Converts the workbook to count days from 1904, with unchanged dates. */
    public EditedWorkbook countFrom1904() {
        for (Sheet sheet : workbook) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.NUMERIC
                            && org.apache.poi.ss.usermodel.DateUtil.isCellDateFormatted(cell)) {
                        cell.setCellValue(cell.getNumericCellValue() - 1462);
                    }
                }
            }
        }
        workbook.getCTWorkbook().getWorkbookPr().setDate1904(true);
        return this;
    }

    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            workbook.write(out);
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
        return out.toByteArray();
    }

    /** The rows of a sheet below its headings as another library reads them, without these columns. */
    public static List<List<String>> read(byte[] content, String sheet, List<String> without) {
        List<List<String>> rows = new ArrayList<>();
        List<String> omitted = without.stream().map(EditedWorkbook::heading).toList();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(content));
                Stream<org.dhatim.fastexcel.reader.Row> all =
                        workbook.findSheet(sheet).orElseThrow().openStream()) {
            List<org.dhatim.fastexcel.reader.Row> read = all.toList();
            List<String> headings =
                    read.get(0).stream().map(cell -> cell.getText()).toList();
            read.stream().skip(1).forEach(row -> {
                List<String> texts = new ArrayList<>();
                for (int i = 0; i < headings.size(); i++) {
                    if (!omitted.contains(headings.get(i))) {
                        texts.add(i < row.getCellCount() ? row.getCellText(i) : "");
                    }
                }
                rows.add(texts);
            });
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return rows;
    }

    /** Index of a column, from 0, by its Chinese heading. */
    private static int at(Row headings, String column) {
        for (Cell cell : headings) {
            if (cell.getStringCellValue().equals(heading(column))) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError("no column " + column);
    }

    private static String heading(String column) {
        return TEXTS.getString("okr.export." + column);
    }
}
