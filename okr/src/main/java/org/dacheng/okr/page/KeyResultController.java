package org.dacheng.okr.page;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.dacheng.okr.objective.Objectives;
import org.dacheng.people.asker.Asker;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writes key results in place. Every form names the objective its key result stands in. */
@Controller
@RequestMapping("/okr/key-results/{id}")
class KeyResultController {

    private final Objectives objectives;
    private final ObjectivePage page;

    KeyResultController(Objectives objectives, ObjectivePage page) {
        this.objectives = objectives;
        this.page = page;
    }

    @PostMapping
    String change(
            Asker asker,
            @PathVariable String id,
            @RequestParam String objective,
            @RequestParam Map<String, String> fields,
            HtmxRequest htmx,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        Answer answer = new Answer(asker, htmx, model, redirect, response, "kr-" + id).keeping(page, objective, fields);
        PostedMeasure change = new PostedMeasure(fields);
        // Another kind has other fields; what is typed into the others stays as it is.
        return "kind".equals(htmx.getTriggerName())
                ? answer.card(id, () -> objectives.changeKeyResult(asker, id, change))
                : answer.figures(() -> objectives.changeKeyResult(asker, id, change));
    }

    @PostMapping("/removal")
    String remove(
            Asker asker,
            @PathVariable String id,
            HtmxRequest htmx,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        Answer answer = new Answer(asker, htmx, model, redirect, response, "kr-" + id);
        return answer.card(null, () -> objectives.removeKeyResult(asker, id));
    }

    @PostMapping("/lock")
    String lock(
            Asker asker,
            @PathVariable String id,
            @RequestParam boolean locked,
            HtmxRequest htmx,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        Answer answer = new Answer(asker, htmx, model, redirect, response, "kr-" + id);
        return answer.card(null, () -> objectives.lockWeight(asker, id, locked));
    }
}
