package org.dacheng.engine.task;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import org.dacheng.engine.process.Processes;
import org.dacheng.people.asker.Asker;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

/** Shows what the asker has decided. */
@Controller
@RequestMapping("/done")
class DoneController {

    private final Tasks tasks;
    private final Processes processes;

    DoneController(Tasks tasks, Processes processes) {
        this.tasks = tasks;
        this.processes = processes;
    }

    @GetMapping
    String done(Asker asker, @ModelAttribute("filter") TaskFilter filter, HtmxRequest htmx, Model model) {
        model.addAttribute("rows", tasks.list(asker, filter.query(true)));
        if (htmx.isHtmxRequest() && filter.cursor() != null) {
            return "engine/done :: rows";
        }
        model.addAttribute("processes", processes.permitted(asker));
        return htmx.isHtmxRequest() && !htmx.isHistoryRestoreRequest() ? "engine/done :: list" : "engine/done";
    }
}
