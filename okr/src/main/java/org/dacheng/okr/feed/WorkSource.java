package org.dacheng.okr.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.dacheng.engine.json.Json;
import org.dacheng.engine.request.RequestRecord;
import org.dacheng.engine.request.RequestRecords;
import org.dacheng.okr.measure.Measure;
import org.dacheng.people.asker.Asker;
import org.jspecify.annotations.Nullable;

/** What is fed by the requests of a process. */
abstract class WorkSource implements KeyResultSource {

    private final String name;
    private final WorkMeasure usual;
    private final WorkSettingsCheck check;
    private final WorkAmounts amounts;
    private final RequestRecords requests;

    WorkSource(String name, WorkMeasure usual, WorkSettingsCheck check, WorkAmounts amounts, RequestRecords requests) {
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
    public JsonNode checked(Asker asker, JsonNode settings, Measure measure) {
        return Json.tree(check.read(asker, settings, usual, measure));
    }

    @Override
    public String process(JsonNode settings) {
        return read(settings).process();
    }

    @Override
    public Gathering gathering(JsonNode settings) {
        return read(settings).measure().gathering();
    }

    @Override
    public Days days(JsonNode settings, Days cycle) {
        LocalDate from = read(settings).from();
        LocalDate until = read(settings).until();
        return new Days(from == null ? cycle.first() : from, until == null ? cycle.last() : until);
    }

    @Override
    public JsonNode carried(JsonNode settings, Days before, boolean whole) {
        return Json.tree(read(settings).within(whole ? days(settings, before).first() : null));
    }

    @Override
    public @Nullable FeedProblem problem(JsonNode settings, Measure measure) {
        return check.problem(read(settings), measure);
    }

    @Override
    public Page page(JsonNode settings, Measure measure, Period period, @Nullable String after, int limit) {
        WorkSettings read = read(settings);
        List<RequestRecord> found = requests.page(read.process(), period.from(), period.until(), after, limit);
        String next = found.size() < limit ? null : found.get(limit - 1).id();
        return new Page(amounts.of(found, read, measure, period), next);
    }

    @Override
    public List<Evidence> of(JsonNode settings, Measure measure, Period period, Collection<String> changed) {
        return amounts.of(requests.find(changed), read(settings), measure, period);
    }

    static WorkSettings read(JsonNode settings) {
        return Json.read(settings.toString(), WorkSettings.class);
    }
}
