package org.dacheng.engine.task;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;
import org.dacheng.engine.process.Processes;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.web.PageReply;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The actor's inbox, with approval of several tasks at once. */
@Controller
@RequestMapping("/inbox")
class InboxController {

    private static final int MAX_COUNTED = 99;
    private static final int MAX_AT_ONCE = 200;

    private final Tasks tasks;
    private final Processes processes;

    InboxController(Tasks tasks, Processes processes) {
        this.tasks = tasks;
        this.processes = processes;
    }

    @GetMapping
    String inbox(PageReply reply, @ModelAttribute("filter") TaskFilter filter) {
        reply.with("rows", tasks.list(reply.actor(), filter.query(false)));
        if (reply.isFragment() && filter.cursor() != null) {
            return "engine/inbox :: rows";
        }
        reply.with("processes", processes.permitted(reply.actor()));
        return reply.view("engine/inbox", "list");
    }

    /** The number of open tasks shown beside the inbox in the navigation; empty if there is none. */
    @GetMapping("/count")
    @ResponseBody
    String count(Actor actor) {
        long count = tasks.inboxCount(actor);
        return count == 0 ? "" : count > MAX_COUNTED ? MAX_COUNTED + "+" : String.valueOf(count);
    }

    @PostMapping("/approvals")
    String approveAll(
            PageReply reply,
            @ModelAttribute("filter") TaskFilter filter,
            @RequestParam(name = "task", required = false) @Nullable List<String> ids,
            @RequestParam(required = false) @Nullable String comment) {
        if (ids == null || ids.isEmpty()) {
            reply.flash("failure", Message.of("engine.inbox.none-selected"));
            return back(filter);
        }
        List<String> few = ids.stream().distinct().limit(MAX_AT_ONCE).toList();
        Function<String, LocalText> titles = titles(reply.actor(), false);
        List<BatchDecisionResult> results;
        try {
            results = tasks.approveAll(reply.actor(), few, comment);
        } catch (InvalidInput refused) {
            reply.refused(refused);
            reply.with("picked", few);
            reply.with("comment", comment);
            reply.with("wrong", reply.errors(refused.violations()));
            reply.with("rows", tasks.list(reply.actor(), filter.query(false)));
            reply.with("processes", processes.permitted(reply.actor()));
            return "engine/inbox";
        }
        List<String> approved = done(results);
        if (!approved.isEmpty()) {
            reply.flash(Message.of("engine.inbox.approved", approved.size()));
            reply.flash("undo", DecisionUndoOffer.of(approved, filter));
        }
        flashRefused(reply, results, "engine.inbox.not-approved", titles);
        return back(filter);
    }

    @PostMapping("/approvals/undo")
    String undoAll(
            PageReply reply,
            @ModelAttribute("filter") TaskFilter filter,
            @RequestParam(name = "task", defaultValue = "") List<String> ids) {
        List<BatchDecisionResult> results = tasks.undoAll(
                reply.actor(), ids.stream().distinct().limit(MAX_AT_ONCE).toList());
        List<String> undone = done(results);
        if (!undone.isEmpty()) {
            reply.flash(Message.of("engine.inbox.undone", undone.size()));
        }
        flashRefused(reply, results, "engine.inbox.not-undone", titles(reply.actor(), true));
        return back(filter);
    }

    private Function<String, LocalText> titles(Actor actor, boolean done) {
        Map<String, LocalText> titles =
                tasks.list(actor, new TaskQuery(done, null, null, MAX_AT_ONCE, null)).items().stream()
                        .collect(Collectors.toMap(
                                TaskRow::id, row -> row.request().title()));
        return id -> titles.getOrDefault(id, LocalText.same(id));
    }

    private static String back(TaskFilter filter) {
        return "redirect:" + filter.address("/inbox", null);
    }

    private static List<String> done(List<BatchDecisionResult> results) {
        return results.stream()
                .filter(one -> one.failure() == null)
                .map(BatchDecisionResult::taskId)
                .toList();
    }

    private static void flashRefused(
            PageReply reply, List<BatchDecisionResult> results, String key, Function<String, LocalText> title) {
        List<Message> refused = results.stream()
                .filter(one -> one.failure() != null)
                .map(one -> Message.of(key, title.apply(one.taskId()), one.failure()))
                .toList();
        reply.flash("refused", refused);
    }
}
