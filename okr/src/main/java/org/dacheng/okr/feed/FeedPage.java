package org.dacheng.okr.feed;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.engine.process.Definition;
import org.dacheng.forms.render.FormColumn;
import org.dacheng.okr.measure.KeyResultKind;
import org.dacheng.okr.measure.Measure;
import org.dacheng.people.asker.Asker;
import org.dacheng.people.person.Departments;
import org.dacheng.people.web.PageReply;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the pages of a source show. */
@Component
class FeedPage {

    private static final int DECIMALS = 2;

    private final Fed fed;
    private final Feeds feeds;
    private final FeedingProcesses processes;
    private final Departments departments;

    FeedPage(Fed fed, Feeds feeds, FeedingProcesses processes, Departments departments) {
        this.fed = fed;
        this.feeds = feeds;
        this.processes = processes;
        this.departments = departments;
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
    void choose(PageReply reply, String keyResultId, FeedForm form, @Nullable InvalidInput refused) {
        Fed.Found found = fed.write(reply.asker(), keyResultId);
        Measure measure = found.keyResult().measure();
        List<String> measures = measures(measure, form.source());
        String chosen = form.measure(measures);
        List<Violation> violations = refused == null ? List.of() : dotted(refused);
        reply.with("objective", found.objective());
        reply.with("keyResult", found.keyResult());
        reply.with("feed", feeds.find(reply.asker(), keyResultId).orElse(null));
        reply.with("form", form);
        reply.with("sources", sources(measure));
        reply.with("measures", measures);
        reply.with("measure", chosen);
        reply.with("exact", exact(measure));
        reply.with("processes", processes.of(reply.asker()));
        reply.with("numbers", numbers(reply.asker(), form.value("process"), measure));
        reply.with("overseen", processes.oversees(reply.asker(), form.value("process")));
        reply.with("departments", departments.all());
        reply.withViolations(violations);
        preview(reply, keyResultId, form, chosen);
    }

    private void preview(PageReply reply, String keyResultId, FeedForm form, String measure) {
        if (form.source().isEmpty() || form.source().equals(PushSource.NAME)) {
            return;
        }
        try {
            reply.with("preview", feeds.preview(reply.asker(), keyResultId, form.source(), form.settings(measure)));
        } catch (InvalidInput notYet) {
            Message first = notYet.violations().get(0).text();
            reply.with("missing", first);
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

    void evidence(PageReply reply, String keyResultId, int limit, @Nullable String cursor) {
        Fed.Found found = fed.find(reply.asker(), keyResultId);
        FeedView feed = feeds.get(reply.asker(), keyResultId);
        reply.with("objective", found.objective());
        reply.with("keyResult", found.keyResult());
        reply.with("feed", feed);
        reply.with("difference", difference(feed));
        reply.with("exact", exact(found.keyResult().measure()));
        reply.with("evidence", feeds.evidence(reply.asker(), keyResultId, limit, cursor));
        reply.with("amounts", amounts(feed, found.keyResult().measure()));
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
