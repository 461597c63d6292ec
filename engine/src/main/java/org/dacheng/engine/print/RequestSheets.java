package org.dacheng.engine.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.Messages;
import org.dacheng.engine.access.RequestView;
import org.dacheng.engine.answer.RequestSummaries;
import org.dacheng.engine.print.RequestSheet.SheetDecision;
import org.dacheng.engine.print.RequestSheet.SheetFact;
import org.dacheng.engine.process.PublishedDefinition;
import org.dacheng.engine.process.PublishedDefinitions;
import org.dacheng.engine.request.RequestData;
import org.dacheng.engine.request.RequestDataReader;
import org.dacheng.engine.request.RequestTimelineView;
import org.dacheng.engine.request.Requests;
import org.dacheng.engine.settings.PrintLayout;
import org.dacheng.engine.timeline.Timeline;
import org.dacheng.engine.timeline.TimelineEntry;
import org.dacheng.forms.answer.AnswerContext;
import org.dacheng.forms.answer.FieldRight;
import org.dacheng.forms.answer.StoredAnswers;
import org.dacheng.forms.render.FormMode;
import org.dacheng.forms.render.FormView;
import org.dacheng.forms.render.Forms;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the sheet of a request for a reader, by the version of the process that the request runs on. */
@Component
class RequestSheets {

    private final Requests requests;
    private final RequestDataReader data;
    private final PublishedDefinitions definitions;
    private final RequestSummaries summaries;
    private final Timeline timeline;
    private final Forms forms;
    private final SheetPictures pictures;
    private final SheetNames names;
    private final Messages messages;

    RequestSheets(
            Requests requests,
            RequestDataReader data,
            PublishedDefinitions definitions,
            RequestSummaries summaries,
            Timeline timeline,
            Forms forms,
            SheetPictures pictures,
            SheetNames names,
            Messages messages) {
        this.requests = requests;
        this.data = data;
        this.definitions = definitions;
        this.summaries = summaries;
        this.timeline = timeline;
        this.forms = forms;
        this.pictures = pictures;
        this.names = names;
        this.messages = messages;
    }

    /** @throws org.dacheng.base.failure.NotFound if the actor may not see the request */
    RequestSheet of(Actor actor, String id) {
        RequestView request = requests.get(actor, id);
        RequestData stored = data.find(List.of(id)).get(0);
        PublishedDefinition process = definitions.get(stored.versionId());
        PrintLayout layout = process.settings().print();
        FormView form = form(actor, request, process);
        return new RequestSheet(
                layout,
                actor.locale(),
                heading(layout, process, request, actor.locale()),
                request.title().in(actor.locale()),
                facts(actor, request, stored.departmentId()),
                form,
                layout.decisions() ? decisions(actor, id) : List.of(),
                pictures.of(actor, form));
    }

    private FormView form(Actor actor, RequestView request, PublishedDefinition process) {
        AnswerContext context = AnswerContext.of(
                actor, request.submitterId(), request.rights(), FieldRight.HIDDEN, StoredAnswers.of(request.data()));
        return forms.view(process.schema(), request.data(), List.of(), FormMode.PRINT, context);
    }

    /** Filled with what the reader may see. */
    private String heading(PrintLayout layout, PublishedDefinition process, RequestView request, Locale locale) {
        RequestSummaries.FilledPattern filling = new RequestSummaries.FilledPattern(
                process.schema(), process.name(), request.data(), request.submitterId(), locale);
        String filled = summaries.filled(layout.title(), filling).strip();
        return filled.isEmpty() ? process.name().in(locale) : filled;
    }

    private List<SheetFact> facts(Actor actor, RequestView request, @Nullable String department) {
        List<SheetFact> facts = new ArrayList<>();
        fact(facts, "number", request.number(), actor);
        fact(facts, "submitter", names.person(request.submitterId(), actor.locale()), actor);
        fact(facts, "submitted", messages.instant(request.submittedAt(), actor.locale(), actor.zone()), actor);
        String status = "ui.status." + request.status().name().toLowerCase(Locale.ROOT);
        fact(facts, "status", messages.text(Message.of(status), actor.locale()), actor);
        fact(facts, "department", names.department(department, actor.locale()), actor);
        if (request.endedAt() != null) {
            fact(facts, "ended", messages.instant(request.endedAt(), actor.locale(), actor.zone()), actor);
        }
        return List.copyOf(facts);
    }

    private void fact(List<SheetFact> facts, String label, String text, Actor actor) {
        if (!text.isEmpty()) {
            facts.add(new SheetFact(messages.text(Message.of("engine.print." + label), actor.locale()), text));
        }
    }

    private List<SheetDecision> decisions(Actor actor, String id) {
        return RequestTimelineView.readable(timeline.of(actor, id)).stream()
                .map(entry -> decision(actor, entry))
                .toList();
    }

    private SheetDecision decision(Actor actor, TimelineEntry entry) {
        Locale locale = actor.locale();
        LocalText step = entry.nodeName();
        String kind = entry.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new SheetDecision(
                messages.instant(entry.at(), locale, actor.zone()),
                step == null ? "" : step.in(locale),
                names.actor(entry.actorId(), locale),
                messages.text(Message.of("engine.timeline." + kind), locale),
                names.comment(entry.comment(), locale));
    }
}
