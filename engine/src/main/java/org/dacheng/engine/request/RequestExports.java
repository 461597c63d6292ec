package org.dacheng.engine.request;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dacheng.engine.excel.TableWorkbook;
import org.dacheng.engine.process.Definition;
import org.dacheng.engine.process.Definitions;
import org.dacheng.engine.request.RequestLists.Placed;
import org.dacheng.people.asker.Asker;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes a list of requests as a workbook, page by page: neither memory nor a transaction grows with its length. */
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
        List<Definition> versions = query.process() == null ? List.of() : definitions.versions(query.process());
        try (TableWorkbook workbook = new TableWorkbook(asker.zone())) {
            ExportTables tables = new ExportTables(workbook, texts.in(asker.locale()), versions);
            String after = null;
            List<Placed<ExportLine>> page;
            do {
                page = page(asker, query, after);
                page.forEach(placed -> tables.write(placed.row()));
                after = page.isEmpty() ? null : page.get(page.size() - 1).place();
            } while (page.size() == PAGE);
            workbook.write(out);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private List<Placed<ExportLine>> page(Asker asker, RequestQuery query, @Nullable String after) {
        boolean answers = query.process() != null;
        return attempts.inTransaction(() ->
                lists.page(asker, query, after, PAGE, COLUMNS, row -> ExportLine.read(row, definitions, answers)));
    }
}
