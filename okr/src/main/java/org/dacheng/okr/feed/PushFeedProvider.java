package org.dacheng.okr.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import org.dacheng.base.json.Json;
import org.dacheng.engine.jsonschema.JsonSchemaValidator;
import org.dacheng.okr.measure.KeyResultKind;
import org.dacheng.okr.measure.Measure;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Values pushed by another program; the newest one counts. */
@Component
@Order(3)
class PushFeedProvider implements FeedProvider {

    static final String NAME = "push";

    private static final JsonSchemaValidator SCHEMA =
            new JsonSchemaValidator(PushFeedProvider.class, "push-feed.schema.json");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public JsonNode checked(Actor actor, JsonNode settings, Measure measure) {
        FeedSettingsReader read = new FeedSettingsReader(settings, SCHEMA);
        if (problem(settings, measure) != null) {
            read.addSourceError("okr.feed.problem.kind-differs");
        }
        read.check();
        return Json.tree("{}");
    }

    @Override
    public @Nullable String process(JsonNode settings) {
        return null;
    }

    @Override
    public Aggregation aggregation(JsonNode settings) {
        return Aggregation.LATEST;
    }

    @Override
    public DateRange days(JsonNode settings, DateRange cycle) {
        return cycle;
    }

    @Override
    public @Nullable FeedProblem problem(JsonNode settings, Measure measure) {
        return measure.kind() == KeyResultKind.MILESTONES ? FeedProblem.KIND_DIFFERS : null;
    }

    @Override
    public boolean readsAgain() {
        return false;
    }

    @Override
    public EvidencePage page(JsonNode settings, Measure measure, TimeRange period, @Nullable String after, int limit) {
        return new EvidencePage(List.of(), null);
    }

    @Override
    public List<EvidenceItem> of(JsonNode settings, Measure measure, TimeRange period, Collection<String> changed) {
        return List.of();
    }
}
