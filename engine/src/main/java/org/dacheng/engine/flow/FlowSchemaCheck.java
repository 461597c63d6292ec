package org.dacheng.engine.flow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.dacheng.base.failure.Violation;
import org.dacheng.engine.jsonschema.JsonSchemaValidator;

/** Validates a flow against its JSON Schema. */
final class FlowSchemaCheck {

    private static final int MAX_NODES = 300;
    private static final int MAX_DEPTH = 20;

    private static final JsonSchemaValidator SCHEMA =
            new JsonSchemaValidator(FlowSchemaCheck.class, "flow.schema.json");
    private static final SchemaErrorMessages MESSAGES = new SchemaErrorMessages(SCHEMA.memberNames());

    /** Returns the violations; empty if every member is known and has the right type. */
    static List<Violation> check(JsonNode flow) {
        FlowProblems problems = new FlowProblems();
        limits(flow, problems);
        if (problems.all().isEmpty()) {
            SCHEMA.errors(flow).forEach(error -> MESSAGES.add(flow, error, problems));
        }
        return problems.all();
    }

    private static void limits(JsonNode flow, FlowProblems problems) {
        if (flow.findValues("type").size() > MAX_NODES) {
            problems.add("/nodes", "engine.flow.too-many-nodes", MAX_NODES);
        }
        if (depth(flow) > MAX_DEPTH) {
            problems.add("/nodes", "engine.flow.too-deep", MAX_DEPTH);
        }
    }

    /** Nesting depth of splits. */
    private static int depth(JsonNode line) {
        int deepest = 0;
        for (JsonNode node : line.path("nodes")) {
            for (JsonNode branch : node.path("branches")) {
                deepest = Math.max(deepest, 1 + depth(branch));
            }
        }
        return deepest;
    }

    private FlowSchemaCheck() {}
}
