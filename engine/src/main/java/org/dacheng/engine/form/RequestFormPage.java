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
import org.dacheng.forms.render.FormMode;
import org.dacheng.forms.render.Forms;
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

    RequestFormPage(Forms forms, Answers answers, Drafts drafts, Requests requests) {
        this.forms = forms;
        this.answers = answers;
        this.drafts = drafts;
        this.requests = requests;
    }

    FilledForm posted(FormPurpose purpose, MultiValueMap<String, String> parameters) {
        return FilledForm.posted(answers.read(purpose.schema(), parameters), parameters);
    }

    /**
     * Opens the form with a draft if there is one, else with the given contents.
     *
     * @param wanted id of one of several drafts; null for the newest
     */
    void open(PageReply reply, FormPurpose purpose, FilledForm fresh, @Nullable String wanted) {
        OpenedDraft opened = drafts.open(reply.actor(), purpose.place(), wanted);
        Draft shown = opened.shown();
        show(reply, purpose, shown == null ? fresh : FilledForm.kept(shown.raw()), List.of(), opened);
    }

    /** Shows the form as posted and saves it as a draft. */
    void refresh(PageReply reply, FormPurpose purpose, FilledForm filled) {
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

    void discardDraft(Actor actor, FormPurpose purpose, MultiValueMap<String, String> parameters) {
        drafts.discard(actor, purpose.place(), DraftPage.of(parameters));
    }

    private void again(PageReply reply, FormPurpose purpose, FilledForm filled, List<Violation> violations) {
        show(reply, purpose, filled, violations, OpenedDraft.again(purpose.place(), filled.page()));
    }

    private void show(
            PageReply reply, FormPurpose purpose, FilledForm filled, List<Violation> violations, OpenedDraft opened) {
        reply.with("purpose", purpose);
        reply.with("draft", opened);
        reply.with("chosen", filled.chosen());
        AnswerContext context = context(reply, purpose);
        reply.with("form", forms.view(purpose.schema(), filled.data(), violations, FormMode.EDIT, context));
        reply.with(
                "chain",
                requests.expected(
                        reply.actor(), purpose.processKey(), filled.data(), purpose.before(), filled.chosen()));
    }

    private static AnswerContext context(PageReply reply, FormPurpose purpose) {
        return AnswerContext.forSubmitter(reply.actor(), purpose.before());
    }
}
