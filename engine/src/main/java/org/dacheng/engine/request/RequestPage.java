package org.dacheng.engine.request;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.engine.access.RequestView;
import org.dacheng.engine.timeline.Timeline;
import org.dacheng.forms.answer.AnswerContext;
import org.dacheng.forms.answer.Answers;
import org.dacheng.forms.answer.FieldRight;
import org.dacheng.forms.answer.StoredAnswers;
import org.dacheng.forms.draft.Draft;
import org.dacheng.forms.draft.DraftPage;
import org.dacheng.forms.draft.Drafts;
import org.dacheng.forms.draft.OpenedDraft;
import org.dacheng.forms.render.FormMode;
import org.dacheng.forms.render.Forms;
import org.dacheng.forms.schema.FormSchema;
import org.dacheng.forms.schema.FormVersions;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.web.PageReply;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Fills the model of {@code engine/request}; used by every handler that ends on the page of a request. */
@Component
public class RequestPage {

    /** Pointers whose violations are shown at their field instead of above the page. */
    private static final Set<String> AT_THEIR_PLACE = Set.of("/comment", "/person");

    private final Requests requests;
    private final Timeline timeline;
    private final FormVersions versions;
    private final Forms forms;
    private final Answers answers;
    private final Drafts drafts;

    RequestPage(
            Requests requests, Timeline timeline, FormVersions versions, Forms forms, Answers answers, Drafts drafts) {
        this.requests = requests;
        this.timeline = timeline;
        this.versions = versions;
        this.forms = forms;
        this.answers = answers;
        this.drafts = drafts;
    }

    /** @throws org.dacheng.base.failure.NotFound if the actor may not see it */
    public void show(PageReply reply, String id) {
        show(reply, id, null);
    }

    /** @param wanted id of one of several drafts of a decision; null for the newest */
    void show(PageReply reply, String id, @Nullable String wanted) {
        RequestView request = requests.get(reply.actor(), id);
        OpenedDraft opened = drafts.open(reply.actor(), place(request), wanted);
        Draft shown = opened.shown();
        reply.with("draft", opened);
        if (shown == null) {
            fill(reply, request, request.data(), List.of());
        } else {
            MultiValueMap<String, String> parameters = shown.parameters();
            reply.with("comment", parameters.getFirst("comment"));
            fill(reply, request, typed(request, parameters), List.of());
        }
    }

    /** The draft of a decision belongs to the task; people without a task may still comment. */
    private static String place(RequestView request) {
        RequestView.OpenTask mine = request.mine();
        return mine == null || mine.resubmission() ? "comment:" + request.id() : "task:" + mine.id();
    }

    private Map<String, @Nullable Object> typed(RequestView request, MultiValueMap<String, String> parameters) {
        return edits(request) ? answers.read(versions.get(request.formVersionId()), parameters) : request.data();
    }

    /** Shows the page again after a decision failed, with all input as typed. */
    public void refused(
            PageReply reply, String id, MultiValueMap<String, String> parameters, List<Violation> violations) {
        RequestView request = requests.get(reply.actor(), id);
        reply.with("commentWrong", textAt("/comment", violations));
        reply.with("personWrong", textAt("/person", violations));
        reply.with(
                "violations",
                violations.stream()
                        .filter(one -> !AT_THEIR_PLACE.contains(one.pointer()))
                        .toList());
        reply.with("comment", parameters.getFirst("comment"));
        DraftPage page = DraftPage.of(parameters);
        drafts.saveRefused(reply.actor(), place(request), page, new LinkedHashMap<>(DraftPage.typed(parameters)));
        reply.with("draft", OpenedDraft.again(place(request), page));
        fill(reply, request, typed(request, parameters), violations);
    }

    private static @Nullable Message textAt(String pointer, List<Violation> violations) {
        return violations.stream()
                .filter(one -> one.pointer().equals(pointer))
                .map(Violation::text)
                .findFirst()
                .orElse(null);
    }

    /** Answers posted with a decision; empty if no field is editable at its node. */
    public Map<String, @Nullable Object> posted(
            Actor actor, String requestId, MultiValueMap<String, String> parameters) {
        RequestView request = requests.get(actor, requestId);
        return edits(request) ? answers.read(versions.get(request.formVersionId()), parameters) : Map.of();
    }

    private void fill(
            PageReply reply, RequestView request, Map<String, @Nullable Object> data, List<Violation> violations) {
        FormSchema schema = versions.get(request.formVersionId());
        FormMode mode = edits(request) ? FormMode.EDIT : FormMode.READ;
        AnswerContext context = AnswerContext.of(
                reply.actor(),
                request.submitterId(),
                request.rights(),
                FieldRight.HIDDEN,
                StoredAnswers.of(request.data()));
        reply.with("request", request);
        reply.with("form", forms.view(schema, data, violations, mode, context));
        reply.with(
                "story",
                RequestTimelineView.of(
                        timeline.of(reply.actor(), request.id()),
                        request,
                        requests.expected(reply.actor(), request.id())));
    }

    private static boolean edits(RequestView request) {
        RequestView.OpenTask task = request.mine();
        return task != null && !task.resubmission() && request.rights().containsValue(FieldRight.EDIT);
    }
}
