package org.dacheng.engine.form;

import java.util.List;
import org.dacheng.base.failure.Violation;
import org.dacheng.engine.request.Requests;
import org.dacheng.forms.answer.AnswerContext;
import org.dacheng.forms.answer.Answers;
import org.dacheng.forms.draft.Draft;
import org.dacheng.forms.draft.DraftPage;
import org.dacheng.forms.draft.Drafts;
import org.dacheng.forms.draft.OpenedDraft;
import org.dacheng.forms.draft.SavedDraft;
import org.dacheng.forms.render.AnswerCarryOver;
import org.dacheng.forms.render.CarriedAnswers;
import org.dacheng.forms.render.FormMode;
import org.dacheng.forms.render.Forms;
import org.dacheng.forms.schema.FormVersions;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.web.PageReply;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Fills the model of {@code engine/form}: fields, expected chain, draft. */
@Component
class RequestFormPage {

    private final Forms forms;
    private final Answers answers;
    private final Drafts drafts;
    private final Requests requests;
    private final FormVersions versions;
    private final AnswerCarryOver carryOver;

    RequestFormPage(
            Forms forms,
            Answers answers,
            Drafts drafts,
            Requests requests,
            FormVersions versions,
            AnswerCarryOver carryOver) {
        this.forms = forms;
        this.answers = answers;
        this.drafts = drafts;
        this.requests = requests;
        this.versions = versions;
        this.carryOver = carryOver;
    }

    /** The contents as the page shows them: it may have been opened before the present version was published. */
    FilledForm posted(FormPurpose purpose, MultiValueMap<String, String> parameters) {
        String version = shownVersion(purpose, parameters.getFirst("form"));
        String submitter = purpose.submitterId();
        FilledForm filled = FilledForm.posted(answers.read(versions.get(version), parameters), parameters, version);
        return parameters.containsKey("for") ? filled.of(submitter) : filled;
    }

    private String shownVersion(FormPurpose purpose, @Nullable String shown) {
        return shown != null && versions.isVersionOf(purpose.processKey(), shown) ? shown : purpose.formVersionId();
    }

    /** The contents for the present version of the form. */
    FilledForm present(PageReply reply, FormPurpose purpose, FilledForm filled) {
        String version = filled.formVersion();
        if (version == null
                || version.equals(purpose.formVersionId())
                || !versions.isVersionOf(purpose.processKey(), version)) {
            return filled;
        }
        reply.with("formChanged", true);
        CarriedAnswers carried =
                carryOver.typed(versions.get(version), purpose.schema(), filled.data(), context(reply, purpose));
        return filled.carried(carried, purpose.formVersionId());
    }

    /**
     * Opens the form with a draft if there is one, else with the given contents.
     *
     * @param wanted id of one of several drafts; null for the newest
     */
    void open(PageReply reply, FormPurpose purpose, FilledForm fresh, @Nullable String wanted) {
        OpenedDraft opened = drafts.open(reply.actor(), purpose.place(), wanted);
        Draft shown = opened.shown();
        FilledForm filled = shown == null ? fresh : present(reply, purpose, FilledForm.kept(shown.raw()));
        show(reply, purpose, filled, List.of(), opened);
    }

    /** For whom the draft was begun; null for the actor, or without a draft. */
    @Nullable
    String submitterOfDraft(Actor actor, String place, @Nullable String wanted) {
        Draft shown = drafts.open(actor, place, wanted).shown();
        return shown == null ? null : FilledForm.kept(shown.raw()).submitter();
    }

    /** Shows the form as posted and saves it as a draft. */
    void refresh(PageReply reply, FormPurpose purpose, FilledForm posted) {
        FilledForm filled = present(reply, purpose, posted);
        saveDraft(reply.actor(), purpose, filled);
        List<Violation> violations = answers.refresh(purpose.schema(), filled.data(), context(reply, purpose))
                .violations();
        again(reply, purpose, filled, violations);
    }

    /** Shows the form as posted with its violations and saves it as a draft. */
    void refused(PageReply reply, FormPurpose purpose, FilledForm filled, List<Violation> violations) {
        drafts.saveRefused(reply.actor(), purpose.place(), filled.page(), filled.toKeep());
        reply.with("violations", violations);
        again(reply, purpose, filled, violations);
    }

    SavedDraft saveDraft(Actor actor, FormPurpose purpose, FilledForm filled) {
        return drafts.save(actor, purpose.place(), filled.page(), filled.toKeep());
    }

    /** Removes the draft after it was submitted as a request. */
    void submitted(Actor actor, FormPurpose purpose, FilledForm filled) {
        drafts.submitted(actor, purpose.place(), filled.page());
    }

    boolean isSubmitted(Actor actor, FormPurpose purpose, FilledForm filled) {
        return drafts.isSubmitted(actor, purpose.place(), filled.page());
    }

    void discardDraft(Actor actor, String place, MultiValueMap<String, String> parameters) {
        drafts.discard(actor, place, DraftPage.of(parameters));
    }

    private void again(PageReply reply, FormPurpose purpose, FilledForm filled, List<Violation> violations) {
        show(reply, purpose, filled, violations, OpenedDraft.again(purpose.place(), filled.page()));
    }

    private void show(
            PageReply reply, FormPurpose purpose, FilledForm filled, List<Violation> violations, OpenedDraft opened) {
        reply.with("purpose", purpose);
        reply.with("draft", opened);
        reply.with("chosen", filled.chosen());
        reply.with("leftOut", filled.leftOut());
        AnswerContext context = context(reply, purpose);
        reply.with("form", forms.view(purpose.schema(), filled.data(), violations, FormMode.EDIT, context));
        reply.with(
                "chain",
                requests.expected(
                        reply.actor(),
                        purpose.processKey(),
                        filled.data(),
                        purpose.before(),
                        filled.chosen(),
                        purpose.submitterId()));
    }

    private static AnswerContext context(PageReply reply, FormPurpose purpose) {
        return AnswerContext.forSubmitter(reply.actor(), purpose.submitterId(), purpose.before());
    }
}
