package org.dacheng.okr.retrospective;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.Messages;
import org.dacheng.base.web.FieldErrors;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.okr.objective.Owner;
import org.dacheng.people.asker.Asker;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows the retrospectives of a cycle, and each of them beside its facts, saved while it is written. */
@Controller
@RequestMapping("/okr/retrospectives")
class RetrospectiveController {

    private static final int SLICE = 50;

    private final Retrospectives retrospectives;
    private final FactReader facts;
    private final Cycles cycles;
    private final Messages messages;

    RetrospectiveController(Retrospectives retrospectives, FactReader facts, Cycles cycles, Messages messages) {
        this.retrospectives = retrospectives;
        this.facts = facts;
        this.cycles = cycles;
        this.messages = messages;
    }

    @GetMapping
    String page(
            Asker asker,
            @RequestParam(required = false) @Nullable String cycle,
            @RequestParam(required = false) @Nullable String owner,
            @RequestParam(required = false) @Nullable String cursor,
            HtmxRequest htmx,
            Model model) {
        Optional<CycleView> shown =
                cycle == null || cycle.isBlank() ? landing(asker) : Optional.of(cycles.get(asker, cycle));
        model.addAttribute("cycle", shown.orElse(null));
        model.addAttribute("cycles", cycles.all(asker));
        if (shown.isPresent() && owner != null && !owner.isBlank()) {
            return one(asker, shown.get(), owner(owner), model);
        }
        shown.ifPresent(found -> {
            model.addAttribute("open", Retrospectives.isOpenIn(found));
            model.addAttribute("own", retrospectives.ofOwn(asker, found.id()));
            model.addAttribute("written", retrospectives.list(asker, found.id(), SLICE, cursor));
        });
        return htmx.isHtmxRequest() && cursor != null ? "okr/retrospectives :: lines" : "okr/retrospectives";
    }

    private String one(Asker asker, CycleView cycle, Owner owner, Model model) {
        RetrospectiveView view = retrospectives.get(asker, cycle.id(), owner);
        model.addAttribute("retrospective", view);
        model.addAttribute("open", Retrospectives.isOpenIn(cycle));
        model.addAttribute("facts", facts.of(asker, cycle, owner));
        model.addAttribute("typed", view.thoughts());
        model.addAttribute("errors", new FieldErrors(List.of(), messages, asker.locale()));
        return "okr/retrospective";
    }

    /** A part at a time while somebody types; all four without scripts. */
    @PostMapping
    String write(
            Asker asker,
            @RequestParam(required = false) @Nullable String cycle,
            @RequestParam(required = false) @Nullable String owner,
            @ModelAttribute Thoughts thoughts,
            @RequestParam Map<String, String> parameters,
            HtmxRequest htmx,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        if (cycle == null || owner == null) {
            throw new NotFound(Message.of("okr.page.owner-not-found"));
        }
        Owner whose = owner(owner);
        try {
            retrospectives.write(asker, cycle, whose, thoughts, read(parameters));
        } catch (InvalidInput refused) {
            return refused(asker, cycle, whose, thoughts, refused, htmx, response, model);
        }
        if (htmx.isHtmxRequest()) {
            return "okr/retrospective :: saved";
        }
        redirect.addFlashAttribute("flash", Message.of("okr.retrospective.saved"));
        redirect.addAttribute("cycle", cycle);
        redirect.addAttribute("owner", owner);
        return "redirect:/okr/retrospectives";
    }

    /** What the page read before it was changed stands beside each part, as {@code was.…}. */
    private static Thoughts read(Map<String, String> parameters) {
        return new Thoughts(
                parameters.get("was.wentWell"),
                parameters.get("was.wentBadly"),
                parameters.get("was.learned"),
                parameters.get("was.next"));
    }

    private String refused(
            Asker asker,
            String cycle,
            Owner owner,
            Thoughts typed,
            InvalidInput refused,
            HtmxRequest htmx,
            HttpServletResponse response,
            Model model) {
        List<Violation> violations = refused.violations();
        response.setStatus(refused.status());
        String page = one(asker, cycles.get(asker, cycle), owner, model);
        model.addAttribute("typed", typed.over(Thoughts.NONE));
        model.addAttribute("errors", new FieldErrors(violations, messages, asker.locale()));
        model.addAttribute("cycle", cycles.get(asker, cycle));
        model.addAttribute("cycles", cycles.all(asker));
        return htmx.isHtmxRequest() ? "okr/retrospective :: refused" : page;
    }

    /** The newest that is looked back at; else where people land. */
    private Optional<CycleView> landing(Asker asker) {
        return cycles.all(asker).stream()
                .filter(Retrospectives::isOpenIn)
                .findFirst()
                .or(() -> cycles.current(asker));
    }

    private static Owner owner(String key) {
        try {
            return Owner.valueOf(key);
        } catch (IllegalArgumentException noOwner) {
            throw new NotFound(Message.of("okr.page.owner-not-found"));
        }
    }
}
