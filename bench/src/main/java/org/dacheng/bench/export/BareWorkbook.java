package org.dacheng.bench.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;

/** A streamed workbook without application code: no database, no rights, no text lookups. */
final class BareWorkbook {

    private static final int PATTERN = 1_000;

    /** Reads the header and first rows of the first sheet of a file, which the bare sheet then repeats. */
    static List<List<BareCell>> firstRows(Path file) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            return firstRows(workbook.getFirstSheet());
        }
    }

    static List<List<BareCell>> firstRows(Sheet sheet) throws IOException {
        try (Stream<org.dhatim.fastexcel.reader.Row> rows = sheet.openStream()) {
            return rows.limit(PATTERN).map(BareWorkbook::cells).toList();
        }
    }

    private static List<BareCell> cells(org.dhatim.fastexcel.reader.Row row) {
        return IntStream.range(0, row.getCellCount())
                .mapToObj(column -> cell(row, column))
                .toList();
    }

    private static BareCell cell(org.dhatim.fastexcel.reader.Row row, int column) {
        org.dhatim.fastexcel.reader.Cell cell = row.getCell(column);
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return new BareCell(null, null, cell != null);
        }
        return cell.getType() == CellType.NUMBER
                ? new BareCell(null, cell.asNumber().doubleValue(), true)
                : new BareCell(cell.getText(), null, true);
    }

    /**
     * A sheet to be written.
     *
     * @param pattern its header and the rows that repeat
     * @param rows number of them below the header
     */
    record BareTable(List<List<BareCell>> pattern, int rows) {}

    static void write(List<List<BareCell>> pattern, int rows, OutputStream out) throws IOException {
        write(List.of(new BareTable(pattern, rows)), out);
    }

    static void write(List<BareTable> tables, OutputStream out) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(100)) {
            CellStyle number = workbook.createCellStyle();
            number.setDataFormat(workbook.createDataFormat().getFormat("#,##0.00"));
            for (BareTable table : tables) {
                write(table, workbook.createSheet(), number);
            }
            workbook.write(out);
        }
    }

    private static void write(BareTable table, SXSSFSheet sheet, CellStyle number) {
        for (int i = 0; i <= table.rows(); i++) {
            Row row = sheet.createRow(i);
            // Row 0 of the pattern is its header.
            List<BareCell> cells =
                    table.pattern().get(i == 0 ? 0 : 1 + i % (table.pattern().size() - 1));
            for (int column = 0; column < cells.size(); column++) {
                write(row, column, cells.get(column), number);
            }
        }
    }

    private static void write(Row row, int column, BareCell cell, CellStyle style) {
        String text = cell.text();
        Double number = cell.number();
        if (text != null) {
            row.createCell(column).setCellValue(text);
        } else if (number != null) {
            org.apache.poi.ss.usermodel.Cell created = row.createCell(column);
            created.setCellValue(number);
            created.setCellStyle(style);
        } else if (cell.there()) {
            row.createCell(column).setCellStyle(style);
        }
    }

    private BareWorkbook() {}
}
