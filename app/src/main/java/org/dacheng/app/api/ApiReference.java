package org.dacheng.app.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.dacheng.app.api.ApiGroup.ApiOperation;
import org.dacheng.app.api.ApiGroup.ApiParameter;
import org.jspecify.annotations.Nullable;

/** Converts an OpenAPI document to the model of the API page. */
final class ApiReference {

    private final JsonNode document;
    private final JsonExamples samples;
    private final String address;

    /** @param address of this server, for the sample commands */
    ApiReference(JsonNode document, ObjectMapper json, String address) {
        this.document = document;
        this.samples = new JsonExamples(document, json);
        this.address = address;
    }

    List<ApiGroup> groups() {
        Map<String, List<ApiOperation>> groups = new TreeMap<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    JsonNode operation = method.getValue();
                    groups.computeIfAbsent(group(operation), name -> new ArrayList<>())
                            .add(operation(path.getKey(), method.getKey().toUpperCase(Locale.ROOT), operation));
                }));
        return groups.entrySet().stream()
                .map(group -> new ApiGroup(group.getKey(), List.copyOf(group.getValue())))
                .toList();
    }

    private static String group(JsonNode operation) {
        return operation.path("tags").path(0).asText("Other");
    }

    private ApiOperation operation(String path, String method, JsonNode operation) {
        JsonNode body = schema(operation.path("requestBody").path("content"));
        Map.Entry<String, JsonNode> good = goodAnswer(operation.path("responses"));
        JsonNode answer = schema(good.getValue().path("content"));
        return new ApiOperation(
                (method + path).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"),
                method,
                path,
                operation.path("summary").asText(""),
                operation.path("description").asText(""),
                parameters(operation.path("parameters")),
                text(body),
                good.getKey(),
                text(answer),
                curl(path, method, body));
    }

    private static List<ApiParameter> parameters(JsonNode parameters) {
        List<ApiParameter> read = new ArrayList<>();
        parameters.forEach(parameter -> read.add(new ApiParameter(
                parameter.path("name").asText(),
                parameter.path("in").asText(),
                parameter.path("required").asBoolean(),
                parameter.path("schema").path("type").asText("string"),
                parameter.path("description").asText(""))));
        return read;
    }

    private static Map.Entry<String, JsonNode> goodAnswer(JsonNode responses) {
        return responses.properties().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .findFirst()
                .orElseGet(() -> Map.entry("200", responses.path("none")));
    }

    /** Schema of a JSON request or response body; missing for files and empty bodies. */
    private static JsonNode schema(JsonNode content) {
        return content.properties().stream()
                .filter(type -> type.getKey().contains("json") || type.getKey().equals("*/*"))
                .map(type -> type.getValue().path("schema"))
                .findFirst()
                .orElseGet(() -> content.path("none"));
    }

    private @Nullable String text(JsonNode schema) {
        return schema.isMissingNode() ? null : samples.text(schema);
    }

    private String curl(String path, String method, JsonNode body) {
        StringBuilder command = new StringBuilder("curl -H \"Authorization: Bearer $TOKEN\"");
        if (!method.equals("GET")) {
            command.append(" -X ").append(method);
        }
        if (!body.isMissingNode()) {
            command.append(" -H 'Content-Type: application/json' -d '")
                    .append(samples.line(body))
                    .append('\'');
        }
        return command.append(" '").append(address).append(path).append('\'').toString();
    }
}
