package org.dacheng.base.excel;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dacheng.base.excel.reader.ReadCell;
import org.dacheng.base.excel.reader.ReadRow;
import org.dacheng.base.excel.reader.ReadSheet;
import org.dacheng.base.excel.reader.WorkbookReader;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;

/**
 * A list as a sheet: the same layout for export, template and import.
 *
 * @param name of the sheet; an import finds the sheet by it in either language
 * @param required keys of the columns that a sheet must have
 * @param mostRows limit of the rows that are read, without the headings
 * @param <T> a row of the list
 */
public record SheetLayout<T>(LocalText name, List<Column<T>> columns, List<String> required, int mostRows) {

    /**
     * Reads the sheets of a workbook that have one of these layouts.
     *
     * @param mostRows of all sheets together
     * @throws InvalidInput pointer {@code /file}: the file cannot be read
     */
    public static List<ReadSheet> read(Path file, List<SheetLayout<?>> layouts, int mostRows) {
        return WorkbookReader.read(
                file,
                name -> layouts.stream()
                        .filter(layout -> layout.isNamed(name))
                        .findFirst()
                        .map(SheetLayout::mostRows)
                        .orElse(0),
                mostRows);
    }

    /** Whether a sheet of this name belongs to the list. */
    public boolean isNamed(String sheet) {
        return isSame(name, sheet);
    }

    /** The rows of all sheets of this list; problems of a whole sheet are reported at its headings. */
    public List<SheetRow> rows(List<ReadSheet> sheets, ZoneId zone, ImportProblems problems) {
        return sheets.stream()
                .filter(sheet -> isNamed(sheet.name()))
                .flatMap(sheet -> rows(sheet, zone, problems))
                .toList();
    }

    private Stream<SheetRow> rows(ReadSheet sheet, ZoneId zone, ImportProblems problems) {
        sheet.merged()
                .forEach(range -> problems.addError(
                        sheet.name(), range.split(":", 2)[0], Message.of("base.excel.merged", range)));
        if (sheet.rows().isEmpty()) {
            problems.addError(sheet.name(), "A1", Message.of("base.excel.no-headings"));
            return Stream.empty();
        }
        ReadRow head = sheet.rows().get(0);
        Map<String, Integer> places = columnIndexes(head);
        List<Column<T>> missing = columns.stream()
                .filter(column -> required.contains(column.key()) && !places.containsKey(column.key()))
                .toList();
        missing.forEach(column -> problems.addError(
                sheet.name(), "A" + head.number(), Message.of("base.excel.no-column", column.label())));
        if (!missing.isEmpty()) {
            return Stream.empty();
        }
        return sheet.rows().stream()
                .skip(1)
                .filter(row -> row.filled().anyMatch(places::containsValue))
                .map(row -> new SheetRow(sheet.name(), places, row, zone, problems));
    }

    /** Column indexes from 0 by key; the first of several columns with the same heading. */
    private Map<String, Integer> columnIndexes(ReadRow head) {
        Map<String, String> keys = new HashMap<>();
        for (Column<T> column : columns) {
            keys.putIfAbsent(CellParser.key(column.label().zh()), column.key());
            keys.putIfAbsent(CellParser.key(column.label().en()), column.key());
        }
        Map<String, Integer> places = new HashMap<>();
        head.filled().forEach(at -> {
            ReadCell cell = head.cell(at);
            String key = cell != null && cell.is(ReadCell.CellKind.TEXT) ? keys.get(CellParser.key(cell.text())) : null;
            if (key != null) {
                places.putIfAbsent(key, at);
            }
        });
        return places;
    }

    private static boolean isSame(LocalText name, String text) {
        String wanted = CellParser.key(text);
        return wanted.equals(CellParser.key(name.zh())) || wanted.equals(CellParser.key(name.en()));
    }
}
