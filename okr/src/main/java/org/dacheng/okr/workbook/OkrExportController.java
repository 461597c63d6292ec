package org.dacheng.okr.workbook;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.dacheng.people.asker.Asker;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Downloads of what a page of goals shows. */
@Controller
class OkrExportController {

    private final OkrExportResponse answer;
    private final OkrExports exports;

    OkrExportController(OkrExportResponse answer, OkrExports exports) {
        this.answer = answer;
        this.exports = exports;
    }

    /** What the button promises. */
    @GetMapping("/okr/export/count")
    String count(Asker asker, ExportFilter filter, Model model) {
        model.addAttribute("exported", exports.count(asker, filter.checked()));
        return "okr/tabs :: rows";
    }

    @GetMapping("/okr/export.xlsx")
    void export(Asker asker, ExportFilter filter, HttpServletResponse response) throws IOException {
        answer.write(asker, filter, response);
    }
}
