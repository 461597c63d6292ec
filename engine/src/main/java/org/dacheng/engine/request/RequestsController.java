package org.dacheng.engine.request;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.dacheng.engine.process.Processes;
import org.dacheng.people.asker.Asker;
import org.dacheng.people.person.Roles;
import org.dacheng.people.web.PageReply;
import org.springframework.stereotype.Controller;
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
    String list(PageReply reply, @ModelAttribute("filter") RequestFilter filter) {
        reply.with("rows", requests.list(reply.asker(), filter.query()));
        if (reply.isFragment() && filter.cursor() != null) {
            return "engine/requests :: rows";
        }
        reply.with("processes", processes.permitted(reply.asker()));
        reply.with("statuses", RequestStatus.values());
        reply.with("unreadCopies", requests.unreadCopies(reply.asker()));
        reply.with("maySeeAll", maySeeAll(reply.asker()));
        return reply.view("engine/requests", "list");
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
