package org.dacheng.engine.request;

import java.util.List;
import org.dacheng.base.failure.Violation;
import org.dacheng.forms.answer.AnswerContext;
import org.dacheng.forms.answer.Answers;
import org.dacheng.forms.draft.Draft;
import org.dacheng.forms.draft.DraftPage;
import org.dacheng.forms.draft.Drafts;
import org.dacheng.forms.draft.OpenedDraft;
import org.dacheng.forms.draft.SavedDraft;
import org.dacheng.forms.render.FormMode;
import org.dacheng.forms.render.Forms;
import org.dacheng.people.asker.Asker;
import org.dacheng.people.web.PageReply;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Fills the model of {@code engine/form}: fields, expected chain, draft. */
@Component
class FormPage {

    private final Forms forms;
    private final Answers answers;
    private final Drafts drafts;
    private final Requests requests;

    FormPage(Forms forms, Answers answers, Drafts drafts, Requests requests) {
        this.forms = forms;
        this.answers = answers;
        this.drafts = drafts;
        this.requests = requests;
    }

    FilledForm posted(Occasion occasion, MultiValueMap<String, String> parameters) {
        return FilledForm.posted(answers.read(occasion.schema(), parameters), parameters);
    }

    /**
     * Opens the form with a draft if there is one, else with what is given.
     *
     * @param wanted which of several drafts; null for the newest
     */
    void open(PageReply reply, Occasion occasion, FilledForm fresh, @Nullable String wanted) {
        OpenedDraft opened = drafts.open(reply.asker(), occasion.place(), wanted);
        Draft shown = opened.shown();
        show(reply, occasion, shown == null ? fresh : FilledForm.kept(shown.raw()), List.of(), opened);
    }

    /** Shows the form as posted, keeps it as a draft. */
    void refresh(PageReply reply, Occasion occasion, FilledForm filled) {
        saveDraft(reply.asker(), occasion, filled);
        List<Violation> violations = answers.refresh(
                        occasion.schema(), filled.data(), AnswerContext.forSubmitter(reply.asker()))
                .violations();
        again(reply, occasion, filled, violations);
    }

    /** Shows the form as posted with what is wrong in it, keeps it as a draft. */
    void refused(PageReply reply, Occasion occasion, FilledForm filled, List<Violation> violations) {
        drafts.saveRefused(reply.asker(), occasion.place(), filled.page(), filled.toKeep());
        reply.with("violations", violations);
        again(reply, occasion, filled, violations);
    }

    SavedDraft saveDraft(Asker asker, Occasion occasion, FilledForm filled) {
        return drafts.save(asker, occasion.place(), filled.page(), filled.toKeep());
    }

    /** The draft has become a request. */
    void submitted(Asker asker, Occasion occasion, FilledForm filled) {
        drafts.submitted(asker, occasion.place(), filled.page());
    }

    boolean isSubmitted(Asker asker, Occasion occasion, FilledForm filled) {
        return drafts.isSubmitted(asker, occasion.place(), filled.page());
    }

    void discardDraft(Asker asker, Occasion occasion, MultiValueMap<String, String> parameters) {
        drafts.discard(asker, occasion.place(), DraftPage.of(parameters));
    }

    private void again(PageReply reply, Occasion occasion, FilledForm filled, List<Violation> violations) {
        show(reply, occasion, filled, violations, OpenedDraft.again(occasion.place(), filled.page()));
    }

    private void show(
            PageReply reply, Occasion occasion, FilledForm filled, List<Violation> violations, OpenedDraft opened) {
        reply.with("occasion", occasion);
        reply.with("draft", opened);
        reply.with("chosen", filled.chosen());
        AnswerContext context = AnswerContext.forSubmitter(reply.asker());
        reply.with("form", forms.view(occasion.schema(), filled.data(), violations, FormMode.EDIT, context));
        reply.with("chain", requests.expected(reply.asker(), occasion.processKey(), filled.data(), filled.chosen()));
    }
}
