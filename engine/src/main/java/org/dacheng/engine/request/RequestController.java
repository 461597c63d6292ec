package org.dacheng.engine.request;

import org.dacheng.base.failure.Failure;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.text.Message;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.web.PageReply;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The page of a request, and its operations other than decisions. */
@Controller
@RequestMapping("/requests/{id}")
class RequestController {

    private final Requests requests;
    private final RequestPage page;

    RequestController(Requests requests, RequestPage page) {
        this.requests = requests;
        this.page = page;
    }

    @GetMapping(params = "!print")
    String show(
            PageReply reply,
            @PathVariable String id,
            @RequestParam(defaultValue = "timeline") String tab,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String draft) {
        boolean part = reply.isFragment();
        page.show(reply, id, draft);
        reply.with("tab", tab);
        reply.with("from", from);
        reply.with("pane", part);
        return part ? "engine/request :: sheet" : "engine/request";
    }

    @GetMapping(path = "/diagram.bpmn", produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    String diagram(Actor actor, @PathVariable String id) {
        return requests.diagram(actor, id);
    }

    @PostMapping("/withdrawal")
    String withdraw(
            PageReply reply, @PathVariable String id, @RequestParam(required = false) @Nullable String comment) {
        return runAndRedirect(
                reply, id, "engine.request.withdrawn", () -> requests.withdraw(reply.actor(), id, comment));
    }

    /** Shows violations of a comment at its input, which keeps the typed text. */
    @PostMapping("/comments")
    String comment(PageReply reply, @PathVariable String id, @RequestParam MultiValueMap<String, String> posted) {
        try {
            String comment = posted.getFirst("comment");
            requests.comment(reply.actor(), id, comment == null ? "" : comment);
        } catch (InvalidInput refused) {
            page.refused(reply, id, posted, refused.violations());
            reply.with("tab", "comments");
            reply.with("from", posted.getFirst("from"));
            reply.with("pane", reply.isFragment());
            reply.refused(refused);
            return reply.view("engine/request", "sheet");
        }
        reply.flash(Message.of("engine.request.commented"));
        reply.query("tab", "comments");
        return "redirect:/requests/" + id;
    }

    @PostMapping("/reminders")
    String remind(PageReply reply, @PathVariable String id) {
        return runAndRedirect(reply, id, "engine.request.reminded", () -> requests.remind(reply.actor(), id));
    }

    /** Runs the step and returns to the page with its result; a failure is shown on that page too. */
    private static String runAndRedirect(PageReply reply, String id, String done, Runnable step) {
        try {
            step.run();
            reply.flash(Message.of(done));
        } catch (Failure refused) {
            if (refused.status() == 404) {
                throw refused;
            }
            reply.flash("failure", reason(refused));
        }
        return "redirect:/requests/" + id;
    }

    private static Message reason(Failure refused) {
        return refused instanceof InvalidInput input && !input.violations().isEmpty()
                ? input.violations().get(0).text()
                : refused.text();
    }
}
