package org.dacheng.engine.request;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dacheng.base.excel.Column;
import org.dacheng.engine.process.Definition;
import org.dacheng.forms.render.FormColumn;
import org.jspecify.annotations.Nullable;

/**
 * The answers of one process as columns of an export. Its versions differ: a column is known by its key, and the newest
 * version that has it names it.
 *
 * @param versions of the process, newest first
 */
record AnswerColumns(List<Definition> versions, List<Column> columns, Map<String, int[]> placesByVersion) {

    static AnswerColumns of(List<Definition> versions, ExportTexts.In texts) {
        Map<String, FormColumn> union = new LinkedHashMap<>();
        versions.forEach(
                version -> texts.columns(version.schema()).forEach(column -> union.putIfAbsent(column.key(), column)));
        List<String> keys = List.copyOf(union.keySet());
        Map<String, int[]> places = new HashMap<>();
        versions.forEach(version -> places.put(
                version.versionId(),
                texts.columns(version.schema()).stream()
                        .mapToInt(column -> keys.indexOf(column.key()))
                        .toArray()));
        return new AnswerColumns(
                versions, union.values().stream().map(texts::column).toList(), places);
    }

    /** Appends the answers to the cells of a line, in the order of the columns. */
    void append(List<@Nullable Object> cells, Definition version, List<@Nullable Object> values) {
        int before = cells.size();
        columns.forEach(column -> cells.add(null));
        int[] places = placesByVersion.getOrDefault(version.versionId(), new int[0]);
        for (int i = 0; i < places.length; i++) {
            cells.set(before + places[i], values.get(i));
        }
    }
}
