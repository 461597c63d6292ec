package org.dacheng.engine.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dacheng.base.excel.Column;
import org.dacheng.base.excel.writer.TableWorkbook;
import org.dacheng.engine.process.PublishedDefinition;
import org.jspecify.annotations.Nullable;

/**
 * The sheets of an export. Of one process: a line each request with the answers as columns, and a sheet for each of its
 * line items. Of several: a sheet with all requests, then the same sheets for every process that occurs.
 */
final class RequestExportSheets {

    private final TableWorkbook workbook;
    private final RequestExportTexts.LocalizedTexts texts;
    private final Function<String, List<PublishedDefinition>> versions;
    private final TableWorkbook.@Nullable Table<ExportedRequest> overview;
    private final Map<String, ProcessAnswerColumns> columns = new HashMap<>();
    private final Map<String, ProcessSheets> sheets = new HashMap<>();

    /** The sheets of one process. */
    private record ProcessSheets(TableWorkbook.Table<ExportedRequest> requests, List<LineItemSheet> items) {}

    /**
     * @param process key of the only one, or null for several
     * @param versions of a process by its key, newest first
     */
    RequestExportSheets(
            TableWorkbook workbook,
            RequestExportTexts.LocalizedTexts texts,
            @Nullable String process,
            Function<String, List<PublishedDefinition>> versions) {
        this.workbook = workbook;
        this.texts = texts;
        this.versions = versions;
        if (process == null) {
            overview = workbook.table(texts.heading("requests"), texts.columns());
        } else {
            overview = null;
            sheets.put(process, open(columns(process), texts.heading("requests"), ""));
        }
    }

    private ProcessAnswerColumns columns(String process) {
        return columns.computeIfAbsent(process, key -> ProcessAnswerColumns.of(versions.apply(key), texts));
    }

    /** @param before what the names of the sheets of line items begin with */
    private ProcessSheets open(ProcessAnswerColumns answers, String name, String before) {
        List<Column<ExportedRequest>> all = new ArrayList<>(texts.columns());
        all.addAll(answers.columns());
        TableWorkbook.Table<ExportedRequest> requests = workbook.table(name, all);
        return new ProcessSheets(requests, LineItemSheet.of(workbook, answers.versions(), before, texts));
    }

    /** On the thread that reads. */
    ExportedRequest row(RequestExportRow row) {
        return texts.row(row, columns(row.process().key()));
    }

    void write(ExportedRequest request) {
        if (overview != null) {
            overview.row(request);
        }
        ProcessSheets sheet = sheets.computeIfAbsent(request.process().key(), key -> {
            String name = request.columns().versions().get(0).name().in(texts.locale());
            return open(request.columns(), name, name + " ");
        });
        sheet.requests().row(request);
        sheet.items().forEach(items -> items.write(request));
    }
}
