package org.dacheng.engine.request;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dacheng.base.excel.Column;
import org.dacheng.base.excel.TableWorkbook;
import org.dacheng.engine.json.Json;
import org.dacheng.engine.process.Definition;
import org.jspecify.annotations.Nullable;

/**
 * The sheets of an export. Of one process: a line each request with the answers as columns, and a sheet for each of its
 * line items. Of several: a sheet with all requests, then the same sheets for every process that occurs.
 */
final class ExportTables {

    private final TableWorkbook workbook;
    private final ExportTexts.In texts;
    private final Function<String, List<Definition>> versions;
    private final TableWorkbook.@Nullable Table overview;
    private final Map<String, AnswerColumns> columns = new HashMap<>();
    private final Map<String, ProcessSheets> sheets = new HashMap<>();

    /** The sheets of one process. */
    private record ProcessSheets(TableWorkbook.Table requests, List<ItemTable> items) {}

    /**
     * @param process key of the only one, or null for several
     * @param versions of a process by its key, newest first
     */
    ExportTables(
            TableWorkbook workbook,
            ExportTexts.In texts,
            @Nullable String process,
            Function<String, List<Definition>> versions) {
        this.workbook = workbook;
        this.texts = texts;
        this.versions = versions;
        if (process == null) {
            overview = workbook.table(texts.heading("requests"), fixed());
        } else {
            overview = null;
            sheets.put(process, open(columns(process), texts.heading("requests"), ""));
        }
    }

    private AnswerColumns columns(String process) {
        return columns.computeIfAbsent(process, key -> AnswerColumns.of(versions.apply(key), texts));
    }

    /** @param before what the names of the sheets of line items begin with */
    private ProcessSheets open(AnswerColumns answers, String name, String before) {
        List<Column> all = fixed();
        all.addAll(answers.columns());
        TableWorkbook.Table requests = workbook.table(name, all);
        return new ProcessSheets(requests, ItemTable.of(workbook, answers.versions(), before, texts));
    }

    private List<Column> fixed() {
        List<Column> fixed = new ArrayList<>();
        fixed.add(Column.text(texts.heading("number"), 20));
        fixed.add(Column.text(texts.heading("title"), 40));
        fixed.add(Column.text(texts.heading("process"), 16));
        fixed.add(Column.text(texts.heading("submitter"), 14));
        fixed.add(Column.text(texts.heading("department"), 18));
        fixed.add(Column.text(texts.heading("status"), 12));
        fixed.add(Column.moment(texts.heading("submitted")));
        fixed.add(Column.moment(texts.heading("ended")));
        fixed.add(Column.text(texts.heading("waiting"), 30));
        return fixed;
    }

    /**
     * A line with its cells, ready to be written.
     *
     * @param answers the columns that follow the fixed ones
     * @param data answers, for the sheets of line items
     */
    record Prepared(
            Definition process,
            String number,
            List<@Nullable Object> fixed,
            List<@Nullable Object> cells,
            AnswerColumns answers,
            Map<String, @Nullable Object> data) {}

    /** On the thread that reads. */
    Prepared prepare(ExportLine line) {
        Definition process = line.process();
        AnswerColumns answers = columns(process.key());
        Map<String, @Nullable Object> data = Json.answers(line.answers());
        List<@Nullable Object> fixed = texts.fixed(line);
        List<@Nullable Object> cells = new ArrayList<>(fixed);
        answers.append(cells, process, texts.cells(process.schema(), data));
        return new Prepared(process, line.number(), fixed, cells, answers, data);
    }

    void write(Prepared line) {
        if (overview != null) {
            overview.row(line.fixed());
        }
        ProcessSheets sheet = sheets.computeIfAbsent(line.process().key(), key -> {
            String name = line.answers().versions().get(0).name().in(texts.locale());
            return open(line.answers(), name, name + " ");
        });
        sheet.requests().row(line.cells());
        sheet.items().forEach(items -> items.write(line.number(), line.data()));
    }
}
