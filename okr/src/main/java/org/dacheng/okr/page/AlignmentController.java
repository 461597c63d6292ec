package org.dacheng.okr.page;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.okr.alignment.Alignments;
import org.dacheng.okr.objective.Objectives;
import org.dacheng.people.asker.Asker;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Aligns an objective from its page, offers what it could be aligned to, and takes an alignment away. */
@Controller
class AlignmentController {

    private static final int CANDIDATES = 12;

    private final Alignments alignments;
    private final Objectives objectives;
    private final ObjectivePage page;

    AlignmentController(Alignments alignments, Objectives objectives, ObjectivePage page) {
        this.alignments = alignments;
        this.objectives = objectives;
        this.page = page;
    }

    @PostMapping("/okr/objectives/{id}/alignments")
    String align(
            Asker asker,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String parentId,
            @RequestParam(required = false) @Nullable String keyResultId,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        try {
            alignments.request(asker, id, parentId, keyResultId == null || keyResultId.isBlank() ? null : keyResultId);
        } catch (InvalidInput refused) {
            List<Violation> atPanel = refused.violations().stream()
                    .map(one -> new Violation("/align", one.text()))
                    .toList();
            Refusals refusals = Refusals.typed("objective-" + id, Map.of(), atPanel);
            model.addAttribute("refusals", refusals);
            page.refused(asker, id, refusals.summary(), Map.of(), model);
            response.setStatus(refused.status());
            return "okr/objective";
        }
        redirect.addFlashAttribute("flash", Message.of("okr.alignment.done"));
        return "redirect:/okr/objectives/" + id;
    }

    /** @param from objective whose page shows it and is shown again */
    @PostMapping("/okr/alignments/{id}/removal")
    String remove(
            Asker asker,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String from,
            RedirectAttributes redirect) {
        alignments.remove(asker, id);
        redirect.addFlashAttribute("flash", Message.of("okr.alignment.removed"));
        return from == null || !from.matches("[0-9a-z]{26}") ? "redirect:/okr" : "redirect:/okr/objectives/" + from;
    }

    @GetMapping("/okr/objectives/{id}/alignment-candidates")
    String candidates(
            Asker asker,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String q,
            HtmxRequest htmx,
            Model model) {
        model.addAttribute("child", objectives.get(asker, id));
        model.addAttribute("q", q);
        model.addAttribute("candidates", alignments.candidates(asker, id, q, CANDIDATES));
        return htmx.isHtmxRequest() && !htmx.isHistoryRestoreRequest() ? "okr/candidates :: found" : "okr/candidates";
    }
}
