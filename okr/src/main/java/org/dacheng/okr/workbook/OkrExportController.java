package org.dacheng.okr.workbook;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.web.PageReply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Downloads of the goals shown on a page. */
@Controller
class OkrExportController {

    private final OkrExportResponse exportResponse;
    private final OkrExports exports;

    OkrExportController(OkrExportResponse exportResponse, OkrExports exports) {
        this.exportResponse = exportResponse;
        this.exports = exports;
    }

    /** Counts shown at the export button. */
    @GetMapping("/okr/export/count")
    String count(PageReply reply, ExportFilter filter) {
        reply.with("exported", exports.count(reply.actor(), filter.checked()));
        return "okr/tabs :: rows";
    }

    @GetMapping("/okr/export.xlsx")
    void export(Actor actor, ExportFilter filter, HttpServletResponse response) throws IOException {
        exportResponse.write(actor, filter, response);
    }
}
