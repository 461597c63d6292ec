package org.dacheng.okr.review;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.dacheng.base.failure.Failure;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.PlainText;
import org.dacheng.engine.task.DecisionInput;
import org.dacheng.engine.task.Tasks;
import org.dacheng.okr.comment.Comments;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.okr.score.Scores;
import org.dacheng.people.person.People;
import org.dacheng.people.web.PageReply;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The goals of one person on the manager's page; agreed, scored and commented on in place. */
@Controller
@RequestMapping("/okr/team/people/{person}")
class PersonGoalsController {

    private final PersonGoals goals;
    private final Cycles cycles;
    private final People people;
    private final Scores scores;
    private final Comments comments;
    private final Tasks tasks;

    PersonGoalsController(
            PersonGoals goals, Cycles cycles, People people, Scores scores, Comments comments, Tasks tasks) {
        this.goals = goals;
        this.cycles = cycles;
        this.people = people;
        this.scores = scores;
        this.comments = comments;
        this.tasks = tasks;
    }

    @GetMapping
    String open(PageReply reply, @PathVariable String person, @RequestParam(required = false) @Nullable String cycle) {
        CycleView chosen = cycle == null || cycle.isEmpty()
                ? cycles.current(reply.actor()).orElseGet(() -> cycles.get(reply.actor(), ""))
                : cycles.get(reply.actor(), cycle);
        return show(new PostedForm(reply, chosen, person, "", Map.of()), List.of(), null);
    }

    @PostMapping("/objectives/{objective}/scores")
    String score(
            PageReply reply,
            @PathVariable String person,
            @PathVariable String objective,
            @RequestParam Map<String, String> fields) {
        return change(posted(reply, person, objective, fields), "okr.page.scored", view -> {
            scores.score(reply.actor(), objective, ManagerScoreForm.of(fields, PersonGoals.objective(view, objective)));
        });
    }

    @PostMapping("/objectives/{objective}/comments")
    String comment(
            PageReply reply,
            @PathVariable String person,
            @PathVariable String objective,
            @RequestParam Map<String, String> fields) {
        String words = fields.getOrDefault("words", "");
        return change(posted(reply, person, objective, fields), "okr.page.commented", view -> {
            comments.add(reply.actor(), objective, null, null, words);
        });
    }

    /** Approves the actor's task in the request to which the goals were submitted. */
    @PostMapping("/agreement")
    String agree(PageReply reply, @PathVariable String person, @RequestParam Map<String, String> fields) {
        DecisionInput input = DecisionInput.of(PlainText.linesOrNull(fields.get("comment")));
        return change(posted(reply, person, "", fields), "okr.reports.agreed", view -> {
            tasks.approve(reply.actor(), fields.getOrDefault("task", ""), input);
        });
    }

    /**
     * A form posted on the page.
     *
     * @param objective it belongs to; empty for a form about all of them
     */
    private record PostedForm(
            PageReply reply, CycleView cycle, String person, String objective, Map<String, String> fields) {}

    private PostedForm posted(PageReply reply, String person, String objective, Map<String, String> fields) {
        CycleView cycle = cycles.get(reply.actor(), fields.getOrDefault("cycle", ""));
        return new PostedForm(reply, cycle, person, objective, fields);
    }

    private String change(PostedForm posted, String done, Consumer<PersonGoals.PersonGoalsView> change) {
        PageReply reply = posted.reply();
        try {
            change.accept(goals.of(reply.actor(), posted.cycle(), posted.person()));
        } catch (InvalidInput refused) {
            reply.refused(refused);
            return show(posted, refused.violations(), null);
        } catch (Failure late) {
            if (late.status() != HttpStatus.CONFLICT.value()) {
                throw late;
            }
            reply.refused(late).header("HX-Retarget", ".reports-person");
            return show(posted, List.of(new Violation("", late.text())), null);
        }
        if (!reply.isFragment()) {
            reply.flash(Message.of(done)).query("cycle", posted.cycle().id());
            return "redirect:/okr/team/people/" + posted.person();
        }
        reply.header("HX-Trigger-After-Settle", "reports-changed, refresh-counts");
        return show(posted, List.of(), Message.of(done));
    }

    private String show(PostedForm posted, List<Violation> violations, @Nullable Message done) {
        return posted.reply()
                .with("person", people.get(posted.person()))
                .with("cycle", posted.cycle())
                .with("shown", goals.of(posted.reply().actor(), posted.cycle(), posted.person()))
                .with("typedAt", posted.objective())
                .with("typed", violations.isEmpty() ? Map.of() : posted.fields())
                .with("said", done)
                .withViolations(violations)
                .view("okr/person", "goals");
    }
}
