package org.dacheng.engine.request;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.dacheng.base.excel.ReadAhead;
import org.dacheng.base.excel.TableWorkbook;
import org.dacheng.engine.process.Definitions;
import org.dacheng.engine.request.RequestLists.Placed;
import org.dacheng.people.asker.Asker;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes a list of requests as a workbook, page by page: neither memory nor a transaction grows with its length. While
 * a page is written the next one is read.
 */
@Component
class RequestExports {

    private static final int PAGE = 1000;
    private static final String COLUMNS = "r.number, r.version_id, r.submitter_id, r.department_id, r.title_zh,"
            + " r.title_en, r.status, r.submitted_at, r.ended_at, r.progress, r.answers";

    private final RequestLists lists;
    private final Definitions definitions;
    private final ExportTexts texts;
    private final Attempts attempts;

    RequestExports(RequestLists lists, Definitions definitions, ExportTexts texts, Attempts attempts) {
        this.lists = lists;
        this.definitions = definitions;
        this.texts = texts;
        this.attempts = attempts;
    }

    void export(Asker asker, RequestQuery query, OutputStream out) {
        Search.text(query.text());
        try (TableWorkbook workbook = new TableWorkbook(asker.locale(), asker.zone())) {
            ExportTables tables =
                    new ExportTables(workbook, texts.in(asker.locale()), query.process(), definitions::versions);
            ReadAhead.<List<ExportedRequest>>run(
                    pages -> read(asker, query, tables, pages), page -> page.forEach(tables::write));
            workbook.write(out);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private void read(Asker asker, RequestQuery query, ExportTables tables, Consumer<List<ExportedRequest>> pages) {
        String after = null;
        do {
            List<Placed<ExportLine>> found = page(asker, query, after);
            pages.accept(found.stream().map(placed -> tables.row(placed.row())).toList());
            after = found.size() < PAGE ? null : found.get(PAGE - 1).place();
        } while (after != null);
    }

    private List<Placed<ExportLine>> page(Asker asker, RequestQuery query, @Nullable String after) {
        return attempts.inTransaction(
                () -> lists.page(asker, query, after, PAGE, COLUMNS, row -> ExportLine.read(row, definitions)));
    }
}
