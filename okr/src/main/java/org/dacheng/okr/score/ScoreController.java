package org.dacheng.okr.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.PlainText;
import org.dacheng.okr.editor.ObjectivePageForm;
import org.dacheng.okr.editor.ObjectivePageRenderer;
import org.dacheng.okr.editor.PostedFields;
import org.dacheng.okr.objective.Objectives;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.web.PageReply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes scores and the override of the progress from the page of an objective. */
@Controller
@RequestMapping("/okr/objectives/{id}")
class ScoreController {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int SHARE_DECIMALS = 6;

    private final Scores scores;
    private final Objectives objectives;
    private final ObjectivePageRenderer page;

    ScoreController(Scores scores, Objectives objectives, ObjectivePageRenderer page) {
        this.scores = scores;
        this.objectives = objectives;
        this.page = page;
    }

    @PostMapping("/scores")
    String score(PageReply reply, @PathVariable String id, @RequestParam Map<String, String> fields) {
        return new ObjectivePageForm(reply, page, id, fields).take("scores", () -> {
            score(reply.actor(), id, fields);
            return Message.of("okr.page.scored");
        });
    }

    private void score(Actor actor, String id, Map<String, String> fields) {
        try {
            scores.score(actor, id, ScoreForm.command(fields, objectives.get(actor, id)));
        } catch (InvalidInput refused) {
            throw ScoreForm.atFields(refused);
        }
    }

    @PostMapping("/override")
    String override(PageReply reply, @PathVariable String id, @RequestParam Map<String, String> fields) {
        return new ObjectivePageForm(reply, page, id, fields).take("override", () -> {
            override(reply.actor(), id, fields);
            return Message.of("okr.page.overridden");
        });
    }

    private void override(Actor actor, String id, Map<String, String> fields) {
        if (fields.containsKey("clear")) {
            scores.clearOverride(actor, id);
            return;
        }
        PostedFields posted = new PostedFields(fields);
        BigDecimal percent = posted.number("progress");
        posted.check();
        if (percent == null || percent.signum() < 0 || percent.compareTo(HUNDRED) > 0) {
            posted.addError("progress", "okr.page.percent-wrong");
            posted.check();
        }
        BigDecimal share =
                (percent == null ? BigDecimal.ZERO : percent).divide(HUNDRED, SHARE_DECIMALS, RoundingMode.HALF_UP);
        scores.override(actor, id, share, PlainText.lines(fields.getOrDefault("reason", "")));
    }
}
