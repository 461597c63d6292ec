package org.dacheng.okr.excel;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.dacheng.people.asker.Asker;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Gives out what a page of goals shows as a workbook. */
@Controller
class OkrExportController {

    private final OkrExportAnswer answer;

    OkrExportController(OkrExportAnswer answer) {
        this.answer = answer;
    }

    @GetMapping("/okr/export.xlsx")
    void export(Asker asker, ExportFilter filter, HttpServletResponse response) throws IOException {
        answer.write(asker, filter, response);
    }
}
