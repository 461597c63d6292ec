package org.dacheng.engine.export;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dacheng.base.excel.Column;
import org.dacheng.base.excel.writer.TableWorkbook;
import org.dacheng.engine.process.PublishedDefinition;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.FieldExportColumn;
import org.dacheng.forms.field.FieldReaderContext;
import org.dacheng.forms.field.type.LineItemsType;

/** The rows of one line-items field, each with the number of its request. */
final class LineItemSheet {

    private final String key;
    private final TableWorkbook.Table<LineItem> table;

    /** @param values by field */
    private record LineItem(String number, Map<?, ?> values) {}

    private LineItemSheet(TableWorkbook workbook, Field items, String before, RequestExportTexts.LocalizedTexts texts) {
        key = items.key();
        FieldReaderContext reader = new FieldReaderContext(texts.locale(), ZoneOffset.UTC, Map.of());
        List<Column<LineItem>> columns = new ArrayList<>();
        columns.add(Column.text("number", texts.label("number"), 20, LineItem::number));
        for (Field field : items.components().values()) {
            for (FieldExportColumn cell : field.type().cells(field)) {
                columns.add(RequestExportTexts.column(
                        field.key(),
                        cell.label(),
                        Column.ColumnKind.valueOf(cell.kind().name()),
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
    static List<LineItemSheet> of(
            TableWorkbook workbook,
            List<PublishedDefinition> versions,
            String before,
            RequestExportTexts.LocalizedTexts texts) {
        Map<String, Field> fields = new LinkedHashMap<>();
        for (PublishedDefinition version : versions) {
            version.schema().values().stream()
                    .filter(field -> field.type() instanceof LineItemsType)
                    .forEach(field -> fields.putIfAbsent(field.key(), field));
        }
        return fields.values().stream()
                .map(field -> new LineItemSheet(workbook, field, before, texts))
                .toList();
    }

    void write(ExportedRequest request) {
        if (request.data().get(key) instanceof List<?> rows) {
            rows.forEach(row ->
                    table.row(new LineItem(request.number(), row instanceof Map<?, ?> values ? values : Map.of())));
        }
    }
}
