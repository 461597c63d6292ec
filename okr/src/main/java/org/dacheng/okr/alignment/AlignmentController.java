package org.dacheng.okr.alignment;

import java.util.List;
import java.util.Map;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.okr.editor.CardFieldErrors;
import org.dacheng.okr.editor.ObjectivePageRenderer;
import org.dacheng.okr.objective.Objectives;
import org.dacheng.people.web.PageReply;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Adds and removes alignments on the page of an objective, and suggests objectives to align to. */
@Controller
class AlignmentController {

    private static final int CANDIDATES = 12;

    private final Alignments alignments;
    private final Objectives objectives;
    private final ObjectivePageRenderer page;

    AlignmentController(Alignments alignments, Objectives objectives, ObjectivePageRenderer page) {
        this.alignments = alignments;
        this.objectives = objectives;
        this.page = page;
    }

    @PostMapping("/okr/objectives/{id}/alignments")
    String align(
            PageReply reply,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String parentId,
            @RequestParam(required = false) @Nullable String keyResultId) {
        try {
            alignments.request(
                    reply.actor(), id, parentId, keyResultId == null || keyResultId.isBlank() ? null : keyResultId);
        } catch (InvalidInput refused) {
            List<Violation> atPanel = refused.violations().stream()
                    .map(one -> new Violation("/align", one.text()))
                    .toList();
            CardFieldErrors refusals = CardFieldErrors.typed("objective-" + id, Map.of(), atPanel);
            reply.with("refusals", refusals);
            String view = page.refused(reply, id, refusals.summary(), Map.of());
            reply.refused(refused);
            return view;
        }
        reply.flash(Message.of("okr.alignment.done"));
        return "redirect:/okr/objectives/" + id;
    }

    /** @param from objective whose page is shown again */
    @PostMapping("/okr/alignments/{id}/removal")
    String remove(PageReply reply, @PathVariable String id, @RequestParam(required = false) @Nullable String from) {
        alignments.remove(reply.actor(), id);
        reply.flash(Message.of("okr.alignment.removed"));
        return from == null || !from.matches("[0-9a-z]{26}") ? "redirect:/okr" : "redirect:/okr/objectives/" + from;
    }

    @GetMapping("/okr/objectives/{id}/alignment-candidates")
    String candidates(PageReply reply, @PathVariable String id, @RequestParam(defaultValue = "") String q) {
        reply.with("child", objectives.get(reply.actor(), id));
        reply.with("q", q);
        reply.with("candidates", alignments.candidates(reply.actor(), id, q, CANDIDATES));
        return reply.view("okr/candidates", "found");
    }
}
