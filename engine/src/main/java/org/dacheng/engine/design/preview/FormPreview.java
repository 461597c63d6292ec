package org.dacheng.engine.design.preview;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Languages;
import org.dacheng.engine.design.ProcessDraft;
import org.dacheng.engine.design.page.DesignTab;
import org.dacheng.engine.flow.ApprovalNode;
import org.dacheng.engine.flow.Flow;
import org.dacheng.engine.flow.VisibleFields;
import org.dacheng.forms.answer.AnswerContext;
import org.dacheng.forms.answer.Answers;
import org.dacheng.forms.answer.FieldRight;
import org.dacheng.forms.answer.StoredAnswers;
import org.dacheng.forms.condition.SampleForms;
import org.dacheng.forms.render.FormMode;
import org.dacheng.forms.render.FormView;
import org.dacheng.forms.render.Forms;
import org.dacheng.forms.schema.FormSchema;
import org.dacheng.forms.schema.FormVersions;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Renders the form of a draft as people will see it; nothing is stored. */
@Component
class FormPreview {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final FormVersions versions;
    private final Forms forms;
    private final Answers answers;
    private final SampleForms samples;

    FormPreview(FormVersions versions, Forms forms, Answers answers, SampleForms samples) {
        this.versions = versions;
        this.forms = forms;
        this.answers = answers;
        this.samples = samples;
    }

    /** The nodes at which people decide; empty if the flow cannot be read. */
    List<ApprovalNode> nodes(ProcessDraft draft) {
        Flow flow = flow(draft);
        return flow == null ? List.of() : flow.approvals();
    }

    private static @Nullable Flow flow(ProcessDraft draft) {
        try {
            return JSON.treeToValue(draft.content().file(DesignTab.FLOW.file()), Flow.class);
        } catch (JsonProcessingException unreadable) {
            return null;
        }
    }

    /** The language of the preview. */
    static Locale locale(Actor actor, PreviewChoice choice) {
        return choice.language().isEmpty()
                ? actor.locale()
                : Languages.nearest(Locale.forLanguageTag(choice.language()));
    }

    FormSchema schema(ProcessDraft draft) {
        return versions.readDraft(draft.content().file(DesignTab.FORM.file())).schema();
    }

    /** The empty form, or at a node the form of an invented request. */
    FormView view(ProcessDraft draft, Actor actor, PreviewChoice choice) {
        return forms.view(schema(draft), Map.of(), List.of(), FormMode.EDIT, context(draft, actor, choice));
    }

    /** The form with what was typed, to fill in or, for {@code mode} print, as it is printed. */
    FormView view(
            ProcessDraft draft,
            Actor actor,
            PreviewChoice choice,
            MultiValueMap<String, String> posted,
            List<Violation> violations,
            FormMode mode) {
        FormSchema schema = schema(draft);
        return forms.view(schema, answers.read(schema, posted), violations, mode, context(draft, actor, choice));
    }

    /** What the form refuses of what was typed. */
    List<Violation> violations(
            ProcessDraft draft, Actor actor, PreviewChoice choice, MultiValueMap<String, String> posted, boolean all) {
        FormSchema schema = schema(draft);
        AnswerContext context = context(draft, actor, choice);
        Map<String, @Nullable Object> data = answers.read(schema, posted);
        return (all ? answers.check(schema, data, context) : answers.refresh(schema, data, context)).violations();
    }

    private AnswerContext context(ProcessDraft draft, Actor actor, PreviewChoice choice) {
        Locale locale = locale(actor, choice);
        String person = choice.person().isEmpty() ? actor.personId() : choice.person();
        Flow flow = flow(draft);
        ApprovalNode node = nodes(draft).stream()
                .filter(one -> one.id().equals(choice.node()))
                .findFirst()
                .orElse(null);
        if (flow == null || node == null) {
            return context(actor, person, locale, Map.of(), FieldRight.EDIT, StoredAnswers.NONE);
        }
        Map<String, FieldRight> rights =
                VisibleFields.at(schema(draft), flow, List.of(node.id())).rights(flow, node);
        // Who decides reads a request that is filled in.
        Actor reader = new Actor(actor.personId(), actor.roles(), locale, actor.zone(), actor.origin());
        Map<String, @Nullable Object> sample = samples.fill(
                        reader, person, draft.content().view(DesignTab.FORM.file()))
                .data();
        return context(actor, person, locale, rights, FieldRight.HIDDEN, StoredAnswers.of(sample));
    }

    /** Other requests are read with the rights of the designer. */
    private static AnswerContext context(
            Actor actor,
            String person,
            Locale locale,
            Map<String, FieldRight> rights,
            FieldRight otherwise,
            StoredAnswers before) {
        return new AnswerContext(person, locale, actor.zone(), rights, otherwise, before, Map.of(), actor);
    }
}
