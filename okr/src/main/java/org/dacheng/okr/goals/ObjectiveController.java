package org.dacheng.okr.goals;

import org.dacheng.okr.editor.PostedFields;
import org.dacheng.okr.score.ScoreForm;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.function.Supplier;
import org.dacheng.base.failure.Failure;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.PlainText;
import org.dacheng.okr.comment.Comments;
import org.dacheng.okr.objective.Objectives;
import org.dacheng.okr.score.Scores;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.web.PageReply;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of an objective: content, history, comments, scores and override. */
@Controller
@RequestMapping("/okr/objectives/{id}")
class ObjectiveController {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int SHARE_DECIMALS = 6;
    private static final int CONFLICT = 409;

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
    String open(PageReply reply, @PathVariable String id, @RequestParam(required = false) @Nullable String draft) {
        if (reply.isFragment()) {
            reply.with("objective", objectives.get(reply.actor(), id));
            return "okr/objective :: drawer";
        }
        page.show(reply, id, draft);
        return "okr/objective";
    }

    @PostMapping("/comments")
    String comment(PageReply reply, @PathVariable String id, @RequestParam Map<String, String> fields) {
        String words = fields.getOrDefault("words", "");
        return change(reply, id, fields, "comments", () -> {
            comments.add(reply.actor(), id, null, null, words);
            return Message.of("okr.page.commented");
        });
    }

    @PostMapping("/scores")
    String score(PageReply reply, @PathVariable String id, @RequestParam Map<String, String> fields) {
        return change(reply, id, fields, "scores", () -> {
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
        return change(reply, id, fields, "override", () -> {
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
            posted.wrong("progress", "okr.page.percent-wrong");
            posted.check();
        }
        BigDecimal share =
                (percent == null ? BigDecimal.ZERO : percent).divide(HUNDRED, SHARE_DECIMALS, RoundingMode.HALF_UP);
        scores.override(actor, id, share, PlainText.lines(fields.getOrDefault("reason", "")));
    }

    /**
     * Redirects to the page with a success message, or shows it again with the submitted text and violations.
     *
     * @param part anchor of the changed part of the page
     */
    private String change(
            PageReply reply, String id, Map<String, String> fields, String part, Supplier<Message> change) {
        try {
            reply.flash(change.get());
            return "redirect:/okr/objectives/" + id + "#" + part;
        } catch (InvalidInput refused) {
            page.refused(reply, id, refused.violations(), fields);
            reply.refused(refused);
            return "okr/objective";
        } catch (Failure late) {
            if (late.status() != CONFLICT) {
                throw late;
            }
            page.late(reply, id, late.text(), fields);
            reply.refused(late);
            return "okr/objective";
        }
    }
}
