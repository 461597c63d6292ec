package org.dacheng.engine.request;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.dacheng.base.failure.Failure;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.text.Message;
import org.dacheng.people.asker.Asker;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows a request, and lets people do with it what is not a decision. */
@Controller
@RequestMapping("/requests/{id}")
class RequestController {

    private final Requests requests;
    private final RequestPage page;

    RequestController(Requests requests, RequestPage page) {
        this.requests = requests;
        this.page = page;
    }

    @GetMapping
    String show(
            Asker asker,
            @PathVariable String id,
            @RequestParam(defaultValue = "timeline") String tab,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String draft,
            HtmxRequest htmx,
            Model model) {
        boolean part = htmx.isHtmxRequest() && !htmx.isHistoryRestoreRequest();
        page.show(asker, id, draft, model);
        model.addAttribute("tab", tab);
        model.addAttribute("from", from);
        model.addAttribute("pane", part);
        return part ? "engine/request :: sheet" : "engine/request";
    }

    @GetMapping(params = "print")
    String print(Asker asker, @PathVariable String id, Model model) {
        page.print(asker, id, model);
        return "engine/request-print";
    }

    @GetMapping(path = "/diagram.bpmn", produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    String diagram(Asker asker, @PathVariable String id) {
        return requests.diagram(asker, id);
    }

    @PostMapping("/withdrawal")
    String withdraw(
            Asker asker,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String comment,
            RedirectAttributes redirect) {
        return told(redirect, id, "engine.request.withdrawn", () -> requests.withdraw(asker, id, comment));
    }

    /** What is wrong with a comment is said at its box, with what was written still in it. */
    @PostMapping("/comments")
    String comment(
            Asker asker,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> posted,
            HtmxRequest htmx,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        try {
            String comment = posted.getFirst("comment");
            requests.comment(asker, id, comment == null ? "" : comment);
        } catch (InvalidInput refused) {
            page.refused(asker, id, posted, refused.violations(), model);
            model.addAttribute("tab", "comments");
            model.addAttribute("from", posted.getFirst("from"));
            model.addAttribute("pane", htmx.isHtmxRequest());
            response.setStatus(refused.status());
            return htmx.isHtmxRequest() ? "engine/request :: sheet" : "engine/request";
        }
        redirect.addFlashAttribute("flash", Message.of("engine.request.commented"));
        redirect.addAttribute("tab", "comments");
        return "redirect:/requests/" + id;
    }

    @PostMapping("/reminders")
    String remind(Asker asker, @PathVariable String id, RedirectAttributes redirect) {
        return told(redirect, id, "engine.request.reminded", () -> requests.remind(asker, id));
    }

    /** Back to the page with what happened; a refusal is told there too, where the person stands. */
    private static String told(RedirectAttributes redirect, String id, String done, Runnable step) {
        try {
            step.run();
            redirect.addFlashAttribute("flash", Message.of(done));
        } catch (Failure refused) {
            if (refused.status() == 404) {
                throw refused;
            }
            redirect.addFlashAttribute("failure", reason(refused));
        }
        return "redirect:/requests/" + id;
    }

    private static Message reason(Failure refused) {
        return refused instanceof InvalidInput input && !input.violations().isEmpty()
                ? input.violations().get(0).text()
                : refused.text();
    }
}
