package org.dacheng.engine.task;

import jakarta.servlet.http.HttpServletResponse;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.engine.request.RequestPage;
import org.dacheng.engine.request.RequestView;
import org.dacheng.people.asker.Asker;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Takes decisions from the page of a request, the pane of the inbox and the home page. Where it was decided says what
 * comes next: the next task, or the page itself.
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
            Asker asker,
            @PathVariable String id,
            @PathVariable String decision,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        PostedDecision wanted = new PostedDecision(id, decision, posted);
        model.addAttribute("pane", false);
        try {
            RequestView request = wanted.take(asker, tasks, page);
            redirect.addFlashAttribute("flash", wanted.done(request));
            redirect.addFlashAttribute("undo", offer(wanted, request, false));
            return "redirect:" + next(asker, wanted, request);
        } catch (TaskAlreadyDecided late) {
            return late(asker, wanted, late, model, response);
        } catch (InvalidInput refused) {
            return refused(asker, wanted, refused, model, response);
        }
    }

    @PostMapping(headers = "HX-Request")
    String decideInPane(
            Asker asker,
            @PathVariable String id,
            @PathVariable String decision,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            HttpServletResponse response) {
        PostedDecision wanted = new PostedDecision(id, decision, posted);
        model.addAttribute("pane", true);
        try {
            RequestView request = wanted.take(asker, tasks, page);
            model.addAttribute("flash", wanted.done(request));
            model.addAttribute("undo", offer(wanted, request, true));
            response.setHeader("HX-Trigger-After-Settle", wanted.trigger("task-decided"));
            return "engine/request :: decided";
        } catch (TaskAlreadyDecided late) {
            response.setHeader("HX-Trigger-After-Settle", wanted.trigger("task-gone"));
            response.setHeader("HX-Retarget", "#pane");
            return late(asker, wanted, late, model, response) + " :: sheet";
        } catch (InvalidInput refused) {
            return refused(asker, wanted, refused, model, response) + " :: sheet";
        }
    }

    private @Nullable UndoOffer offer(PostedDecision taken, RequestView request, boolean inPlace) {
        return tasks.undoable(request) ? UndoOffer.of(taken.taskId(), request.id(), taken.from(), inPlace) : null;
    }

    private String next(Asker asker, PostedDecision taken, RequestView request) {
        if (taken.from("home")) {
            return "/";
        }
        if (!taken.from("inbox")) {
            return "/requests/" + request.id();
        }
        TaskRow following = following(asker);
        return following == null ? "/inbox" : "/requests/" + following.request().id() + "?from=inbox";
    }

    private @Nullable TaskRow following(Asker asker) {
        return tasks.list(asker, new TaskQuery(false, null, null, 1, null)).items().stream()
                .findFirst()
                .orElse(null);
    }

    private String late(
            Asker asker, PostedDecision wanted, TaskAlreadyDecided late, Model model, HttpServletResponse response) {
        page.show(asker, wanted.requestId(late), model);
        response.setStatus(late.status());
        model.addAttribute("late", late.text());
        model.addAttribute("following", following(asker));
        model.addAttribute("from", wanted.from());
        return "engine/request";
    }

    private String refused(
            Asker asker, PostedDecision wanted, InvalidInput refused, Model model, HttpServletResponse response) {
        page.refused(asker, wanted.requestId(refused), wanted.posted(), refused.violations(), model);
        response.setStatus(refused.status());
        model.addAttribute("from", wanted.from());
        return "engine/request";
    }
}
