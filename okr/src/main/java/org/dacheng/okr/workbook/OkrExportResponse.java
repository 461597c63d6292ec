package org.dacheng.okr.workbook;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import org.dacheng.base.excel.job.ExportQueue;
import org.dacheng.base.excel.writer.WorkbookDownload;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.people.actor.Actor;
import org.springframework.stereotype.Component;

/** Sends goals as a workbook, for the pages and the API. */
@Component
class OkrExportResponse {

    private final OkrExports exports;
    private final ExportQueue queue;

    OkrExportResponse(OkrExports exports, ExportQueue queue) {
        this.exports = exports;
        this.queue = queue;
    }

    void write(Actor actor, ExportFilter filter, HttpServletResponse response) throws IOException {
        ExportFilter checked = filter.checked();
        CycleView cycle = exports.cycle(actor, checked);
        queue.runInTurn(() -> write(actor, cycle, checked, response));
    }

    private void write(Actor actor, CycleView cycle, ExportFilter filter, HttpServletResponse response)
            throws IOException {
        WorkbookDownload.headers(
                response, "OKR " + cycle.name().in(actor.locale()) + " " + LocalDate.now(actor.zone()));
        exports.export(actor, cycle, filter, response.getOutputStream());
    }
}
