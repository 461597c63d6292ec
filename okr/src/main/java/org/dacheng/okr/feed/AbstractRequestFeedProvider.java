package org.dacheng.okr.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.dacheng.base.json.Json;
import org.dacheng.engine.request.RequestData;
import org.dacheng.engine.request.RequestDataReader;
import org.dacheng.okr.measure.Measure;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;

/** Base class of feeds from requests of a process. */
abstract class AbstractRequestFeedProvider implements FeedProvider {

    private final String name;
    private final RequestMetric usual;
    private final RequestFeedSettingsCheck check;
    private final RequestAmounts amounts;
    private final RequestDataReader requests;

    AbstractRequestFeedProvider(
            String name,
            RequestMetric usual,
            RequestFeedSettingsCheck check,
            RequestAmounts amounts,
            RequestDataReader requests) {
        this.name = name;
        this.usual = usual;
        this.check = check;
        this.amounts = amounts;
        this.requests = requests;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public JsonNode checked(Actor actor, JsonNode settings, Measure measure) {
        return Json.tree(check.read(actor, settings, usual, measure));
    }

    @Override
    public String process(JsonNode settings) {
        return read(settings).process();
    }

    @Override
    public Aggregation aggregation(JsonNode settings) {
        return read(settings).measure().aggregation();
    }

    @Override
    public DateRange days(JsonNode settings, DateRange cycle) {
        LocalDate from = read(settings).from();
        LocalDate until = read(settings).until();
        return new DateRange(from == null ? cycle.first() : from, until == null ? cycle.last() : until);
    }

    @Override
    public JsonNode carried(JsonNode settings, DateRange before, boolean whole) {
        return Json.tree(read(settings).within(whole ? days(settings, before).first() : null));
    }

    @Override
    public @Nullable FeedProblem problem(JsonNode settings, Measure measure) {
        return check.problem(read(settings), measure);
    }

    @Override
    public EvidencePage page(JsonNode settings, Measure measure, TimeRange period, @Nullable String after, int limit) {
        RequestFeedSettings read = read(settings);
        List<RequestData> found = requests.page(read.process(), period.from(), period.until(), after, limit);
        String next = found.size() < limit ? null : found.get(limit - 1).id();
        return new EvidencePage(amounts.of(found, read, measure, period), next);
    }

    @Override
    public List<EvidenceItem> of(JsonNode settings, Measure measure, TimeRange period, Collection<String> changed) {
        return amounts.of(requests.find(changed), read(settings), measure, period);
    }

    static RequestFeedSettings read(JsonNode settings) {
        return Json.read(settings.toString(), RequestFeedSettings.class);
    }
}
