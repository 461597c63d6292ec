package org.dacheng.engine.request;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dacheng.engine.process.ProcessView;
import org.dacheng.engine.process.Processes;
import org.dacheng.people.asker.Asker;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows what the asker may start, as cards by group. */
@Controller
class StartController {

    private static final int RECENT = 4;

    private final Processes processes;
    private final OftenStarted often;

    StartController(Processes processes, OftenStarted often) {
        this.processes = processes;
        this.often = often;
    }

    /** @param open true when Enter was pressed: the only one found opens at once */
    @GetMapping("/start")
    String start(
            Asker asker,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean open,
            HtmxRequest htmx,
            Model model) {
        List<ProcessView> found = ProcessSearch.find(processes.offered(asker), q);
        ProcessView only = q.isBlank() || found.size() != 1 ? null : found.get(0);
        if (open && only != null) {
            return "redirect:/start/" + only.key();
        }
        model.addAttribute("q", q);
        model.addAttribute("only", only);
        model.addAttribute("groups", byGroup(found, asker.locale()));
        model.addAttribute("recent", q.isBlank() ? often.of(asker, RECENT) : List.of());
        return htmx.isHtmxRequest() && !htmx.isHistoryRestoreRequest() ? "engine/start :: cards" : "engine/start";
    }

    private static Map<String, List<ProcessView>> byGroup(List<ProcessView> found, Locale locale) {
        Map<String, List<ProcessView>> groups = new LinkedHashMap<>();
        found.forEach(process -> groups.computeIfAbsent(process.group().in(locale), name -> new ArrayList<>())
                .add(process));
        return groups;
    }
}
