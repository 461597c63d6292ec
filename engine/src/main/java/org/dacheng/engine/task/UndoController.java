package org.dacheng.engine.task;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.dacheng.base.text.Message;
import org.dacheng.engine.request.NotPossibleNow;
import org.dacheng.engine.request.RequestView;
import org.dacheng.people.asker.Asker;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

/** Takes a decision back that was just made: from the page, or inside the inbox, which then shows the request again. */
@Controller
@RequestMapping("/tasks/{id}/undo")
class UndoController {

    private final Tasks tasks;

    UndoController(Tasks tasks) {
        this.tasks = tasks;
    }

    @PostMapping(headers = "!HX-Request")
    String undo(
            Asker asker,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String request,
            @RequestParam(required = false) @Nullable String from,
            RedirectAttributes redirect) {
        try {
            redirect.addFlashAttribute("flash", done(tasks.undo(asker, id)));
        } catch (NotPossibleNow refused) {
            redirect.addFlashAttribute("failure", refused.text());
        }
        if ("home".equals(from)) {
            return "redirect:/";
        }
        if (request == null) {
            return "redirect:/inbox";
        }
        if ("inbox".equals(from)) {
            redirect.addAttribute("from", from);
        }
        return "redirect:/requests/" + UriUtils.encodePathSegment(request, StandardCharsets.UTF_8);
    }

    @PostMapping(headers = "HX-Request")
    String undoInPlace(Asker asker, @PathVariable String id, Model model, HttpServletResponse response) {
        try {
            RequestView request = tasks.undo(asker, id);
            model.addAttribute("flash", done(request));
            response.setHeader(
                    "HX-Trigger-After-Settle",
                    "{\"task-undone\":{\"request\":\"" + request.id() + "\"},\"refresh-counts\":\"\"}");
        } catch (NotPossibleNow refused) {
            model.addAttribute("failure", refused.text());
            response.setStatus(refused.status());
            response.setHeader("HX-Retarget", "#flash");
        }
        return "ui/flash :: flash";
    }

    private static Message done(RequestView request) {
        return Message.of("engine.undo.done", request.number());
    }
}
