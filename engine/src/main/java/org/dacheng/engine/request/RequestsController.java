package org.dacheng.engine.request;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.dacheng.engine.process.Processes;
import org.dacheng.people.asker.Asker;
import org.dacheng.people.person.Roles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

/** Shows the lists of requests, and gives them out as a workbook. */
@Controller
@RequestMapping("/requests")
class RequestsController {

    private final Requests requests;
    private final Processes processes;
    private final RequestExport export;

    RequestsController(Requests requests, Processes processes, RequestExport export) {
        this.requests = requests;
        this.processes = processes;
        this.export = export;
    }

    @GetMapping
    String list(Asker asker, @ModelAttribute("filter") RequestFilter filter, HtmxRequest htmx, Model model) {
        model.addAttribute("rows", requests.list(asker, filter.query()));
        if (htmx.isHtmxRequest() && filter.cursor() != null) {
            return "engine/requests :: rows";
        }
        model.addAttribute("processes", processes.permitted(asker));
        model.addAttribute("statuses", RequestStatus.values());
        model.addAttribute("unreadCopies", requests.unreadCopies(asker));
        model.addAttribute("maySeeAll", maySeeAll(asker));
        return htmx.isHtmxRequest() && !htmx.isHistoryRestoreRequest() ? "engine/requests :: list" : "engine/requests";
    }

    @GetMapping("/export.xlsx")
    void export(Asker asker, RequestFilter filter, HttpServletResponse response) throws IOException {
        export.write(asker, filter.query(), response);
    }

    /** Only hides a tab that would be empty; what is in it is decided by {@link Requests#list}. */
    private static boolean maySeeAll(Asker asker) {
        return asker.has(Roles.ADMINISTRATOR)
                || asker.has(Roles.AUDITOR)
                || asker.has(Roles.PROCESS_OWNER)
                || asker.has(Roles.HR_DESIGNER);
    }
}
