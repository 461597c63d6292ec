package org.dacheng.okr.excel;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.dacheng.base.excel.ExportQueue;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.people.asker.Asker;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Answers goals as a workbook, for the pages and for programs alike. */
@Component
class OkrExportAnswer {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final OkrExports exports;
    private final ExportQueue queue;

    OkrExportAnswer(OkrExports exports, ExportQueue queue) {
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
        String name = "OKR " + cycle.name().in(asker.locale()) + " " + LocalDate.now(asker.zone()) + ".xlsx";
        response.setContentType(XLSX);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        exports.export(asker, cycle, filter, response.getOutputStream());
    }
}
