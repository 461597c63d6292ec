package org.dacheng.engine.print;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.Messages;
import org.dacheng.engine.answer.RequestSummaries;
import org.dacheng.engine.print.RequestSheet.SheetDecision;
import org.dacheng.engine.print.RequestSheet.SheetFact;
import org.dacheng.engine.settings.PrintLayout;
import org.dacheng.engine.settings.ProcessSettings;
import org.dacheng.engine.settings.ProcessSettingsReader;
import org.dacheng.forms.answer.AnswerContext;
import org.dacheng.forms.condition.SampleForm;
import org.dacheng.forms.condition.SampleForms;
import org.dacheng.forms.field.SchemaTexts;
import org.dacheng.forms.render.FormMode;
import org.dacheng.forms.render.FormView;
import org.dacheng.forms.render.Forms;
import org.dacheng.people.actor.Actor;
import org.springframework.stereotype.Service;

/** The sheet of an invented request, so that designers see how requests of a process will be printed. */
@Service
public class SampleSheets {

    private static final int MOST_DECISIONS = 4;

    private final SampleForms samples;
    private final Forms forms;
    private final RequestSummaries summaries;
    private final SheetNames names;
    private final Messages messages;
    private final Clock clock;

    SampleSheets(
            SampleForms samples,
            Forms forms,
            RequestSummaries summaries,
            SheetNames names,
            Messages messages,
            Clock clock) {
        this.samples = samples;
        this.forms = forms;
        this.summaries = summaries;
        this.names = names;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * A sheet with examples in all fields, as if the actor had submitted them.
     *
     * @param key of the process
     * @param process {@code process.json} as it is being designed, as are the form and the flow
     */
    public RequestSheet of(Actor actor, String key, JsonNode process, JsonNode form, JsonNode flow) {
        Locale locale = actor.locale();
        ProcessSettings settings = ProcessSettingsReader.readable(process, key);
        SampleForm sample = samples.fill(actor, form);
        FormView view = forms.view(
                sample.schema(), sample.data(), List.of(), FormMode.PRINT, AnswerContext.forSubmitter(actor));
        RequestSummaries.FilledPattern filled = new RequestSummaries.FilledPattern(
                sample.schema(), settings.name(), sample.data(), actor.personId(), locale);
        PrintLayout layout = settings.print();
        String heading = summaries.filled(layout.title(), filled).strip();
        return new RequestSheet(
                layout,
                locale,
                heading.isEmpty() ? settings.name().in(locale) : heading,
                summaries.filled(settings.title(), filled),
                facts(actor, settings),
                view,
                layout.decisions() ? decisions(actor, flow) : List.of(),
                List.of());
    }

    private List<SheetFact> facts(Actor actor, ProcessSettings settings) {
        String number = settings.numbering().first(LocalDate.now(clock.withZone(actor.zone())));
        return List.of(
                new SheetFact(text("engine.print.number", actor), number),
                new SheetFact(text("engine.print.submitter", actor), names.person(actor.personId(), actor.locale())),
                new SheetFact(text("engine.print.submitted", actor), now(actor)),
                new SheetFact(text("engine.print.status", actor), text("ui.status.approved", actor)));
    }

    private List<SheetDecision> decisions(Actor actor, JsonNode flow) {
        List<SheetDecision> decisions = new ArrayList<>();
        String who = names.person(actor.personId(), actor.locale());
        decisions.add(new SheetDecision(now(actor), "", who, text("engine.timeline.submitted", actor), ""));
        for (JsonNode node : flow.path("nodes")) {
            if (node.path("type").asText().equals("approval") && decisions.size() < MOST_DECISIONS) {
                LocalText name = SchemaTexts.of(node.path("name"));
                decisions.add(new SheetDecision(
                        now(actor),
                        name.in(actor.locale()),
                        text("engine.print.approver", actor),
                        text("engine.timeline.approved", actor),
                        ""));
            }
        }
        return decisions;
    }

    private String now(Actor actor) {
        return messages.instant(Instant.now(clock), actor.locale(), actor.zone());
    }

    private String text(String key, Actor actor) {
        return messages.text(Message.of(key), actor.locale());
    }
}
