package org.dacheng.engine.form;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.dacheng.base.failure.Failure;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.id.Ids;
import org.dacheng.base.text.Message;
import org.dacheng.engine.access.RequestView;
import org.dacheng.engine.process.ProcessSwitchedOff;
import org.dacheng.engine.process.ProcessView;
import org.dacheng.engine.process.Processes;
import org.dacheng.engine.request.Requests;
import org.dacheng.engine.submission.IdempotencyKeyReused;
import org.dacheng.engine.submission.SubmitRequest;
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

/** The page on which the actor fills in the form of a process and submits it. */
@Controller
@RequestMapping("/start/{process}")
class StartFormController {

    private final Processes processes;
    private final FormVersions forms;
    private final RequestFormPage page;
    private final Requests requests;
    private final PostedFiles files;

    StartFormController(
            Processes processes, FormVersions forms, RequestFormPage page, Requests requests, PostedFiles files) {
        this.processes = processes;
        this.forms = forms;
        this.page = page;
        this.requests = requests;
        this.files = files;
    }

    /** @param submitter the person for whom the actor fills it in; null as in the draft, or for the actor */
    @GetMapping
    String open(
            PageReply reply,
            @PathVariable String process,
            @RequestParam(required = false) @Nullable String draft,
            @RequestParam(name = "for", required = false) @Nullable String submitter) {
        ProcessView startable = processes.startable(reply.actor(), process);
        String wanted =
                submitter == null || submitter.isBlank() ? submitterOfDraft(reply.actor(), process, draft) : submitter;
        if (wanted == null && !processes.mayStart(reply.actor(), process)) {
            return chooseSubmitter(reply, startable, draft, null);
        }
        try {
            FormPurpose purpose = purpose(reply.actor(), process, wanted);
            page.open(reply, purpose, FilledForm.EMPTY, draft);
        } catch (InvalidInput refused) {
            reply.refused(refused);
            return chooseSubmitter(reply, startable, draft, refused);
        }
        withSubmitter(reply, process);
        reply.with("key", Ids.next());
        return "engine/form";
    }

    /** A draft for another person is the actor's own once the actor may no longer submit for others. */
    private @Nullable String submitterOfDraft(Actor actor, String process, @Nullable String draft) {
        return processes.mayStartForOthers(actor, process)
                ? page.submitterOfDraft(actor, "process:" + process, draft)
                : null;
    }

    /** Asks for whom the form is filled in. */
    @GetMapping("/submitter")
    String chooseSubmitter(
            PageReply reply, @PathVariable String process, @RequestParam(required = false) @Nullable String draft) {
        ProcessView startable = processes.startable(reply.actor(), process);
        if (!processes.mayStartForOthers(reply.actor(), process)) {
            return "redirect:/start/" + process;
        }
        return chooseSubmitter(reply, startable, draft, null);
    }

    private String chooseSubmitter(
            PageReply reply, ProcessView process, @Nullable String draft, @Nullable InvalidInput refused) {
        reply.with("process", process);
        reply.with("draftPage", draft);
        reply.with("forMe", processes.mayStart(reply.actor(), process.key()));
        reply.withViolations(refused == null ? List.of() : refused.violations());
        return "engine/submitter";
    }

    private void withSubmitter(PageReply reply, String process) {
        reply.with("forOthers", processes.mayStartForOthers(reply.actor(), process));
    }

    @PostMapping("/form")
    String refresh(
            PageReply reply, @PathVariable String process, @RequestParam MultiValueMap<String, String> parameters) {
        FormPurpose purpose = purpose(reply.actor(), process, parameters.getFirst("for"));
        reply.with("shownRows", parameters.get("rows"));
        page.refresh(reply, purpose, page.posted(purpose, parameters));
        return "engine/form :: refreshed";
    }

    @PostMapping
    String submit(
            PageReply reply,
            @PathVariable String process,
            @RequestParam String key,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request) {
        FormPurpose purpose = purpose(reply.actor(), process, parameters.getFirst("for"));
        PostedFiles.StoredFiles stored = files.store(reply.actor(), request, parameters);
        FilledForm posted = page.posted(purpose, stored.parameters());
        reply.with("key", key);
        withSubmitter(reply, process);
        if (!stored.refused().isEmpty()) {
            return again(reply, purpose, posted, new InvalidInput(stored.refused()));
        }
        if (parameters.containsKey("refresh")) {
            page.refresh(reply, purpose, posted);
            return "engine/form";
        }
        FilledForm filled = page.present(reply, purpose, posted);
        if (filled.leftOut().size() > posted.leftOut().size()) {
            return again(reply, purpose, filled, new FormChanged());
        }
        try {
            RequestView submitted = requests.submit(reply.actor(), command(reply.actor(), purpose, filled, key));
            page.submitted(reply.actor(), purpose, filled);
            reply.flash(Message.of("engine.request.submitted", submitted.number()));
            return "redirect:/requests/" + submitted.id();
        } catch (IdempotencyKeyReused used) {
            page.refused(
                    reply,
                    purpose,
                    filled,
                    List.of(new Violation("", Message.of("engine.request.form-used", used.number()))));
            reply.with("key", Ids.next());
            reply.refused(used);
            return "engine/form";
        } catch (InvalidInput | ProcessSwitchedOff refused) {
            return again(reply, purpose, filled, refused);
        }
    }

    private static SubmitRequest command(Actor actor, FormPurpose purpose, FilledForm filled, String key) {
        String submitter = purpose.submitterId();
        return new SubmitRequest(
                purpose.processKey(),
                filled.data(),
                filled.chosen(),
                key,
                submitter.equals(actor.personId()) ? null : submitter);
    }

    private String again(PageReply reply, FormPurpose purpose, FilledForm filled, Failure refused) {
        List<Violation> violations =
                refused instanceof InvalidInput input ? input.violations() : List.of(new Violation("", refused.text()));
        page.refused(reply, purpose, filled, violations);
        reply.refused(refused);
        return "engine/form";
    }

    @PutMapping("/draft")
    @ResponseBody
    SavedDraft saveDraft(
            Actor actor, @PathVariable String process, @RequestParam MultiValueMap<String, String> parameters) {
        FormPurpose purpose = purpose(actor, process, parameters.getFirst("for"));
        return page.saveDraft(actor, purpose, page.posted(purpose, parameters));
    }

    @PostMapping("/draft/removal")
    String discardDraft(
            Actor actor, @PathVariable String process, @RequestParam MultiValueMap<String, String> parameters) {
        page.discardDraft(actor, "process:" + process, parameters);
        return "redirect:/start/" + process;
    }

    /** Works for a process that is switched off as well, so that typed input is not lost. */
    private FormPurpose purpose(Actor actor, String key, @Nullable String submitter) {
        String submitterId = submitter == null || submitter.isBlank() ? actor.personId() : submitter;
        ProcessView process = processes.permitted(actor, key, submitterId).view();
        return new FormPurpose(
                "/start/" + key,
                "process:" + key,
                key,
                process.name(),
                process.icon(),
                "",
                process.formVersionId(),
                forms.get(process.formVersionId()),
                StoredAnswers.NONE,
                submitterId);
    }
}
