package org.dacheng.engine.design.settings;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dacheng.base.text.Languages;
import org.dacheng.engine.answer.RequestSummaries;
import org.dacheng.engine.answer.RequestSummaries.FilledPattern;
import org.dacheng.engine.design.ProcessDraft;
import org.dacheng.engine.design.page.DesignTab;
import org.dacheng.engine.settings.ProcessSettings;
import org.dacheng.engine.settings.ProcessSettingsReader;
import org.dacheng.forms.condition.SampleForm;
import org.dacheng.forms.condition.SampleForms;
import org.dacheng.forms.render.Forms;
import org.dacheng.forms.render.SummaryField;
import org.dacheng.people.actor.Actor;
import org.springframework.stereotype.Component;

/** Shows what the settings of a process make of a request with sample answers in all fields. */
@Component
class BasicsExamples {

    private final SampleForms samples;
    private final Forms forms;
    private final RequestSummaries summaries;
    private final Clock clock;

    BasicsExamples(SampleForms samples, Forms forms, RequestSummaries summaries, Clock clock) {
        this.samples = samples;
        this.forms = forms;
        this.summaries = summaries;
        this.clock = clock;
    }

    /**
     * The example beside the settings, in the reader's language.
     *
     * @param process its tile where people start requests
     * @param number of the first request of today
     * @param titles of the request in Chinese and in English, once if they are the same
     * @param facts as in lists
     */
    record BasicsExample(ProcessSettings process, String number, List<String> titles, List<SummaryField> facts) {}

    /** The example as if the actor submitted a request now. */
    BasicsExample of(Actor actor, ProcessDraft draft) {
        JsonNode form = draft.content().file(DesignTab.FORM.file());
        ProcessSettings settings =
                ProcessSettingsReader.readable(draft.content().file(DesignTab.BASICS.file()), draft.key());
        SampleForm sample = samples.fill(actor, form);
        List<String> shown = settings.summary().stream()
                .filter(key -> sample.schema().field(key).isPresent())
                .toList();
        return new BasicsExample(
                settings,
                settings.numbering().first(LocalDate.now(clock.withZone(actor.zone()))),
                languages(actor.locale()).stream()
                        .map(locale -> title(actor, settings, sample, locale))
                        .distinct()
                        .toList(),
                forms.facts(sample.schema(), sample.data(), shown, actor.locale()));
    }

    /** The reader's language first. */
    private static List<Locale> languages(Locale locale) {
        return Stream.of(Languages.nearest(locale), Languages.CHINESE, Languages.ENGLISH)
                .distinct()
                .toList();
    }

    private String title(Actor actor, ProcessSettings settings, SampleForm sample, Locale locale) {
        FilledPattern filling =
                new FilledPattern(sample.schema(), settings.name(), sample.data(), actor.personId(), locale);
        return summaries.title(settings.title(), filling);
    }
}
