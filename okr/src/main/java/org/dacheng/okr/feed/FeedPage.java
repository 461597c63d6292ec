package org.dacheng.okr.feed;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.Messages;
import org.dacheng.base.web.FieldErrors;
import org.dacheng.engine.process.Definition;
import org.dacheng.forms.render.FormColumn;
import org.dacheng.okr.measure.KeyResultKind;
import org.dacheng.okr.measure.Measure;
import org.dacheng.people.asker.Asker;
import org.dacheng.people.person.Departments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of a source show. */
@Component
class FeedPage {

    private static final int DECIMALS = 2;

    private final Fed fed;
    private final Feeds feeds;
    private final FeedingProcesses processes;
    private final Departments departments;
    private final Messages messages;

    FeedPage(Fed fed, Feeds feeds, FeedingProcesses processes, Departments departments, Messages messages) {
        this.fed = fed;
        this.feeds = feeds;
        this.processes = processes;
        this.departments = departments;
        this.messages = messages;
    }

    /** What can feed a key result of this kind: the form shows nothing else. */
    static List<String> sources(Measure measure) {
        return switch (measure.kind()) {
            case NUMBER -> List.of(RequestsSource.NAME, ProcessFigureSource.NAME, PushSource.NAME);
            case MONEY -> List.of(RequestsSource.NAME, PushSource.NAME);
            case PERCENTAGE -> List.of(ProcessFigureSource.NAME, PushSource.NAME);
            case YES_NO -> List.of(PushSource.NAME);
            case MILESTONES -> List.of();
        };
    }

    private static List<String> measures(Measure measure, String source) {
        if (source.equals(RequestsSource.NAME)) {
            return measure.kind() == KeyResultKind.MONEY ? List.of("sum") : List.of("count", "sum");
        }
        return measure.kind() == KeyResultKind.PERCENTAGE ? List.of("share-in-time") : List.of("average-time");
    }

    /** The form as the asker sees it first: what is set, or what could be. */
    FeedForm form(Asker asker, String keyResultId) {
        Measure measure = fed.write(asker, keyResultId).keyResult().measure();
        return feeds.find(asker, keyResultId).map(FeedForm::of).orElseGet(() -> FeedForm.first(sources(measure)));
    }

    void save(Asker asker, String keyResultId, FeedForm form) {
        Measure measure = fed.find(asker, keyResultId).keyResult().measure();
        feeds.set(asker, keyResultId, form.source(), form.settings(form.measure(measures(measure, form.source()))));
    }

    /** @param refused what was wrong with what was sent; null when nothing was sent yet */
    void choose(Asker asker, String keyResultId, FeedForm form, @Nullable InvalidInput refused, Model model) {
        Fed.Found found = fed.write(asker, keyResultId);
        Measure measure = found.keyResult().measure();
        List<String> measures = measures(measure, form.source());
        String chosen = form.measure(measures);
        List<Violation> violations = refused == null ? List.of() : dotted(refused);
        model.addAttribute("objective", found.objective());
        model.addAttribute("keyResult", found.keyResult());
        model.addAttribute("feed", feeds.find(asker, keyResultId).orElse(null));
        model.addAttribute("form", form);
        model.addAttribute("sources", sources(measure));
        model.addAttribute("measures", measures);
        model.addAttribute("measure", chosen);
        model.addAttribute("exact", exact(measure));
        model.addAttribute("processes", processes.of(asker));
        model.addAttribute("numbers", numbers(asker, form.value("process"), measure));
        model.addAttribute("overseen", processes.oversees(asker, form.value("process")));
        model.addAttribute("departments", departments.all());
        model.addAttribute("violations", violations);
        model.addAttribute("errors", new FieldErrors(violations, messages, asker.locale()));
        preview(asker, keyResultId, form, chosen, model);
    }

    private void preview(Asker asker, String keyResultId, FeedForm form, String measure, Model model) {
        if (form.source().isEmpty() || form.source().equals(PushSource.NAME)) {
            return;
        }
        try {
            model.addAttribute("preview", feeds.preview(asker, keyResultId, form.source(), form.settings(measure)));
        } catch (InvalidInput notYet) {
            Message first = notYet.violations().get(0).text();
            model.addAttribute("missing", first);
        }
    }

    private List<FormColumn> numbers(Asker asker, String process, Measure measure) {
        Optional<Definition> newest = processes.newest(process).filter(found -> processes.oversees(asker, found.key()));
        return newest.map(found -> processes.numbers(found).stream()
                        .filter(field -> !processes.isHidden(found, field.key()))
                        .filter(field -> WorkSettingsCheck.fits(field, measure) == null)
                        .toList())
                .orElse(List.of());
    }

    /** Fields are called as the members of the settings. */
    private static List<Violation> dotted(InvalidInput refused) {
        return refused.violations().stream()
                .map(one -> new Violation(one.pointer().replaceFirst("^/settings", ""), one.text()))
                .toList();
    }

    void evidence(Asker asker, String keyResultId, int limit, @Nullable String cursor, Model model) {
        Fed.Found found = fed.find(asker, keyResultId);
        FeedView feed = feeds.get(asker, keyResultId);
        model.addAttribute("objective", found.objective());
        model.addAttribute("keyResult", found.keyResult());
        model.addAttribute("feed", feed);
        model.addAttribute("difference", difference(feed));
        model.addAttribute("exact", exact(found.keyResult().measure()));
        model.addAttribute("evidence", feeds.evidence(asker, keyResultId, limit, cursor));
        model.addAttribute("amounts", amounts(feed, found.keyResult().measure()));
    }

    /** As exactly as it can be told apart: a key result may be shown in whole numbers and be fed with others. */
    private static Measure exact(Measure measure) {
        return new Measure(
                measure.kind(),
                measure.unit(),
                measure.currency(),
                Math.max(measure.decimals(), DECIMALS),
                measure.start(),
                measure.target(),
                null,
                null,
                null);
    }

    private static @Nullable BigDecimal difference(FeedView feed) {
        return feed.value() == null || feed.manualValue() == null
                ? null
                : feed.value().subtract(feed.manualValue());
    }

    /** How amounts are written: as the value, in hours or days, or as in time and late. */
    private static String amounts(FeedView feed, Measure measure) {
        if (!feed.source().equals(ProcessFigureSource.NAME)) {
            return measure.kind() == KeyResultKind.NUMBER
                            && feed.settings().path("measure").asText().equals("count")
                    ? "count"
                    : "value";
        }
        return feed.settings().path("measure").asText().equals("share-in-time")
                ? "in-time"
                : feed.settings().path("unit").asText();
    }
}
