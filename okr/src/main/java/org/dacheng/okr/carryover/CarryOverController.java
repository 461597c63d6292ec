package org.dacheng.okr.carryover;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.okr.objective.Owner;
import org.dacheng.okr.objective.OwnerNames;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.web.PageReply;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Pages on which people carry over chosen objectives, and cycle managers carry over a whole cycle. */
@Controller
@RequestMapping("/okr/carry-over")
class CarryOverController {

    private final CarryOvers carryOvers;
    private final Cycles cycles;
    private final OwnerNames names;

    CarryOverController(CarryOvers carryOvers, Cycles cycles, OwnerNames names) {
        this.carryOvers = carryOvers;
        this.cycles = cycles;
        this.names = names;
    }

    @GetMapping
    String page(
            PageReply reply,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String owner) {
        return show(reply, from, to, owner, Map.of(), null, List.of());
    }

    private String show(
            PageReply reply,
            @Nullable String fromId,
            @Nullable String toId,
            @Nullable String ownerKey,
            Map<String, String> typed,
            @Nullable List<String> picked,
            List<Violation> violations) {
        List<CycleView> all = cycles.all(reply.actor());
        List<CycleView> sources = all.stream().filter(CarryOvers::mayCarryFrom).toList();
        Owner owner = owner(reply.actor(), ownerKey);
        Optional<CycleView> from = chosen(sources, fromId);
        List<CycleView> targets = targets(all);
        Optional<CycleView> to = chosen(targets, toId);
        reply.with("sources", sources);
        reply.with("targets", targets);
        reply.with("from", from.orElse(null));
        reply.with("to", to.orElse(null));
        reply.with("owner", owner);
        reply.with("mine", owner.equals(Owner.person(reply.actor().personId())));
        reply.with("name", name(owner));
        reply.with("typed", typed);
        reply.with("picked", picked);
        reply.with("errors", reply.errors(violations));
        if (from.isPresent() && to.isPresent()) {
            String source = from.get().id();
            String target = to.get().id();
            reply.with("candidates", carryOvers.candidates(reply.actor(), source, target, owner));
            reply.with("plan", Cycles.mayManage(reply.actor()) ? carryOvers.plan(reply.actor(), source, target) : null);
        }
        return "okr/carry-over";
    }

    /** Carries over chosen objectives, or with {@code all} everything in the cycle. */
    @PostMapping
    String carry(
            PageReply reply,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String owner,
            @RequestParam(name = "objective", required = false) @Nullable List<String> chosen,
            @RequestParam(required = false) @Nullable String all,
            @RequestParam Map<String, String> typed) {
        if (from == null || to == null) {
            throw new NotFound(Message.of("okr.cycle.not-found"));
        }
        Owner whose = owner(reply.actor(), owner);
        try {
            CarryOverResult carried = all != null
                    ? carryOvers.carryAll(reply.actor(), from, to)
                    : carryOvers.carry(reply.actor(), command(from, to, chosen, typed));
            reply.flash(doneMessage(carried));
            reply.flash("left", carried.skipped());
        } catch (InvalidInput refused) {
            reply.refused(refused);
            List<String> picked = chosen == null ? List.of() : chosen;
            return show(reply, from, to, owner, typed, picked, refused.violations());
        }
        reply.query("from", from);
        reply.query("to", to);
        reply.query("owner", whose.key());
        return "redirect:/okr/carry-over";
    }

    private static CarryOverCommand command(
            String from, String to, @Nullable List<String> chosen, Map<String, String> typed) {
        if (chosen == null || chosen.isEmpty()) {
            throw InvalidInput.of("/objectives", "okr.carry.nothing-chosen");
        }
        Map<String, CarryOverMode> modes = new HashMap<>();
        typed.forEach((field, word) -> {
            if (field.startsWith("way.")) {
                for (CarryOverMode mode : CarryOverMode.values()) {
                    if (mode.key().equals(word)) {
                        modes.put(field.substring("way.".length()), mode);
                    }
                }
            }
        });
        return new CarryOverCommand(
                from,
                to,
                chosen.stream()
                        .distinct()
                        .map(id -> new CarryOverCommand.ChosenObjective(id, typed.get("title." + id), modes))
                        .toList());
    }

    private static Message doneMessage(CarryOverResult carried) {
        return Message.of(
                "okr.carry.done",
                carried.ids().size(),
                carried.alreadyCarried(),
                carried.skipped().size());
    }

    /** The named cycle, or the newest. */
    private static Optional<CycleView> chosen(List<CycleView> cycles, @Nullable String id) {
        return cycles.stream()
                .filter(cycle -> cycle.id().equals(id))
                .findFirst()
                .or(() -> cycles.stream().findFirst());
    }

    private static List<CycleView> targets(List<CycleView> all) {
        return all.stream().filter(cycle -> cycle.state().takesGoals()).toList();
    }

    private static Owner owner(Actor actor, @Nullable String key) {
        try {
            return key == null || key.isBlank() ? Owner.person(actor.personId()) : Owner.valueOf(key);
        } catch (IllegalArgumentException noOwner) {
            throw new NotFound(Message.of("okr.page.owner-not-found"));
        }
    }

    private LocalText name(Owner owner) {
        return Optional.ofNullable(names.of(List.of(owner)).get(owner))
                .orElseThrow(() -> new NotFound(Message.of("okr.page.owner-not-found")));
    }
}
