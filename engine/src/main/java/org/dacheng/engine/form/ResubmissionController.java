package org.dacheng.engine.form;

import jakarta.servlet.http.HttpServletRequest;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.text.Message;
import org.dacheng.engine.access.RequestView;
import org.dacheng.engine.request.RequestTimelineView;
import org.dacheng.engine.request.Requests;
import org.dacheng.engine.timeline.Timeline;
import org.dacheng.forms.answer.StoredAnswers;
import org.dacheng.forms.draft.SavedDraft;
import org.dacheng.forms.schema.FormVersions;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.web.PageReply;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The page on which submitters change a request that was sent back and resubmit it under its number. */
@Controller
@RequestMapping("/requests/{id}/resubmission")
class ResubmissionController {

    private final Requests requests;
    private final FormVersions forms;
    private final RequestFormPage page;
    private final Timeline timeline;
    private final PostedFiles files;

    ResubmissionController(
            Requests requests, FormVersions forms, RequestFormPage page, Timeline timeline, PostedFiles files) {
        this.timeline = timeline;
        this.files = files;
        this.requests = requests;
        this.forms = forms;
        this.page = page;
    }

    @GetMapping
    String open(PageReply reply, @PathVariable String id, @RequestParam(required = false) @Nullable String draft) {
        RequestView request = returned(reply.actor(), id);
        showReason(reply, id);
        page.open(reply, purpose(request), FilledForm.kept(request.data()), draft);
        return "engine/form";
    }

    @PostMapping("/form")
    String refresh(PageReply reply, @PathVariable String id, @RequestParam MultiValueMap<String, String> parameters) {
        FormPurpose purpose = purpose(returned(reply.actor(), id));
        reply.with("shownRows", parameters.get("rows"));
        page.refresh(reply, purpose, page.posted(purpose, parameters));
        return "engine/form :: refreshed";
    }

    @PostMapping
    String resubmit(
            PageReply reply,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest posted) {
        FormPurpose purpose = purpose(returned(reply.actor(), id));
        PostedFiles.StoredFiles stored = files.store(reply.actor(), posted, parameters);
        FilledForm filled = page.posted(purpose, stored.parameters());
        showReason(reply, id);
        if (!stored.refused().isEmpty()) {
            page.refused(reply, purpose, filled, stored.refused());
            reply.refused(new InvalidInput(stored.refused()));
            return "engine/form";
        }
        if (parameters.containsKey("refresh")) {
            page.refresh(reply, purpose, filled);
            return "engine/form";
        }
        try {
            RequestView request = requests.resubmit(reply.actor(), id, filled.data(), filled.chosen());
            page.submitted(reply.actor(), purpose, filled);
            reply.flash(Message.of("engine.request.resubmitted", request.number()));
            return "redirect:/requests/" + id;
        } catch (InvalidInput refused) {
            page.refused(reply, purpose, filled, refused.violations());
            reply.refused(refused);
            return "engine/form";
        }
    }

    /**
     * A save that arrives after the page was submitted gets that reply, although the request can no longer be
     * resubmitted.
     */
    @PutMapping("/draft")
    @ResponseBody
    SavedDraft saveDraft(Actor actor, @PathVariable String id, @RequestParam MultiValueMap<String, String> parameters) {
        RequestView request = requests.get(actor, id);
        FormPurpose purpose = purpose(request);
        FilledForm filled = page.posted(purpose, parameters);
        if (!request.can().resubmit() && !page.isSubmitted(actor, purpose, filled)) {
            throw notReturned(request);
        }
        return page.saveDraft(actor, purpose, filled);
    }

    @PostMapping("/draft/removal")
    String discardDraft(Actor actor, @PathVariable String id, @RequestParam MultiValueMap<String, String> parameters) {
        page.discardDraft(actor, purpose(returned(actor, id)).place(), parameters);
        return "redirect:/requests/" + id + "/resubmission";
    }

    /** Shows above the form who sent the request back and why, with a link to the request. */
    private void showReason(PageReply reply, String id) {
        reply.with("requestAddress", "/requests/" + id);
        RequestTimelineView.lastReturn(timeline.of(reply.actor(), id))
                .ifPresent(entry -> reply.with("returned", entry));
    }

    private RequestView returned(Actor actor, String id) {
        RequestView request = requests.get(actor, id);
        if (!request.can().resubmit()) {
            throw notReturned(request);
        }
        return request;
    }

    private static NotFound notReturned(RequestView request) {
        return new NotFound(Message.of("engine.request.not-returned", request.number()));
    }

    private FormPurpose purpose(RequestView request) {
        return new FormPurpose(
                "/requests/" + request.id() + "/resubmission",
                "request:" + request.id(),
                request.processKey(),
                request.processName(),
                request.icon(),
                request.number(),
                request.formVersionId(),
                forms.get(request.formVersionId()),
                StoredAnswers.of(request.data()),
                request.submitterId());
    }
}
