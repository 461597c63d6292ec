package org.dacheng.base.excel.writer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamedWorkbookTests {

    private static final List<Consumer<Cell>> CONTENTS = List.of(
            cell -> {},
            cell -> cell.setBlank(),
            cell -> cell.setCellValue(0),
            cell -> cell.setCellValue(-0.1),
            cell -> cell.setCellValue(1e21),
            cell -> cell.setCellValue(Double.NaN),
            cell -> cell.setCellValue(true),
            cell -> cell.setCellValue(LocalDateTime.of(2026, 2, 28, 23, 59)),
            cell -> cell.setCellValue(new Date(0)),
            cell -> cell.setCellFormula("A1+1"),
            cell -> cell.setCellValue(""),
            cell -> cell.setCellValue("达成 100 %"),
            cell -> cell.setCellValue(" led by a space"),
            cell -> cell.setCellValue("followed by one "),
            cell -> cell.setCellValue("\tled by a tab"),
            cell -> cell.setCellValue("two\nlines\r\nof it"),
            cell -> cell.setCellValue("a < b && c > \"d\" 'e'"),
            cell -> cell.setCellValue("smiles \uD83D\uDE00"),
            cell -> cell.setCellValue("half of it \uD83D alone"),
            cell -> cell.setCellValue("nothing \u0001\uFFFF\u00A0\u2028 to see"),
            cell -> cell.setCellValue("_x000D_"));

    @Test
    void aSheetIsTheSameAsTheLibraryWritesIt(@TempDir Path folder) throws IOException {
        assertThat(sheet(new StreamedWorkbook(new XSSFWorkbook()), folder.resolve("ours.xlsx")))
                .isEqualTo(sheet(new SXSSFWorkbook(), folder.resolve("library.xlsx")));
    }

    private static String sheet(SXSSFWorkbook workbook, Path file) throws IOException {
        try (workbook) {
            CellStyle style = workbook.createCellStyle();
            style.setWrapText(true);
            SXSSFSheet sheet = workbook.createSheet("one");
            // More than are kept in memory, so that both ways out are gone.
            for (int number = 0; number < 300; number++) {
                fill(sheet.createRow(number), style);
                sheet.setRowOutlineLevel(number, number % 3);
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
            return part(file, "xl/worksheets/sheet1.xml");
        }
    }

    /** With a gap after every two. */
    private static void fill(Row row, CellStyle style) {
        for (int i = 0; i < CONTENTS.size(); i++) {
            Cell plain = row.createCell(3 * i);
            CONTENTS.get(i).accept(plain);
            Cell styled = row.createCell(3 * i + 1);
            CONTENTS.get(i).accept(styled);
            styled.setCellStyle(style);
        }
    }

    private static String part(Path workbook, String name) throws IOException {
        try (ZipFile parts = new ZipFile(workbook.toFile());
                InputStream part = parts.getInputStream(parts.getEntry(name))) {
            return new String(part.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
