package org.dacheng.engine.task;

import java.nio.charset.StandardCharsets;
import org.dacheng.base.text.Message;
import org.dacheng.engine.access.RequestView;
import org.dacheng.engine.state.NotPossibleNow;
import org.dacheng.people.web.PageReply;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** Undoes a decision that was just made, from the page or inside the inbox, which then shows the request again. */
@Controller
@RequestMapping("/tasks/{id}/undo")
class DecisionUndoController {

    private final Tasks tasks;

    DecisionUndoController(Tasks tasks) {
        this.tasks = tasks;
    }

    @PostMapping(headers = "!HX-Request")
    String undo(
            PageReply reply,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String request,
            @RequestParam(required = false) @Nullable String from) {
        try {
            reply.flash(done(tasks.undo(reply.actor(), id)));
        } catch (NotPossibleNow refused) {
            reply.flash("failure", refused.text());
        }
        if ("home".equals(from)) {
            return "redirect:/";
        }
        if (request == null) {
            return "redirect:/inbox";
        }
        if ("inbox".equals(from)) {
            reply.query("from", "inbox");
        }
        return "redirect:/requests/" + UriUtils.encodePathSegment(request, StandardCharsets.UTF_8);
    }

    @PostMapping(headers = "HX-Request")
    String undoInPlace(PageReply reply, @PathVariable String id) {
        try {
            RequestView request = tasks.undo(reply.actor(), id);
            reply.with("flash", done(request));
            reply.header(
                    "HX-Trigger-After-Settle",
                    "{\"task-undone\":{\"request\":\"" + request.id() + "\"},\"refresh-counts\":\"\"}");
        } catch (NotPossibleNow refused) {
            reply.with("failure", refused.text());
            reply.refused(refused);
            reply.header("HX-Retarget", "#flash");
        }
        return "ui/flash :: flash";
    }

    private static Message done(RequestView request) {
        return Message.of("engine.undo.done", request.number());
    }
}
