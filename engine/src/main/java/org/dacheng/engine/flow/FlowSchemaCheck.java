package org.dacheng.engine.flow;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.InputStream;
import java.util.List;
import org.dacheng.base.failure.Violation;

/** Validates a flow against its JSON Schema. */
final class FlowSchemaCheck {

    private static final int MOST_NODES = 300;
    private static final int DEEPEST = 20;

    private static final JsonSchema SCHEMA = schema();

    /** Returns the violations; empty if every member is known and has the right type. */
    static List<Violation> check(JsonNode flow) {
        FlowProblems findings = new FlowProblems();
        limits(flow, findings);
        if (findings.all().isEmpty()) {
            SCHEMA.validate(flow).forEach(error -> SchemaErrorMessages.add(flow, error, findings));
        }
        return findings.all();
    }

    private static void limits(JsonNode flow, FlowProblems findings) {
        if (flow.findValues("type").size() > MOST_NODES) {
            findings.add("/nodes", "engine.flow.too-many-nodes", MOST_NODES);
        }
        if (depth(flow) > DEEPEST) {
            findings.add("/nodes", "engine.flow.too-deep", DEEPEST);
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

    private static JsonSchema schema() {
        InputStream file = FlowSchemaCheck.class.getResourceAsStream("flow.schema.json");
        SchemaValidatorsConfig config =
                SchemaValidatorsConfig.builder().pathType(PathType.JSON_POINTER).build();
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(file, config);
    }

    private FlowSchemaCheck() {}
}
