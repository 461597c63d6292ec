package org.dacheng.engine.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.dacheng.base.excel.ReadAhead;
import org.dacheng.base.excel.writer.TableWorkbook;
import org.dacheng.engine.list.RequestLists;
import org.dacheng.engine.list.RequestLists.PositionedRow;
import org.dacheng.engine.list.RequestQuery;
import org.dacheng.engine.list.SearchConditions;
import org.dacheng.engine.process.PublishedDefinitions;
import org.dacheng.engine.state.TransactionRetry;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes a list of requests as a workbook, page by page: neither memory nor a transaction grows with its length. While
 * a page is written the next one is read.
 */
@Component
public class RequestExportWriter {

    private static final int PAGE = 1000;
    private static final String COLUMNS = "r.number, r.version_id, r.submitter_id, r.department_id, r.title_zh,"
            + " r.title_en, r.status, r.submitted_at, r.ended_at, r.progress, r.answers";

    private final RequestLists lists;
    private final PublishedDefinitions definitions;
    private final RequestExportTexts texts;
    private final TransactionRetry retry;

    RequestExportWriter(
            RequestLists lists, PublishedDefinitions definitions, RequestExportTexts texts, TransactionRetry retry) {
        this.lists = lists;
        this.definitions = definitions;
        this.texts = texts;
        this.retry = retry;
    }

    public void export(Actor actor, RequestQuery query, OutputStream out) {
        SearchConditions.text(query.text());
        try (TableWorkbook workbook = new TableWorkbook(actor.locale(), actor.zone())) {
            RequestExportSheets tables = new RequestExportSheets(
                    workbook, texts.localized(actor.locale()), query.process(), definitions::versions);
            ReadAhead.<List<ExportedRequest>>run(
                    pages -> read(actor, query, tables, pages), page -> page.forEach(tables::write));
            workbook.write(out);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private void read(
            Actor actor, RequestQuery query, RequestExportSheets tables, Consumer<List<ExportedRequest>> pages) {
        String after = null;
        do {
            List<PositionedRow<RequestExportRow>> found = page(actor, query, after);
            pages.accept(found.stream().map(placed -> tables.row(placed.row())).toList());
            after = found.size() < PAGE ? null : found.get(PAGE - 1).position();
        } while (after != null);
    }

    private List<PositionedRow<RequestExportRow>> page(Actor actor, RequestQuery query, @Nullable String after) {
        return retry.inTransaction(
                () -> lists.page(actor, query, after, PAGE, COLUMNS, row -> RequestExportRow.read(row, definitions)));
    }
}
