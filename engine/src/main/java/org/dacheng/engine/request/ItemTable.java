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

/** The rows of one line-items field, each with the number of its request. */
final class ItemTable {

    private final String key;
    private final TableWorkbook.Table<Item> table;

    /** @param values by field */
    private record Item(String number, Map<?, ?> values) {}

    private ItemTable(TableWorkbook workbook, Field items, String before, ExportTexts.In texts) {
        key = items.key();
        Reader reader = new Reader(texts.locale(), ZoneOffset.UTC, Map.of());
        List<Column<Item>> columns = new ArrayList<>();
        columns.add(Column.text("number", texts.label("number"), 20, Item::number));
        for (Field field : items.components().values()) {
            for (Cell cell : field.type().cells(field)) {
                columns.add(ExportTexts.column(
                        field.key(),
                        cell.label(),
                        Column.Kind.valueOf(cell.kind().name()),
                        cell.unit(),
                        item -> {
                            Object value = item.values().get(field.key());
                            return value == null ? null : cell.value().apply(value, reader);
                        }));
            }
        }
        table = workbook.table(before + items.label().in(texts.locale()), columns);
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

    void write(ExportedRequest request) {
        if (request.data().get(key) instanceof List<?> rows) {
            rows.forEach(row ->
                    table.row(new Item(request.number(), row instanceof Map<?, ?> values ? values : Map.of())));
        }
    }
}
