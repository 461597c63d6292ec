package org.dacheng.engine.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dacheng.engine.process.ProcessView;
import org.dacheng.engine.process.Processes;
import org.dacheng.engine.request.FrequentProcesses;
import org.dacheng.people.web.PageReply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the processes that the actor may start, as cards by group. */
@Controller
class ProcessStartController {

    private static final int RECENT = 4;

    private final Processes processes;
    private final FrequentProcesses frequentProcesses;

    ProcessStartController(Processes processes, FrequentProcesses frequentProcesses) {
        this.processes = processes;
        this.frequentProcesses = frequentProcesses;
    }

    /** @param open true if Enter was pressed: a single match opens at once */
    @GetMapping("/start")
    String start(
            PageReply reply,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean open) {
        List<ProcessView> found = ProcessSearch.find(processes.startableByHand(reply.actor()), q);
        ProcessView only = q.isBlank() || found.size() != 1 ? null : found.get(0);
        if (open && only != null) {
            return "redirect:/start/" + only.key();
        }
        reply.with("q", q);
        reply.with("only", only);
        reply.with("groups", byGroup(found, reply.actor().locale()));
        reply.with("recent", q.isBlank() ? frequentProcesses.of(reply.actor(), RECENT) : List.of());
        return reply.view("engine/start", "cards");
    }

    private static Map<String, List<ProcessView>> byGroup(List<ProcessView> found, Locale locale) {
        Map<String, List<ProcessView>> groups = new LinkedHashMap<>();
        found.forEach(process -> groups.computeIfAbsent(process.group().in(locale), name -> new ArrayList<>())
                .add(process));
        return groups;
    }
}
