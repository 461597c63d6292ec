package org.dacheng.okr.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.dacheng.engine.json.Json;
import org.dacheng.okr.measure.KeyResultKind;
import org.dacheng.okr.measure.Measure;
import org.dacheng.people.asker.Asker;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What another program says; its newest word counts. */
@Component
@Order(3)
class PushSource implements KeyResultSource {

    static final String NAME = "push";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public JsonNode checked(Asker asker, JsonNode settings, Measure measure) {
        Settings read = new Settings(settings, Set.of());
        if (problem(settings, measure) != null) {
            read.wrongSource("okr.feed.problem.kind-differs");
        }
        read.check();
        return Json.tree("{}");
    }

    @Override
    public @Nullable String process(JsonNode settings) {
        return null;
    }

    @Override
    public Gathering gathering(JsonNode settings) {
        return Gathering.LATEST;
    }

    @Override
    public Days days(JsonNode settings, Days cycle) {
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
    public Page page(JsonNode settings, Measure measure, Period period, @Nullable String after, int limit) {
        return new Page(List.of(), null);
    }

    @Override
    public List<Evidence> of(JsonNode settings, Measure measure, Period period, Collection<String> changed) {
        return List.of();
    }
}
