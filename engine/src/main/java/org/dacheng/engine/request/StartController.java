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
import org.dacheng.people.text.Pinyin;
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

    @GetMapping("/start")
    String start(Asker asker, @RequestParam(defaultValue = "") String q, HtmxRequest htmx, Model model) {
        String wanted = q.strip().toLowerCase(Locale.ROOT);
        List<ProcessView> found = processes.offered(asker).stream()
                .filter(process -> matches(process, wanted))
                .toList();
        model.addAttribute("q", q);
        model.addAttribute("groups", byGroup(found, asker.locale()));
        model.addAttribute("recent", wanted.isEmpty() ? often.of(asker, RECENT) : List.of());
        return htmx.isHtmxRequest() && !htmx.isHistoryRestoreRequest() ? "engine/start :: cards" : "engine/start";
    }

    private static Map<String, List<ProcessView>> byGroup(List<ProcessView> found, Locale locale) {
        Map<String, List<ProcessView>> groups = new LinkedHashMap<>();
        found.forEach(process -> groups.computeIfAbsent(process.group().in(locale), name -> new ArrayList<>())
                .add(process));
        return groups;
    }

    private static boolean matches(ProcessView process, String wanted) {
        return process.name().en().toLowerCase(Locale.ROOT).contains(wanted)
                || process.name().zh().toLowerCase(Locale.ROOT).contains(wanted)
                || process.key().contains(wanted)
                || Pinyin.of(process.name().zh()).stream().anyMatch(typed -> typed.contains(wanted));
    }
}
