package org.dacheng.engine.form;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dacheng.base.failure.Failure;
import org.dacheng.base.text.LocalText;
import org.dacheng.engine.access.RequestView;
import org.dacheng.engine.process.Processes;
import org.dacheng.engine.process.PublishedDefinition;
import org.dacheng.engine.request.Requests;
import org.dacheng.forms.answer.AnswerContext;
import org.dacheng.forms.answer.Answers;
import org.dacheng.forms.answer.StoredAnswers;
import org.dacheng.forms.draft.Drafts;
import org.dacheng.forms.render.Forms;
import org.dacheng.forms.render.SummaryField;
import org.dacheng.forms.schema.FormSchema;
import org.dacheng.forms.schema.FormVersions;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists what a person has begun to fill in: new requests, and returned ones that are not resubmitted. */
@Component
class DraftList {

    private static final String PROCESS = "process:";
    private static final String REQUEST = "request:";
    private static final int FACTS = 3;

    private final Drafts drafts;
    private final Processes processes;
    private final Requests requests;
    private final FormVersions versions;
    private final Answers answers;
    private final Forms forms;

    DraftList(
            Drafts drafts,
            Processes processes,
            Requests requests,
            FormVersions versions,
            Answers answers,
            Forms forms) {
        this.drafts = drafts;
        this.processes = processes;
        this.requests = requests;
        this.versions = versions;
        this.answers = answers;
        this.forms = forms;
    }

    /**
     * A draft in the list.
     *
     * @param page id of the page that it was typed in
     * @param number of the returned request; empty for a new request
     * @param submitter the person for whom it is filled in; null for the actor
     * @param facts some of what was typed
     * @param address the page that continues it
     */
    record DraftRow(
            String place,
            String page,
            LocalText name,
            String icon,
            String number,
            @Nullable String submitter,
            List<SummaryField> facts,
            Instant savedAt,
            String address) {}

    /** The last changed first; without those that can no longer be continued. */
    List<DraftRow> of(Actor actor) {
        return drafts.list(actor, PROCESS + "%", REQUEST + "%").stream()
                .flatMap(draft -> row(actor, draft).stream())
                .toList();
    }

    private Optional<DraftRow> row(Actor actor, Drafts.PlacedDraft draft) {
        try {
            return draft.place().startsWith(PROCESS) ? ofProcess(actor, draft) : ofRequest(actor, draft);
        } catch (Failure noLongerPermitted) {
            return Optional.empty();
        }
    }

    private Optional<DraftRow> ofProcess(Actor actor, Drafts.PlacedDraft draft) {
        String key = draft.place().substring(PROCESS.length());
        FilledForm filled = FilledForm.kept(draft.draft().raw());
        String submitter = filled.submitter() == null ? actor.personId() : filled.submitter();
        PublishedDefinition process = processes.permitted(actor, key, submitter);
        FormSchema schema = schema(process, filled.formVersion());
        return Optional.of(new DraftRow(
                draft.place(),
                draft.draft().page(),
                process.name(),
                process.settings().icon(),
                "",
                filled.submitter(),
                facts(
                        AnswerContext.forSubmitter(actor, submitter, StoredAnswers.NONE),
                        schema,
                        filled,
                        process.settings().summary()),
                draft.draft().savedAt(),
                "/start/" + key));
    }

    private FormSchema schema(PublishedDefinition process, @Nullable String version) {
        return version != null && versions.isVersionOf(process.key(), version)
                ? versions.get(version)
                : process.schema();
    }

    private Optional<DraftRow> ofRequest(Actor actor, Drafts.PlacedDraft draft) {
        RequestView request = requests.get(actor, draft.place().substring(REQUEST.length()));
        if (!request.can().resubmit()) {
            return Optional.empty();
        }
        FilledForm filled = FilledForm.kept(draft.draft().raw());
        return Optional.of(new DraftRow(
                draft.place(),
                draft.draft().page(),
                request.processName(),
                request.icon(),
                request.number(),
                null,
                facts(
                        AnswerContext.forSubmitter(actor, StoredAnswers.of(request.data())),
                        versions.get(request.formVersionId()),
                        filled,
                        List.of()),
                draft.draft().savedAt(),
                "/requests/" + request.id() + "/resubmission"));
    }

    /** The fields that lists show, then the first ones of the form. */
    private List<SummaryField> facts(
            AnswerContext context, FormSchema schema, FilledForm filled, List<String> summary) {
        Map<String, @Nullable Object> data =
                answers.refresh(schema, filled.data(), context).data();
        List<String> keys = new ArrayList<>(summary);
        schema.values().stream()
                .filter(field -> !field.type().purpose().isGiven())
                .forEach(field -> keys.add(field.key()));
        Stream<String> typed = keys.stream().distinct().filter(filled.data()::containsKey);
        return forms.facts(schema, data, typed.toList(), context.locale()).stream()
                .limit(FACTS)
                .toList();
    }
}
