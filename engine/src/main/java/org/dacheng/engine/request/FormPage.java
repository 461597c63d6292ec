package org.dacheng.engine.request;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dacheng.forms.answer.AnswerContext;
import org.dacheng.forms.answer.Answers;
import org.dacheng.forms.draft.Drafts;
import org.dacheng.forms.render.FormMode;
import org.dacheng.forms.render.Forms;
import org.dacheng.people.asker.Asker;
import org.dacheng.people.failure.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
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

    /** Opens the form with the draft if there is one, else with what is given. */
    void open(Asker asker, Occasion occasion, FilledForm fresh, Model model) {
        Optional<Drafts.Draft> draft = drafts.find(asker, occasion.place());
        FilledForm filled = draft.map(kept -> FilledForm.kept(kept.raw())).orElse(fresh);
        model.addAttribute("restored", draft.isPresent());
        show(
                asker,
                occasion,
                filled,
                List.of(),
                draft.map(Drafts.Draft::savedAt).orElse(null),
                model);
    }

    /** Shows the form as posted, keeps it as a draft. */
    void refresh(Asker asker, Occasion occasion, FilledForm filled, Model model) {
        saveDraft(asker, occasion, filled);
        List<Violation> violations = answers.refresh(
                        occasion.schema(), filled.data(), AnswerContext.forSubmitter(asker))
                .violations();
        show(asker, occasion, filled, violations, Instant.now(), model);
    }

    /** Shows the form as posted with what is wrong in it, keeps it as a draft. */
    void refused(Asker asker, Occasion occasion, FilledForm filled, List<Violation> violations, Model model) {
        saveDraft(asker, occasion, filled);
        model.addAttribute("violations", violations);
        show(asker, occasion, filled, violations, Instant.now(), model);
    }

    void saveDraft(Asker asker, Occasion occasion, FilledForm filled) {
        drafts.save(asker, occasion.place(), filled.toKeep());
    }

    void discardDraft(Asker asker, Occasion occasion) {
        drafts.discard(asker, occasion.place());
    }

    private void show(
            Asker asker,
            Occasion occasion,
            FilledForm filled,
            List<Violation> violations,
            @Nullable Instant savedAt,
            Model model) {
        model.addAttribute("occasion", occasion);
        model.addAttribute("savedAt", savedAt);
        model.addAttribute("chosen", filled.chosen());
        AnswerContext context = AnswerContext.forSubmitter(asker);
        model.addAttribute("form", forms.view(occasion.schema(), filled.data(), violations, FormMode.EDIT, context));
        model.addAttribute("chain", requests.expected(asker, occasion.processKey(), filled.data(), filled.chosen()));
    }
}
