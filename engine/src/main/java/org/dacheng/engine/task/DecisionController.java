package org.dacheng.engine.task;

import org.dacheng.base.failure.InvalidInput;
import org.dacheng.engine.access.RequestView;
import org.dacheng.engine.request.RequestPage;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.web.PageReply;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Handles decisions posted from the page of a request, the inbox and the home page. The origin determines the reply:
 * the next task, or the page itself.
 */
@Controller
@RequestMapping("/tasks/{id}/{decision:approval|refusal|return|transfer}")
class DecisionController {

    private final Tasks tasks;
    private final RequestPage page;

    DecisionController(Tasks tasks, RequestPage page) {
        this.tasks = tasks;
        this.page = page;
    }

    @PostMapping(headers = "!HX-Request")
    String decide(
            PageReply reply,
            @PathVariable String id,
            @PathVariable String decision,
            @RequestParam MultiValueMap<String, String> posted) {
        PostedDecision wanted = new PostedDecision(id, decision, posted);
        reply.with("pane", false);
        try {
            RequestView request = wanted.take(reply.actor(), tasks, page);
            reply.flash(wanted.done(request));
            reply.flash("undo", offer(wanted, request, false));
            return "redirect:" + next(reply.actor(), wanted, request);
        } catch (TaskAlreadyDecided late) {
            return late(reply, wanted, late);
        } catch (InvalidInput refused) {
            return refused(reply, wanted, refused);
        }
    }

    @PostMapping(headers = "HX-Request")
    String decideInPane(
            PageReply reply,
            @PathVariable String id,
            @PathVariable String decision,
            @RequestParam MultiValueMap<String, String> posted) {
        PostedDecision wanted = new PostedDecision(id, decision, posted);
        reply.with("pane", true);
        try {
            RequestView request = wanted.take(reply.actor(), tasks, page);
            reply.with("flash", wanted.done(request));
            reply.with("undo", offer(wanted, request, true));
            reply.header("HX-Trigger-After-Settle", wanted.trigger("task-decided"));
            return "engine/request :: decided";
        } catch (TaskAlreadyDecided late) {
            reply.header("HX-Trigger-After-Settle", wanted.trigger("task-gone"));
            reply.header("HX-Retarget", "#pane");
            return late(reply, wanted, late) + " :: sheet";
        } catch (InvalidInput refused) {
            return refused(reply, wanted, refused) + " :: sheet";
        }
    }

    private @Nullable DecisionUndoOffer offer(PostedDecision taken, RequestView request, boolean inPlace) {
        return tasks.undoable(request)
                ? DecisionUndoOffer.of(taken.taskId(), request.id(), taken.from(), inPlace)
                : null;
    }

    private String next(Actor actor, PostedDecision taken, RequestView request) {
        if (taken.from("home")) {
            return "/";
        }
        if (!taken.from("inbox")) {
            return "/requests/" + request.id();
        }
        TaskRow following = following(actor);
        return following == null ? "/inbox" : "/requests/" + following.request().id() + "?from=inbox";
    }

    private @Nullable TaskRow following(Actor actor) {
        return tasks.list(actor, new TaskQuery(false, null, null, 1, null)).items().stream()
                .findFirst()
                .orElse(null);
    }

    private String late(PageReply reply, PostedDecision wanted, TaskAlreadyDecided late) {
        page.show(reply, wanted.requestId(late));
        reply.refused(late);
        reply.with("late", late.text());
        reply.with("following", following(reply.actor()));
        reply.with("from", wanted.from());
        return "engine/request";
    }

    private String refused(PageReply reply, PostedDecision wanted, InvalidInput refused) {
        page.refused(reply, wanted.requestId(refused), wanted.posted(), refused.violations());
        reply.refused(refused);
        reply.with("from", wanted.from());
        return "engine/request";
    }
}
