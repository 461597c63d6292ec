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
    private static final String COLUMNS = RowReader.COLUMNS + ", r.answers, r.department_id";

    private final RequestLists lists;
    private final RowReader rows;
    private final Definitions definitions;
    private final ExportTexts texts;
    private final Attempts attempts;

    RequestExports(RequestLists lists, RowReader rows, Definitions definitions, ExportTexts texts, Attempts attempts) {
        this.lists = lists;
        this.rows = rows;
        this.definitions = definitions;
        this.texts = texts;
        this.attempts = attempts;
    }

    /** A line of the list with what only the export shows. */
    record Line(
            RequestRow row,
            String versionId,
            String answers,
            @Nullable String departmentId) {}

    void export(Asker asker, RequestQuery query, OutputStream out) {
        Search.text(query.text());
        List<Definition> versions = query.process() == null ? List.of() : definitions.versions(query.process());
        try (TableWorkbook workbook = new TableWorkbook(asker.zone())) {
            ExportTables tables = new ExportTables(workbook, texts, versions, asker.locale());
            String after = null;
            List<Placed<Line>> page;
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

    private List<Placed<Line>> page(Asker asker, RequestQuery query, @Nullable String after) {
        return attempts.inTransaction(() -> lists.page(
                asker,
                query,
                after,
                PAGE,
                COLUMNS,
                row -> new Line(
                        rows.read(row, asker, process -> field -> true, false),
                        row.getString("version_id"),
                        query.process() == null ? "" : row.getString("answers"),
                        row.getString("department_id"))));
    }
}
