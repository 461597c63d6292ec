package org.dacheng.okr.cycle;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotAllowed;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.Messages;
import org.dacheng.base.web.FieldErrors;
import org.dacheng.engine.process.Definition;
import org.dacheng.engine.process.Definitions;
import org.dacheng.engine.process.ProcessView;
import org.dacheng.people.asker.Asker;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The keepers' page of cycles: what there is, a new one, and the steps of each. */
@Controller
@RequestMapping("/okr/cycles")
class CycleController {

    private final Cycles cycles;
    private final Definitions processes;
    private final Messages messages;
    private final Clock clock;

    CycleController(Cycles cycles, Definitions processes, Messages messages, Clock clock) {
        this.cycles = cycles;
        this.processes = processes;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String list(Asker asker, @RequestParam(name = "new", required = false) @Nullable String fresh, Model model) {
        CycleForm form = fresh == null ? null : CycleForm.next(today(asker), cycles.all(asker));
        return show(asker, null, form, List.of(), model);
    }

    @GetMapping("/{id}")
    String one(Asker asker, @PathVariable String id, Model model) {
        return show(asker, id, null, List.of(), model);
    }

    @PostMapping
    String create(
            Asker asker,
            @ModelAttribute CycleForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        mustKeep(asker);
        try {
            CycleView made = cycles.create(asker, form.command());
            redirect.addFlashAttribute("flash", Message.of("okr.cycles.created", made.name()));
        } catch (InvalidInput refused) {
            response.setStatus(refused.status());
            return show(asker, null, form, refused.violations(), model);
        }
        return "redirect:/okr/cycles";
    }

    @PostMapping("/{id}")
    String change(
            Asker asker,
            @PathVariable String id,
            @ModelAttribute CycleForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        mustKeep(asker);
        cycles.get(asker, id);
        try {
            CycleView changed = cycles.change(asker, id, form.command());
            redirect.addFlashAttribute("flash", Message.of("okr.cycles.changed", changed.name()));
        } catch (InvalidInput refused) {
            response.setStatus(refused.status());
            return show(asker, id, form, refused.violations(), model);
        }
        return "redirect:/okr/cycles";
    }

    @PostMapping("/{id}/state")
    String move(Asker asker, @PathVariable String id, @RequestParam CycleState state, RedirectAttributes redirect) {
        mustKeep(asker);
        try {
            CycleView moved = cycles.move(asker, id, state);
            redirect.addFlashAttribute(
                    "flash", Message.of("okr.cycles.now-" + state.name().toLowerCase(Locale.ROOT), moved.name()));
        } catch (InvalidInput refused) {
            redirect.addFlashAttribute("failure", refused.violations().get(0).text());
        }
        return "redirect:/okr/cycles";
    }

    @PostMapping("/{id}/removal")
    String remove(Asker asker, @PathVariable String id, RedirectAttributes redirect) {
        mustKeep(asker);
        CycleView cycle = cycles.get(asker, id);
        try {
            cycles.remove(asker, id);
            redirect.addFlashAttribute("flash", Message.of("okr.cycles.removed", cycle.name()));
        } catch (CycleNotRemovable refused) {
            redirect.addFlashAttribute("failure", refused.text());
        }
        return "redirect:/okr/cycles";
    }

    private String show(
            Asker asker, @Nullable String id, @Nullable CycleForm form, List<Violation> violations, Model model) {
        mustKeep(asker);
        CycleForm shown = id == null || form != null ? form : CycleForm.of(cycles.get(asker, id));
        model.addAttribute("cycles", cycles.all(asker));
        model.addAttribute("current", cycles.current(asker).orElse(null));
        model.addAttribute("edited", id);
        model.addAttribute("form", shown);
        model.addAttribute("kinds", CycleKind.values());
        model.addAttribute("reminderKinds", ReminderKind.values());
        model.addAttribute("agreements", fit(CycleProcess.AGREEMENT));
        model.addAttribute("alignments", fit(CycleProcess.ALIGNMENT));
        model.addAttribute("switchedOff", switchedOff());
        model.addAttribute("today", today(asker));
        model.addAttribute(
                "wrong",
                new FieldErrors(violations.stream().map(CycleController::ofForm).toList(), messages, asker.locale()));
        return "okr/cycles";
    }

    /** Those by key that the pages of goals can start. */
    private Map<String, ProcessView> fit(CycleProcess use) {
        return processes.newest().stream()
                .filter(one -> use.unfit(one).isEmpty())
                .map(Definition::view)
                .collect(Collectors.toMap(ProcessView::key, view -> view, (one, same) -> one, LinkedHashMap::new));
    }

    /** Names of processes that nobody can start at present, by key. */
    private Map<String, LocalText> switchedOff() {
        return processes.newest().stream()
                .filter(one -> !processes.available(one.key()))
                .collect(Collectors.toMap(Definition::key, Definition::name));
    }

    /** The service speaks of one name in two languages, the form has a field for each. */
    private static Violation ofForm(Violation violation) {
        return switch (violation.pointer()) {
            case "/name", "/name/zh_CN" -> new Violation("/nameZh", violation.text());
            case "/name/en" -> new Violation("/nameEn", violation.text());
            case "/schedule/writingUntil" -> new Violation("/writingUntil", violation.text());
            case "/schedule/scoringUntil" -> new Violation("/scoringUntil", violation.text());
            default -> violation;
        };
    }

    private static void mustKeep(Asker asker) {
        if (!Cycles.mayKeep(asker)) {
            throw new NotAllowed(Message.of("okr.cycle.keepers-only"));
        }
    }

    private LocalDate today(Asker asker) {
        return LocalDate.ofInstant(clock.instant(), asker.zone());
    }
}
