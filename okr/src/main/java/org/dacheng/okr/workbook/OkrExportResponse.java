package org.dacheng.okr.workbook;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import org.dacheng.base.excel.ExportQueue;
import org.dacheng.base.excel.WorkbookDownload;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.people.asker.Asker;
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

    void write(Asker asker, ExportFilter filter, HttpServletResponse response) throws IOException {
        ExportFilter checked = filter.checked();
        CycleView cycle = exports.cycle(asker, checked);
        queue.write(() -> write(asker, cycle, checked, response));
    }

    private void write(Asker asker, CycleView cycle, ExportFilter filter, HttpServletResponse response)
            throws IOException {
        WorkbookDownload.headers(
                response, "OKR " + cycle.name().in(asker.locale()) + " " + LocalDate.now(asker.zone()));
        exports.export(asker, cycle, filter, response.getOutputStream());
    }
}
