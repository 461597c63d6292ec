package org.dacheng.engine.form;

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

    StartFormController(Processes processes, FormVersions forms, RequestFormPage page, Requests requests) {
        this.processes = processes;
        this.forms = forms;
        this.page = page;
        this.requests = requests;
    }

    @GetMapping
    String open(PageReply reply, @PathVariable String process, @RequestParam(required = false) @Nullable String draft) {
        processes.startable(reply.actor(), process);
        page.open(reply, purpose(reply.actor(), process), FilledForm.EMPTY, draft);
        reply.with("key", Ids.next());
        return "engine/form";
    }

    @PostMapping("/form")
    String refresh(
            PageReply reply, @PathVariable String process, @RequestParam MultiValueMap<String, String> parameters) {
        FormPurpose purpose = purpose(reply.actor(), process);
        page.refresh(reply, purpose, page.posted(purpose, parameters));
        return "engine/form :: refreshed";
    }

    @PostMapping
    String submit(
            PageReply reply,
            @PathVariable String process,
            @RequestParam String key,
            @RequestParam MultiValueMap<String, String> parameters) {
        FormPurpose purpose = purpose(reply.actor(), process);
        FilledForm posted = page.posted(purpose, parameters);
        reply.with("key", key);
        if (parameters.containsKey("refresh")) {
            page.refresh(reply, purpose, posted);
            return "engine/form";
        }
        FilledForm filled = page.present(reply, purpose, posted);
        if (filled.leftOut().size() > posted.leftOut().size()) {
            return again(reply, purpose, filled, new FormChanged());
        }
        try {
            RequestView request =
                    requests.submit(reply.actor(), new SubmitRequest(process, filled.data(), filled.chosen(), key));
            page.submitted(reply.actor(), purpose, filled);
            reply.flash(Message.of("engine.request.submitted", request.number()));
            return "redirect:/requests/" + request.id();
        } catch (IdempotencyKeyReused used) {
            page.refused(
                    reply,
                    purpose,
                    filled,
                    List.of(new Violation("", Message.of("engine.request.form-used", used.number()))));
            reply.with("key", Ids.next());
            reply.refused(used);
            return "engine/form";
        } catch (InvalidInput refused) {
            page.refused(reply, purpose, filled, refused.violations());
            reply.refused(refused);
            return "engine/form";
        } catch (ProcessSwitchedOff refused) {
            return again(reply, purpose, filled, refused);
        }
    }

    private String again(PageReply reply, FormPurpose purpose, FilledForm filled, Failure refused) {
        page.refused(reply, purpose, filled, List.of(new Violation("", refused.text())));
        reply.refused(refused);
        return "engine/form";
    }

    @PutMapping("/draft")
    @ResponseBody
    SavedDraft saveDraft(
            Actor actor, @PathVariable String process, @RequestParam MultiValueMap<String, String> parameters) {
        FormPurpose purpose = purpose(actor, process);
        return page.saveDraft(actor, purpose, page.posted(purpose, parameters));
    }

    @PostMapping("/draft/removal")
    String discardDraft(
            Actor actor, @PathVariable String process, @RequestParam MultiValueMap<String, String> parameters) {
        page.discardDraft(actor, purpose(actor, process), parameters);
        return "redirect:/start/" + process;
    }

    /** Works for a process that is switched off as well, so that typed input is not lost. */
    private FormPurpose purpose(Actor actor, String key) {
        ProcessView process = processes.permitted(actor, key).view();
        return new FormPurpose(
                "/start/" + key,
                "process:" + key,
                key,
                process.name(),
                process.icon(),
                "",
                process.formVersionId(),
                forms.get(process.formVersionId()),
                StoredAnswers.NONE);
    }
}
