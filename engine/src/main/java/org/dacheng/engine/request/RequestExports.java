package org.dacheng.engine.request;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dacheng.base.excel.TableWorkbook;
import org.dacheng.engine.process.Definitions;
import org.dacheng.engine.request.ExportTables.Prepared;
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

    /** @param end place of the last line; null when nothing follows */
    private record Page(List<Prepared> lines, @Nullable String end) {}

    void export(Asker asker, RequestQuery query, OutputStream out) {
        Search.text(query.text());
        ExecutorService reader = Executors.newSingleThreadExecutor(work -> new Thread(work, "export-reader"));
        try (TableWorkbook workbook = new TableWorkbook(asker.zone())) {
            ExportTables tables =
                    new ExportTables(workbook, texts.in(asker.locale()), query.process(), definitions::versions);
            Page page = page(asker, query, tables, null);
            while (page.end() != null) {
                String end = page.end();
                Future<Page> next = reader.submit(() -> page(asker, query, tables, end));
                page.lines().forEach(tables::write);
                page = result(next);
            }
            page.lines().forEach(tables::write);
            workbook.write(out);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } finally {
            reader.shutdownNow();
        }
    }

    private Page page(Asker asker, RequestQuery query, ExportTables tables, @Nullable String after) {
        List<Placed<ExportLine>> found = attempts.inTransaction(
                () -> lists.page(asker, query, after, PAGE, COLUMNS, row -> ExportLine.read(row, definitions)));
        return new Page(
                found.stream().map(placed -> tables.prepare(placed.row())).toList(),
                found.size() < PAGE ? null : found.get(PAGE - 1).place());
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
