package org.dacheng.okr.editor;

import java.util.Map;
import org.dacheng.okr.objective.Objectives;
import org.dacheng.people.web.PageReply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** In-place editing of key results. Every form contains the id of the objective. */
@Controller
@RequestMapping("/okr/key-results/{id}")
class KeyResultController {

    private final Objectives objectives;
    private final ObjectivePageRenderer page;

    KeyResultController(Objectives objectives, ObjectivePageRenderer page) {
        this.objectives = objectives;
        this.page = page;
    }

    @PostMapping
    String change(
            PageReply reply,
            @PathVariable String id,
            @RequestParam String objective,
            @RequestParam Map<String, String> fields) {
        ObjectiveCardReply cardReply = new ObjectiveCardReply(reply, "kr-" + id).withSubmitted(page, objective, fields);
        PostedKeyResultChange change = new PostedKeyResultChange(fields);
        // A different kind has different fields; the other inputs keep their text.
        return "kind".equals(reply.triggerName())
                ? cardReply.card(id, () -> objectives.changeKeyResult(reply.actor(), id, change))
                : cardReply.figures(() -> objectives.changeKeyResult(reply.actor(), id, change));
    }

    @PostMapping("/removal")
    String remove(PageReply reply, @PathVariable String id) {
        ObjectiveCardReply cardReply = new ObjectiveCardReply(reply, "kr-" + id);
        return cardReply.card(null, () -> objectives.removeKeyResult(reply.actor(), id));
    }

    @PostMapping("/lock")
    String lock(PageReply reply, @PathVariable String id, @RequestParam boolean locked) {
        ObjectiveCardReply cardReply = new ObjectiveCardReply(reply, "kr-" + id);
        return cardReply.card(null, () -> objectives.lockWeight(reply.actor(), id, locked));
    }
}
