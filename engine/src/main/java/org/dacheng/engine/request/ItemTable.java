package org.dacheng.engine.request;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dacheng.base.excel.Column;
import org.dacheng.base.excel.TableWorkbook;
import org.dacheng.engine.process.Definition;
import org.dacheng.forms.field.Cell;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.LineItemsType;
import org.dacheng.forms.field.Reader;
import org.jspecify.annotations.Nullable;

/** The rows of one line-items field, each with the number of its request. */
final class ItemTable {

    private final String key;
    private final List<Place> columns = new ArrayList<>();
    private final TableWorkbook.Table table;
    private final Reader reader;

    /** A column of the items and one cell of it. */
    private record Place(Field field, Cell cell) {}

    private ItemTable(TableWorkbook workbook, Field items, String before, ExportTexts.In texts) {
        key = items.key();
        reader = new Reader(texts.locale(), ZoneOffset.UTC, Map.of());
        List<Column> headings = new ArrayList<>();
        headings.add(Column.text(texts.heading("number"), 20));
        for (Field field : items.components().values()) {
            for (Cell cell : field.type().cells(field)) {
                columns.add(new Place(field, cell));
                headings.add(texts.column(
                        cell.label(), Column.Kind.valueOf(cell.kind().name()), cell.unit()));
            }
        }
        table = workbook.table(before + items.label().in(texts.locale()), headings);
    }

    /**
     * A field that several versions have looks as in the newest.
     *
     * @param before what the name of each sheet begins with
     */
    static List<ItemTable> of(TableWorkbook workbook, List<Definition> versions, String before, ExportTexts.In texts) {
        Map<String, Field> fields = new LinkedHashMap<>();
        for (Definition version : versions) {
            version.schema().values().stream()
                    .filter(field -> field.type() instanceof LineItemsType)
                    .forEach(field -> fields.putIfAbsent(field.key(), field));
        }
        return fields.values().stream()
                .map(field -> new ItemTable(workbook, field, before, texts))
                .toList();
    }

    void write(String number, Map<String, @Nullable Object> data) {
        if (data.get(key) instanceof List<?> rows) {
            rows.forEach(row -> writeRow(number, row instanceof Map<?, ?> values ? values : Map.of()));
        }
    }

    private void writeRow(String number, Map<?, ?> values) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(number);
        for (Place place : columns) {
            Object value = values.get(place.field().key());
            cells.add(value == null ? null : place.cell().value().apply(value, reader));
        }
        table.row(cells);
    }
}
