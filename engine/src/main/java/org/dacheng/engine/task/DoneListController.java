package org.dacheng.engine.task;

import org.dacheng.engine.process.Processes;
import org.dacheng.people.web.PageReply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

/** The list of tasks that the actor has decided. */
@Controller
@RequestMapping("/done")
class DoneListController {

    private final Tasks tasks;
    private final Processes processes;

    DoneListController(Tasks tasks, Processes processes) {
        this.tasks = tasks;
        this.processes = processes;
    }

    @GetMapping
    String done(PageReply reply, @ModelAttribute("filter") TaskFilter filter) {
        reply.with("rows", tasks.list(reply.actor(), filter.query(true)));
        if (reply.isFragment() && filter.cursor() != null) {
            return "engine/done :: rows";
        }
        reply.with("processes", processes.permitted(reply.actor()));
        return reply.view("engine/done", "list");
    }
}
