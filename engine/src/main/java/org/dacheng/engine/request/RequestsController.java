package org.dacheng.engine.request;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.dacheng.engine.process.Processes;
import org.dacheng.engine.state.RequestStatus;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.person.RoleKeys;
import org.dacheng.people.web.PageReply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

/** The lists of requests, and their export as a workbook. */
@Controller
@RequestMapping("/requests")
class RequestsController {

    private final Requests requests;
    private final Processes processes;
    private final RequestExportResponse export;

    RequestsController(Requests requests, Processes processes, RequestExportResponse export) {
        this.requests = requests;
        this.processes = processes;
        this.export = export;
    }

    @GetMapping
    String list(PageReply reply, @ModelAttribute("filter") RequestFilter filter) {
        reply.with("rows", requests.list(reply.actor(), filter.query()));
        if (reply.isFragment() && filter.cursor() != null) {
            return "engine/requests :: rows";
        }
        reply.with("processes", processes.permitted(reply.actor()));
        reply.with("statuses", RequestStatus.values());
        reply.with("unreadCopies", requests.unreadCopies(reply.actor()));
        reply.with("maySeeAll", maySeeAll(reply.actor()));
        return reply.view("engine/requests", "list");
    }

    @GetMapping("/export.xlsx")
    void export(Actor actor, RequestFilter filter, HttpServletResponse response) throws IOException {
        export.write(actor, filter.query(), response);
    }

    /** Only hides a tab that would be empty; {@link Requests#list} checks the rights. */
    private static boolean maySeeAll(Actor actor) {
        return actor.has(RoleKeys.ADMINISTRATOR)
                || actor.has(RoleKeys.AUDITOR)
                || actor.has(RoleKeys.PROCESS_OWNER)
                || actor.has(RoleKeys.HR_DESIGNER);
    }
}
