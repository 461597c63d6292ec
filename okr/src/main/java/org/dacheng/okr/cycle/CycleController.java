package org.dacheng.okr.cycle;

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
import org.dacheng.engine.process.ProcessView;
import org.dacheng.engine.process.PublishedDefinition;
import org.dacheng.engine.process.PublishedDefinitions;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.web.PageReply;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The administration page of cycles: the list, a new cycle, and the steps of each. */
@Controller
@RequestMapping("/okr/cycles")
class CycleController {

    private final Cycles cycles;
    private final PublishedDefinitions definitions;
    private final Clock clock;

    CycleController(Cycles cycles, PublishedDefinitions definitions, Clock clock) {
        this.cycles = cycles;
        this.definitions = definitions;
        this.clock = clock;
    }

    @GetMapping
    String list(PageReply reply, @RequestParam(name = "new", required = false) @Nullable String fresh) {
        CycleForm form = fresh == null ? null : CycleForm.next(today(reply.actor()), cycles.all(reply.actor()));
        return show(reply, null, form, List.of());
    }

    @GetMapping("/{id}")
    String one(PageReply reply, @PathVariable String id) {
        return show(reply, id, null, List.of());
    }

    @PostMapping
    String create(PageReply reply, @ModelAttribute CycleForm form) {
        requireCycleManager(reply.actor());
        try {
            CycleView made = cycles.create(reply.actor(), form.command());
            reply.flash(Message.of("okr.cycles.created", made.name()));
        } catch (InvalidInput refused) {
            reply.refused(refused);
            return show(reply, null, form, refused.violations());
        }
        return "redirect:/okr/cycles";
    }

    @PostMapping("/{id}")
    String change(PageReply reply, @PathVariable String id, @ModelAttribute CycleForm form) {
        requireCycleManager(reply.actor());
        cycles.get(reply.actor(), id);
        try {
            CycleView changed = cycles.change(reply.actor(), id, form.command());
            reply.flash(Message.of("okr.cycles.changed", changed.name()));
        } catch (InvalidInput refused) {
            reply.refused(refused);
            return show(reply, id, form, refused.violations());
        }
        return "redirect:/okr/cycles";
    }

    @PostMapping("/{id}/state")
    String move(PageReply reply, @PathVariable String id, @RequestParam CycleState state) {
        requireCycleManager(reply.actor());
        try {
            CycleView moved = cycles.move(reply.actor(), id, state);
            reply.flash("flash", Message.of("okr.cycles.now-" + state.name().toLowerCase(Locale.ROOT), moved.name()));
        } catch (InvalidInput refused) {
            reply.flash("failure", refused.violations().get(0).text());
        }
        return "redirect:/okr/cycles";
    }

    @PostMapping("/{id}/removal")
    String remove(PageReply reply, @PathVariable String id) {
        requireCycleManager(reply.actor());
        CycleView cycle = cycles.get(reply.actor(), id);
        try {
            cycles.remove(reply.actor(), id);
            reply.flash(Message.of("okr.cycles.removed", cycle.name()));
        } catch (CycleNotRemovable refused) {
            reply.flash("failure", refused.text());
        }
        return "redirect:/okr/cycles";
    }

    private String show(PageReply reply, @Nullable String id, @Nullable CycleForm form, List<Violation> violations) {
        requireCycleManager(reply.actor());
        CycleForm shown = id == null || form != null ? form : CycleForm.of(cycles.get(reply.actor(), id));
        reply.with("cycles", cycles.all(reply.actor()));
        reply.with("current", cycles.current(reply.actor()).orElse(null));
        reply.with("edited", id);
        reply.with("form", shown);
        reply.with("kinds", CycleKind.values());
        reply.with("reminderKinds", ReminderKind.values());
        reply.with("agreements", fit(CycleProcess.AGREEMENT));
        reply.with("alignments", fit(CycleProcess.ALIGNMENT));
        reply.with("switchedOff", switchedOff());
        reply.with("today", today(reply.actor()));
        reply.with(
                "wrong",
                reply.errors(violations.stream().map(CycleController::ofForm).toList()));
        return "okr/cycles";
    }

    /** Processes that the pages of goals can start, by key. */
    private Map<String, ProcessView> fit(CycleProcess use) {
        return definitions.newest().stream()
                .filter(one -> use.unfit(one).isEmpty())
                .map(PublishedDefinition::view)
                .collect(Collectors.toMap(ProcessView::key, view -> view, (one, same) -> one, LinkedHashMap::new));
    }

    /** Names of processes that cannot be started at present, by key. */
    private Map<String, LocalText> switchedOff() {
        return definitions.newest().stream()
                .filter(one -> !definitions.available(one.key()))
                .collect(Collectors.toMap(PublishedDefinition::key, PublishedDefinition::name));
    }

    /**
     * Maps a violation of the service, which has one name in two languages, to the form, which has a field for each.
     */
    private static Violation ofForm(Violation violation) {
        return switch (violation.pointer()) {
            case "/name", "/name/zh_CN" -> new Violation("/nameZh", violation.text());
            case "/name/en" -> new Violation("/nameEn", violation.text());
            case "/schedule/writingUntil" -> new Violation("/writingUntil", violation.text());
            case "/schedule/scoringUntil" -> new Violation("/scoringUntil", violation.text());
            default -> violation;
        };
    }

    private static void requireCycleManager(Actor actor) {
        if (!Cycles.mayManage(actor)) {
            throw new NotAllowed(Message.of("okr.cycle.keepers-only"));
        }
    }

    private LocalDate today(Actor actor) {
        return LocalDate.ofInstant(clock.instant(), actor.zone());
    }
}
