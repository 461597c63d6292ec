package org.dacheng.engine.request;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dacheng.engine.excel.Column;
import org.dacheng.engine.excel.TableWorkbook;
import org.dacheng.engine.json.Json;
import org.dacheng.engine.process.Definition;
import org.dacheng.forms.render.FormColumn;
import org.jspecify.annotations.Nullable;

/**
 * The sheets of an export: one line a request, with the answers of one process as columns, and one sheet for each of its
 * line items. Versions of the process differ: a column is known by its key, and the newest version names it.
 */
final class ExportTables {

    private final ExportTexts.In texts;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, VersionColumns> versions = new HashMap<>();
    private final List<ItemTable> items;
    private final TableWorkbook.Table table;
    private final int answers;

    /** A version and where its cells go. */
    private record VersionColumns(Definition process, int[] places) {}

    /** @param definitions versions of the chosen process, newest first; empty when none is chosen */
    ExportTables(TableWorkbook workbook, ExportTexts.In texts, List<Definition> definitions) {
        this.texts = texts;
        List<Column> columns = fixed();
        Map<String, FormColumn> union = new LinkedHashMap<>();
        definitions.forEach(
                process -> texts.columns(process.schema()).forEach(column -> union.putIfAbsent(column.key(), column)));
        union.values().forEach(column -> {
            places.put(column.key(), places.size());
            columns.add(column(column));
        });
        answers = union.size();
        table = workbook.table(texts.heading("requests"), columns);
        definitions.forEach(process -> versions.put(process.versionId(), places(process)));
        items = ItemTable.of(workbook, definitions, texts.heading("number"), texts.locale());
    }

    private VersionColumns places(Definition process) {
        return new VersionColumns(
                process,
                texts.columns(process.schema()).stream()
                        .mapToInt(column -> places.getOrDefault(column.key(), 0))
                        .toArray());
    }

    private List<Column> fixed() {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(texts.heading("number"), 20));
        columns.add(Column.text(texts.heading("title"), 40));
        columns.add(Column.text(texts.heading("process"), 16));
        columns.add(Column.text(texts.heading("submitter"), 14));
        columns.add(Column.text(texts.heading("department"), 18));
        columns.add(Column.text(texts.heading("status"), 12));
        columns.add(Column.moment(texts.heading("submitted")));
        columns.add(Column.moment(texts.heading("ended")));
        columns.add(Column.text(texts.heading("waiting"), 30));
        return columns;
    }

    private Column column(FormColumn column) {
        String label = column.label().in(texts.locale());
        String unit = column.unit().isEmpty() || label.contains(column.unit()) ? "" : " (" + column.unit() + ")";
        Column.Kind kind = Column.Kind.valueOf(column.kind().name());
        return new Column(label + unit, kind, kind == Column.Kind.TEXT ? 24 : 14);
    }

    /**
     * A line with its cells, ready to be written.
     *
     * @param data answers, for the sheets of line items
     */
    record Prepared(String number, List<@Nullable Object> cells, Map<String, @Nullable Object> data) {}

    Prepared prepare(ExportLine line) {
        List<@Nullable Object> cells = texts.fixed(line);
        VersionColumns version = versions.get(line.process().versionId());
        if (version == null) {
            return new Prepared(line.number(), cells, Map.of());
        }
        Map<String, @Nullable Object> data = Json.answers(line.answers());
        @Nullable Object[] placed = new @Nullable Object[answers];
        List<@Nullable Object> values = texts.cells(version.process().schema(), data);
        for (int i = 0; i < values.size(); i++) {
            placed[version.places()[i]] = values.get(i);
        }
        for (Object value : placed) {
            cells.add(value);
        }
        return new Prepared(line.number(), cells, data);
    }

    void write(Prepared line) {
        table.row(line.cells());
        items.forEach(sheet -> sheet.write(line.number(), line.data()));
    }
}
