package org.dacheng.engine.request;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import org.dacheng.base.excel.job.ExportQueue;
import org.dacheng.engine.list.RequestQuery;
import org.dacheng.people.actor.Actor;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Sends a list as a workbook, for both the page and the API. */
@Component
class RequestExportResponse {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Requests requests;
    private final ExportQueue queue;

    RequestExportResponse(Requests requests, ExportQueue queue) {
        this.requests = requests;
        this.queue = queue;
    }

    void write(Actor actor, RequestQuery query, HttpServletResponse response) throws IOException {
        queue.runInTurn(() -> export(actor, query, response));
    }

    private void export(Actor actor, RequestQuery query, HttpServletResponse response) throws IOException {
        String name = (query.process() == null ? "requests" : query.process()) + "-" + LocalDate.now(actor.zone());
        response.setContentType(XLSX);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name + ".xlsx").build().toString());
        requests.export(actor, query, response.getOutputStream());
    }
}
