package org.dacheng.engine.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dacheng.base.excel.Column;
import org.dacheng.engine.process.PublishedDefinition;
import org.dacheng.forms.render.FormExportColumn;
import org.jspecify.annotations.Nullable;

/**
 * The answers of one process as columns of an export. Its versions differ: a column is known by its key, and the newest
 * version that has it names it.
 *
 * @param versions of the process, newest first
 */
record ProcessAnswerColumns(
        List<PublishedDefinition> versions, List<Column<ExportedRequest>> columns, Map<String, int[]> placesByVersion) {

    static ProcessAnswerColumns of(List<PublishedDefinition> versions, RequestExportTexts.LocalizedTexts texts) {
        Map<String, FormExportColumn> union = new LinkedHashMap<>();
        versions.forEach(
                version -> texts.columns(version.schema()).forEach(column -> union.putIfAbsent(column.key(), column)));
        List<String> keys = List.copyOf(union.keySet());
        Map<String, int[]> places = new HashMap<>();
        versions.forEach(version -> places.put(
                version.versionId(),
                texts.columns(version.schema()).stream()
                        .mapToInt(column -> keys.indexOf(column.key()))
                        .toArray()));
        List<Column<ExportedRequest>> columns = new ArrayList<>();
        for (FormExportColumn column : union.values()) {
            int place = columns.size();
            columns.add(RequestExportTexts.column(
                    column.key(),
                    column.label(),
                    Column.ColumnKind.valueOf(column.kind().name()),
                    column.unit(),
                    request -> request.answers()[place]));
        }
        return new ProcessAnswerColumns(versions, columns, places);
    }

    /** The answers in the order of the columns. */
    @Nullable
    Object[] inOrder(PublishedDefinition version, List<@Nullable Object> values) {
        @Nullable Object[] ordered = new Object[columns.size()];
        int[] places = placesByVersion.getOrDefault(version.versionId(), new int[0]);
        for (int i = 0; i < places.length; i++) {
            ordered[places[i]] = values.get(i);
        }
        return ordered;
    }
}
