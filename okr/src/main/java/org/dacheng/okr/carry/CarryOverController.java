package org.dacheng.okr.carry;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.Messages;
import org.dacheng.base.web.FieldErrors;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.okr.objective.Owner;
import org.dacheng.okr.objective.OwnerNames;
import org.dacheng.people.asker.Asker;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets people choose what goes on in the next cycle, and keepers of cycles take everything along at once. */
@Controller
@RequestMapping("/okr/carry-over")
class CarryOverController {

    private final CarryOvers carryOvers;
    private final Cycles cycles;
    private final OwnerNames names;
    private final Messages messages;

    CarryOverController(CarryOvers carryOvers, Cycles cycles, OwnerNames names, Messages messages) {
        this.carryOvers = carryOvers;
        this.cycles = cycles;
        this.names = names;
        this.messages = messages;
    }

    @GetMapping
    String page(
            Asker asker,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String owner,
            Model model) {
        return show(asker, from, to, owner, Map.of(), null, List.of(), model);
    }

    private String show(
            Asker asker,
            @Nullable String fromId,
            @Nullable String toId,
            @Nullable String ownerKey,
            Map<String, String> typed,
            @Nullable List<String> picked,
            List<Violation> violations,
            Model model) {
        List<CycleView> all = cycles.all(asker);
        List<CycleView> sources = all.stream().filter(CarryOvers::mayLeave).toList();
        Owner owner = owner(asker, ownerKey);
        Optional<CycleView> from = chosen(sources, fromId);
        List<CycleView> targets = targets(all);
        Optional<CycleView> to = chosen(targets, toId);
        model.addAttribute("sources", sources);
        model.addAttribute("targets", targets);
        model.addAttribute("from", from.orElse(null));
        model.addAttribute("to", to.orElse(null));
        model.addAttribute("owner", owner);
        model.addAttribute("mine", owner.equals(Owner.person(asker.personId())));
        model.addAttribute("name", name(owner));
        model.addAttribute("typed", typed);
        model.addAttribute("picked", picked);
        model.addAttribute("errors", new FieldErrors(violations, messages, asker.locale()));
        if (from.isPresent() && to.isPresent()) {
            String source = from.get().id();
            String target = to.get().id();
            model.addAttribute("candidates", carryOvers.candidates(asker, source, target, owner));
            model.addAttribute("plan", Cycles.mayKeep(asker) ? carryOvers.plan(asker, source, target) : null);
        }
        return "okr/carry-over";
    }

    /** Chosen objectives, or with {@code all} everything of the cycle. */
    @PostMapping
    String carry(
            Asker asker,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String owner,
            @RequestParam(name = "objective", required = false) @Nullable List<String> chosen,
            @RequestParam(required = false) @Nullable String all,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (from == null || to == null) {
            throw new NotFound(Message.of("okr.cycle.not-found"));
        }
        Owner whose = owner(asker, owner);
        try {
            Carried carried = all != null
                    ? carryOvers.carryAll(asker, from, to)
                    : carryOvers.carry(asker, command(from, to, chosen, typed));
            redirect.addFlashAttribute("flash", told(carried));
            redirect.addFlashAttribute("left", carried.left());
        } catch (InvalidInput refused) {
            response.setStatus(refused.status());
            List<String> picked = chosen == null ? List.of() : chosen;
            return show(asker, from, to, owner, typed, picked, refused.violations(), model);
        }
        redirect.addAttribute("from", from);
        redirect.addAttribute("to", to);
        redirect.addAttribute("owner", whose.key());
        return "redirect:/okr/carry-over";
    }

    private static CarryCommand command(
            String from, String to, @Nullable List<String> chosen, Map<String, String> typed) {
        if (chosen == null || chosen.isEmpty()) {
            throw new InvalidInput(List.of(new Violation("/objectives", Message.of("okr.carry.nothing-chosen"))));
        }
        Map<String, Way> ways = new HashMap<>();
        typed.forEach((field, word) -> {
            if (field.startsWith("way.")) {
                for (Way way : Way.values()) {
                    if (way.key().equals(word)) {
                        ways.put(field.substring("way.".length()), way);
                    }
                }
            }
        });
        return new CarryCommand(
                from,
                to,
                chosen.stream()
                        .distinct()
                        .map(id -> new CarryCommand.Chosen(id, typed.get("title." + id), ways))
                        .toList());
    }

    private static Message told(Carried carried) {
        return Message.of(
                "okr.carry.done",
                carried.ids().size(),
                carried.already(),
                carried.left().size());
    }

    /** The one that is named, else the newest. */
    private static Optional<CycleView> chosen(List<CycleView> cycles, @Nullable String id) {
        return cycles.stream()
                .filter(cycle -> cycle.id().equals(id))
                .findFirst()
                .or(() -> cycles.stream().findFirst());
    }

    private static List<CycleView> targets(List<CycleView> all) {
        return all.stream().filter(cycle -> cycle.state().takesGoals()).toList();
    }

    private static Owner owner(Asker asker, @Nullable String key) {
        try {
            return key == null || key.isBlank() ? Owner.person(asker.personId()) : Owner.valueOf(key);
        } catch (IllegalArgumentException noOwner) {
            throw new NotFound(Message.of("okr.page.owner-not-found"));
        }
    }

    private LocalText name(Owner owner) {
        return Optional.ofNullable(names.of(List.of(owner)).get(owner))
                .orElseThrow(() -> new NotFound(Message.of("okr.page.owner-not-found")));
    }
}
