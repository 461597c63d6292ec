package org.dacheng.okr.page;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.PlainText;
import org.dacheng.okr.comment.Comments;
import org.dacheng.okr.objective.Objectives;
import org.dacheng.okr.score.Scores;
import org.dacheng.people.asker.Asker;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of an objective: what it is made of, how it went, what people say of it, scores and the override. */
@Controller
@RequestMapping("/okr/objectives/{id}")
class ObjectiveController {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int SHARE_DECIMALS = 6;

    private final ObjectivePage page;
    private final Objectives objectives;
    private final Comments comments;
    private final Scores scores;

    ObjectiveController(ObjectivePage page, Objectives objectives, Comments comments, Scores scores) {
        this.page = page;
        this.objectives = objectives;
        this.comments = comments;
        this.scores = scores;
    }

    @GetMapping
    String open(
            Asker asker,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String draft,
            HtmxRequest htmx,
            Model model) {
        if (htmx.isHtmxRequest() && !htmx.isHistoryRestoreRequest()) {
            model.addAttribute("objective", objectives.get(asker, id));
            return "okr/objective :: drawer";
        }
        page.show(asker, id, draft, model);
        return "okr/objective";
    }

    @PostMapping("/comments")
    String comment(
            Asker asker,
            @PathVariable String id,
            @RequestParam Map<String, String> fields,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        Act act = new Act(asker, id, fields, model, redirect, response);
        return done(
                act,
                "okr.page.commented",
                "comments",
                () -> comments.add(asker, id, null, null, fields.getOrDefault("words", "")));
    }

    @PostMapping("/scores")
    String score(
            Asker asker,
            @PathVariable String id,
            @RequestParam Map<String, String> fields,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        Act act = new Act(asker, id, fields, model, redirect, response);
        return done(act, "okr.page.scored", "scores", () -> score(asker, id, fields));
    }

    private void score(Asker asker, String id, Map<String, String> fields) {
        try {
            scores.score(asker, id, ScoreForm.command(fields, objectives.get(asker, id)));
        } catch (InvalidInput refused) {
            throw ScoreForm.atFields(refused);
        }
    }

    @PostMapping("/override")
    String override(
            Asker asker,
            @PathVariable String id,
            @RequestParam Map<String, String> fields,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        Act act = new Act(asker, id, fields, model, redirect, response);
        return done(act, "okr.page.overridden", "override", () -> override(asker, id, fields));
    }

    private void override(Asker asker, String id, Map<String, String> fields) {
        if (fields.containsKey("clear")) {
            scores.clearOverride(asker, id);
            return;
        }
        Posted posted = new Posted(fields);
        BigDecimal percent = posted.number("progress");
        posted.check();
        if (percent == null || percent.signum() < 0 || percent.compareTo(HUNDRED) > 0) {
            posted.wrong("progress", "okr.page.percent-wrong");
            posted.check();
        }
        BigDecimal share =
                (percent == null ? BigDecimal.ZERO : percent).divide(HUNDRED, SHARE_DECIMALS, RoundingMode.HALF_UP);
        scores.override(asker, id, share, PlainText.lines(fields.getOrDefault("reason", "")));
    }

    /** What somebody does on the page, and what it is answered with. */
    private record Act(
            Asker asker,
            String id,
            Map<String, String> fields,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {}

    private String done(Act act, String said, String part, Runnable change) {
        try {
            change.run();
            act.redirect().addFlashAttribute("flash", Message.of(said));
            return "redirect:/okr/objectives/" + act.id() + "#" + part;
        } catch (InvalidInput refused) {
            page.refused(act.asker(), act.id(), refused.violations(), act.fields(), act.model());
            act.response().setStatus(refused.status());
            return "okr/objective";
        }
    }
}
