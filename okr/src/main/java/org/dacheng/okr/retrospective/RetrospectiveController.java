package org.dacheng.okr.retrospective;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.okr.objective.Owner;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.web.PageReply;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the retrospectives of a cycle, and each of them next to its facts, saved while typing. */
@Controller
@RequestMapping("/okr/retrospectives")
class RetrospectiveController {

    private static final int SLICE = 50;

    private final Retrospectives retrospectives;
    private final RetrospectiveFactsReader facts;
    private final Cycles cycles;

    RetrospectiveController(Retrospectives retrospectives, RetrospectiveFactsReader facts, Cycles cycles) {
        this.retrospectives = retrospectives;
        this.facts = facts;
        this.cycles = cycles;
    }

    @GetMapping
    String page(
            PageReply reply,
            @RequestParam(required = false) @Nullable String cycle,
            @RequestParam(required = false) @Nullable String owner,
            @RequestParam(required = false) @Nullable String cursor) {
        Optional<CycleView> shown = cycle == null || cycle.isBlank()
                ? defaultCycle(reply.actor())
                : Optional.of(cycles.get(reply.actor(), cycle));
        reply.with("cycle", shown.orElse(null));
        reply.with("cycles", cycles.all(reply.actor()));
        if (shown.isPresent() && owner != null && !owner.isBlank()) {
            return one(reply, shown.get(), owner(owner));
        }
        shown.ifPresent(found -> {
            reply.with("open", Retrospectives.areOpenIn(found));
            reply.with("own", retrospectives.ofRepresentedOwners(reply.actor(), found.id()));
            reply.with("written", retrospectives.list(reply.actor(), found.id(), SLICE, cursor));
        });
        return reply.isFragment() && cursor != null ? "okr/retrospectives :: lines" : "okr/retrospectives";
    }

    private String one(PageReply reply, CycleView cycle, Owner owner) {
        RetrospectiveView view = retrospectives.get(reply.actor(), cycle.id(), owner);
        reply.with("retrospective", view);
        reply.with("open", Retrospectives.areOpenIn(cycle));
        reply.with("facts", facts.of(reply.actor(), cycle, owner));
        reply.with("typed", view.parts());
        reply.with("errors", reply.errors(List.of()));
        return "okr/retrospective";
    }

    /** Single parts while typing; all four without scripts. */
    @PostMapping
    String write(
            PageReply reply,
            @RequestParam(required = false) @Nullable String cycle,
            @RequestParam(required = false) @Nullable String owner,
            @ModelAttribute RetrospectiveParts thoughts,
            @RequestParam Map<String, String> parameters) {
        if (cycle == null || owner == null) {
            throw new NotFound(Message.of("okr.page.owner-not-found"));
        }
        Owner whose = owner(owner);
        try {
            retrospectives.write(reply.actor(), cycle, whose, thoughts, read(parameters));
        } catch (InvalidInput refused) {
            return refused(reply, cycle, whose, thoughts, refused);
        }
        if (reply.isFragment()) {
            return "okr/retrospective :: saved";
        }
        reply.flash(Message.of("okr.retrospective.saved"));
        reply.query("cycle", cycle);
        reply.query("owner", owner);
        return "redirect:/okr/retrospectives";
    }

    /** The value that the page had read is posted with each part, as {@code was.…}. */
    private static RetrospectiveParts read(Map<String, String> parameters) {
        return new RetrospectiveParts(
                parameters.get("was.wentWell"),
                parameters.get("was.wentBadly"),
                parameters.get("was.learned"),
                parameters.get("was.next"));
    }

    private String refused(PageReply reply, String cycle, Owner owner, RetrospectiveParts typed, InvalidInput refused) {
        List<Violation> violations = refused.violations();
        reply.refused(refused);
        String page = one(reply, cycles.get(reply.actor(), cycle), owner);
        reply.with("typed", typed.withDefaults(RetrospectiveParts.NONE));
        reply.with("errors", reply.errors(violations));
        reply.with("cycle", cycles.get(reply.actor(), cycle));
        reply.with("cycles", cycles.all(reply.actor()));
        return reply.isFragment() ? "okr/retrospective :: refused" : page;
    }

    /** The newest cycle that is open for retrospectives; else the default cycle. */
    private Optional<CycleView> defaultCycle(Actor actor) {
        return cycles.all(actor).stream()
                .filter(Retrospectives::areOpenIn)
                .findFirst()
                .or(() -> cycles.current(actor));
    }

    private static Owner owner(String key) {
        try {
            return Owner.valueOf(key);
        } catch (IllegalArgumentException noOwner) {
            throw new NotFound(Message.of("okr.page.owner-not-found"));
        }
    }
}
