package org.dacheng.okr.feed;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.engine.process.PublishedDefinition;
import org.dacheng.forms.render.FormExportColumn;
import org.dacheng.okr.measure.KeyResultKind;
import org.dacheng.okr.measure.Measure;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.person.Departments;
import org.dacheng.people.web.PageReply;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The model of the pages of a source. */
@Component
class FeedPage {

    private static final int DECIMALS = 2;

    private final FeedLookup lookup;
    private final KeyResultFeeds feeds;
    private final AllowedFeedProcesses processes;
    private final Departments departments;

    FeedPage(FeedLookup lookup, KeyResultFeeds feeds, AllowedFeedProcesses processes, Departments departments) {
        this.lookup = lookup;
        this.feeds = feeds;
        this.processes = processes;
        this.departments = departments;
    }

    /** Sources that can feed a key result of this kind; the form shows only these. */
    static List<String> sources(Measure measure) {
        return switch (measure.kind()) {
            case NUMBER -> List.of(RequestsFeedProvider.NAME, ProcessTimeFeedProvider.NAME, PushFeedProvider.NAME);
            case MONEY -> List.of(RequestsFeedProvider.NAME, PushFeedProvider.NAME);
            case PERCENTAGE -> List.of(ProcessTimeFeedProvider.NAME, PushFeedProvider.NAME);
            case YES_NO -> List.of(PushFeedProvider.NAME);
            case MILESTONES -> List.of();
        };
    }

    private static List<String> measures(Measure measure, String source) {
        if (source.equals(RequestsFeedProvider.NAME)) {
            return measure.kind() == KeyResultKind.MONEY ? List.of("sum") : List.of("count", "sum");
        }
        return measure.kind() == KeyResultKind.PERCENTAGE ? List.of("share-in-time") : List.of("average-time");
    }

    /** The initial form: the current settings, or defaults. */
    FeedForm form(Actor actor, String keyResultId) {
        Measure measure = lookup.findWritable(actor, keyResultId).keyResult().measure();
        return feeds.find(actor, keyResultId).map(FeedForm::of).orElseGet(() -> FeedForm.first(sources(measure)));
    }

    void save(Actor actor, String keyResultId, FeedForm form) {
        Measure measure = lookup.find(actor, keyResultId).keyResult().measure();
        feeds.set(actor, keyResultId, form.source(), form.settings(form.measure(measures(measure, form.source()))));
    }

    /** @param refused violations of the submitted form; null when nothing was submitted yet */
    void choose(PageReply reply, String keyResultId, FeedForm form, @Nullable InvalidInput refused) {
        FeedLookup.KeyResultWithObjective found = lookup.findWritable(reply.actor(), keyResultId);
        Measure measure = found.keyResult().measure();
        List<String> measures = measures(measure, form.source());
        String chosen = form.measure(measures);
        List<Violation> violations = refused == null ? List.of() : withoutSettingsPrefix(refused);
        reply.with("objective", found.objective());
        reply.with("keyResult", found.keyResult());
        reply.with("feed", feeds.find(reply.actor(), keyResultId).orElse(null));
        reply.with("form", form);
        reply.with("sources", sources(measure));
        reply.with("measures", measures);
        reply.with("measure", chosen);
        reply.with("exact", exact(measure));
        reply.with("processes", processes.of(reply.actor()));
        reply.with("numbers", numbers(reply.actor(), form.value("process"), measure));
        reply.with("overseen", processes.oversees(reply.actor(), form.value("process")));
        reply.with("departments", departments.all());
        reply.withViolations(violations);
        preview(reply, keyResultId, form, chosen);
    }

    private void preview(PageReply reply, String keyResultId, FeedForm form, String measure) {
        if (form.source().isEmpty() || form.source().equals(PushFeedProvider.NAME)) {
            return;
        }
        try {
            reply.with("preview", feeds.preview(reply.actor(), keyResultId, form.source(), form.settings(measure)));
        } catch (InvalidInput notYet) {
            Message first = notYet.violations().get(0).text();
            reply.with("missing", first);
        }
    }

    private List<FormExportColumn> numbers(Actor actor, String process, Measure measure) {
        Optional<PublishedDefinition> newest =
                processes.newest(process).filter(found -> processes.oversees(actor, found.key()));
        return newest.map(found -> processes.numbers(found).stream()
                        .filter(field -> !processes.isHidden(found, field.key()))
                        .filter(field -> RequestFeedSettingsCheck.fits(field, measure) == null)
                        .toList())
                .orElse(List.of());
    }

    /** Form fields have the names of the members of the settings. */
    private static List<Violation> withoutSettingsPrefix(InvalidInput refused) {
        return refused.violations().stream()
                .map(one -> new Violation(one.pointer().replaceFirst("^/settings", ""), one.text()))
                .toList();
    }

    void evidence(PageReply reply, String keyResultId, int limit, @Nullable String cursor) {
        FeedLookup.KeyResultWithObjective found = lookup.find(reply.actor(), keyResultId);
        FeedView feed = feeds.get(reply.actor(), keyResultId);
        reply.with("objective", found.objective());
        reply.with("keyResult", found.keyResult());
        reply.with("feed", feed);
        reply.with("difference", difference(feed));
        reply.with("exact", exact(found.keyResult().measure()));
        reply.with("evidence", feeds.evidence(reply.actor(), keyResultId, limit, cursor));
        reply.with("amounts", amounts(feed, found.keyResult().measure()));
    }

    /** With all meaningful decimals: a key result may be shown in whole numbers and be fed with fractions. */
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

    /** Unit of the amounts: that of the value, hours or days, or in time and late. */
    private static String amounts(FeedView feed, Measure measure) {
        if (!feed.source().equals(ProcessTimeFeedProvider.NAME)) {
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
