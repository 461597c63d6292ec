package org.dacheng.okr.review;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.Messages;
import org.dacheng.base.web.FieldErrors;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.okr.nudge.NewNudge;
import org.dacheng.okr.nudge.NudgeReason;
import org.dacheng.okr.nudge.Nudged;
import org.dacheng.okr.nudge.Nudges;
import org.dacheng.okr.word.Words;
import org.dacheng.people.asker.Asker;
import org.dacheng.people.person.People;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Reminds one person of the manager's page, or everybody whom it shows. */
@Controller
@RequestMapping("/okr/team/nudges")
class ReportsNudgeController {

    private final Boards boards;
    private final Nudges nudges;
    private final Cycles cycles;
    private final People people;
    private final Messages messages;

    ReportsNudgeController(Boards boards, Nudges nudges, Cycles cycles, People people, Messages messages) {
        this.boards = boards;
        this.nudges = nudges;
        this.cycles = cycles;
        this.people = people;
        this.messages = messages;
    }

    /** @param person id of one person; everybody shown when missing */
    @GetMapping
    String ask(
            Asker asker,
            @ModelAttribute("filter") ReportsFilter filter,
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(required = false) @Nullable String reason,
            HtmxRequest htmx,
            Model model) {
        show(asker, filter, person, reason, "", List.of(), model);
        return htmx.isHtmxRequest() && !htmx.isHistoryRestoreRequest() ? "okr/nudge :: reminder" : "okr/nudge";
    }

    @PostMapping
    String send(
            Asker asker,
            @ModelAttribute("filter") ReportsFilter filter,
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String words,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        CycleView cycle = cycle(asker, filter);
        try {
            List<String> ids = ids(asker, cycle, filter, person);
            Nudged nudged = nudges.send(asker, new NewNudge(cycle.id(), ids, reason(reason), words));
            redirect.addFlashAttribute(nudged.sent().isEmpty() ? "failure" : "flash", nudged.told());
            return "redirect:" + filter.with(cycle.id(), filter.show());
        } catch (InvalidInput refused) {
            response.setStatus(refused.status());
            show(asker, filter, person, reason, words, refused.violations(), model);
            return "okr/nudge";
        }
    }

    private List<String> ids(Asker asker, CycleView cycle, ReportsFilter filter, @Nullable String person) {
        return person == null || person.isBlank()
                ? boards.ids(asker, ReportsController.query(asker, cycle, filter))
                : List.of(person);
    }

    private void show(
            Asker asker,
            ReportsFilter filter,
            @Nullable String person,
            @Nullable String reason,
            String words,
            List<Violation> violations,
            Model model) {
        CycleView cycle = cycle(asker, filter);
        Concern concern = filter.concern();
        NudgeReason usual = concern == null || concern.reason() == null ? NudgeReason.OTHER : concern.reason();
        model.addAttribute("cycle", cycle);
        model.addAttribute("person", person == null || person.isBlank() ? null : people.get(person));
        model.addAttribute("count", ids(asker, cycle, filter, person).size());
        model.addAttribute("reasons", NudgeReason.values());
        model.addAttribute("reason", reason == null || reason.isEmpty() ? usual.key() : reason);
        model.addAttribute("words", words);
        model.addAttribute("violations", violations);
        model.addAttribute("wrong", new FieldErrors(violations, messages, asker.locale()));
    }

    private CycleView cycle(Asker asker, ReportsFilter filter) {
        String id = filter.cycle();
        return cycles.get(asker, id == null ? "" : id);
    }

    private static NudgeReason reason(String word) {
        for (NudgeReason one : NudgeReason.values()) {
            if (Words.of(one).equals(word)) {
                return one;
            }
        }
        throw new InvalidInput(List.of(new Violation("/reason", Message.of("okr.nudge.reason-missing"))));
    }
}
