package org.dacheng.engine.request;

import jakarta.servlet.http.HttpServletResponse;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.text.Message;
import org.dacheng.engine.timeline.Timeline;
import org.dacheng.forms.draft.SavedDraft;
import org.dacheng.forms.schema.FormVersions;
import org.dacheng.people.asker.Asker;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets the submitter change a request that was sent back to him, and resubmit it under its number. */
@Controller
@RequestMapping("/requests/{id}/resubmission")
class ResubmissionController {

    private final Requests requests;
    private final FormVersions forms;
    private final FormPage page;
    private final Timeline timeline;

    ResubmissionController(Requests requests, FormVersions forms, FormPage page, Timeline timeline) {
        this.timeline = timeline;
        this.requests = requests;
        this.forms = forms;
        this.page = page;
    }

    @GetMapping
    String open(
            Asker asker, @PathVariable String id, @RequestParam(required = false) @Nullable String draft, Model model) {
        RequestView request = returned(asker, id);
        tellWhy(asker, id, model);
        page.open(asker, occasion(request), FilledForm.kept(request.data()), draft, model);
        return "engine/form";
    }

    @PostMapping("/form")
    String refresh(
            Asker asker, @PathVariable String id, @RequestParam MultiValueMap<String, String> parameters, Model model) {
        Occasion occasion = occasion(returned(asker, id));
        page.refresh(asker, occasion, page.posted(occasion, parameters), model);
        return "engine/form :: refreshed";
    }

    @PostMapping
    String resubmit(
            Asker asker,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        Occasion occasion = occasion(returned(asker, id));
        FilledForm filled = page.posted(occasion, parameters);
        tellWhy(asker, id, model);
        if (parameters.containsKey("refresh")) {
            page.refresh(asker, occasion, filled, model);
            return "engine/form";
        }
        try {
            RequestView request = requests.resubmit(asker, id, filled.data(), filled.chosen());
            page.submitted(asker, occasion, filled);
            redirect.addFlashAttribute("flash", Message.of("engine.request.resubmitted", request.number()));
            return "redirect:/requests/" + id;
        } catch (InvalidInput refused) {
            page.refused(asker, occasion, filled, refused.violations(), model);
            response.setStatus(refused.status());
            return "engine/form";
        }
    }

    /** A save that arrives after the page was submitted is told so, though nothing is to be resubmitted any more. */
    @PutMapping("/draft")
    @ResponseBody
    SavedDraft saveDraft(Asker asker, @PathVariable String id, @RequestParam MultiValueMap<String, String> parameters) {
        RequestView request = requests.get(asker, id);
        Occasion occasion = occasion(request);
        FilledForm filled = page.posted(occasion, parameters);
        if (!request.can().resubmit() && !page.isSubmitted(asker, occasion, filled)) {
            throw notReturned(request);
        }
        return page.saveDraft(asker, occasion, filled);
    }

    @PostMapping("/draft/removal")
    String discardDraft(Asker asker, @PathVariable String id, @RequestParam MultiValueMap<String, String> parameters) {
        page.discardDraft(asker, occasion(returned(asker, id)), parameters);
        return "redirect:/requests/" + id + "/resubmission";
    }

    /** Who sent it back and why stands above the form, with the way to the request. */
    private void tellWhy(Asker asker, String id, Model model) {
        model.addAttribute("requestAddress", "/requests/" + id);
        RequestStory.lastReturn(timeline.of(asker, id)).ifPresent(entry -> model.addAttribute("returned", entry));
    }

    private RequestView returned(Asker asker, String id) {
        RequestView request = requests.get(asker, id);
        if (!request.can().resubmit()) {
            throw notReturned(request);
        }
        return request;
    }

    private static NotFound notReturned(RequestView request) {
        return new NotFound(Message.of("engine.request.not-returned", request.number()));
    }

    private Occasion occasion(RequestView request) {
        return new Occasion(
                "/requests/" + request.id() + "/resubmission",
                "request:" + request.id(),
                request.processKey(),
                request.processName(),
                request.icon(),
                request.number(),
                forms.get(request.formVersionId()));
    }
}
