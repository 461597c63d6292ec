package org.dacheng.samples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dacheng.engine.packaging.ProcessPackage;

/** Reads the sample packages from the class path. */
final class SamplePackage {

    static final List<String> KEYS = List.of("leave", "expense", "ice-cream", "okr-agreement", "okr-alignment");

    private static final ObjectMapper JSON = new ObjectMapper();

    static ProcessPackage read(String key) {
        return new ProcessPackage(part(key, "process"), part(key, "form"), part(key, "flow"));
    }

    /** Adds the head of the department as a second node, after those of the sample. */
    static ProcessPackage withHead(String key) {
        ProcessPackage sample = read(key);
        ObjectNode flow = sample.flow().deepCopy();
        ((ArrayNode) flow.path("nodes"))
                .addObject()
                .put("type", "approval")
                .put("id", "department-head")
                .put("name", "Department head")
                .put("signing", "any")
                .putArray("approvers")
                .addObject()
                .put("rule", "department-head");
        return new ProcessPackage(sample.process(), sample.form(), flow);
    }

    static JsonNode part(String key, String part) {
        return file("processes/" + key + "/" + part);
    }

    /** @param name below {@code org/dacheng/samples}, without {@code .json} */
    static JsonNode file(String name) {
        String path = "/org/dacheng/samples/" + name + ".json";
        try (InputStream file = SamplePackage.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalArgumentException("no sample at " + path);
            }
            return JSON.readTree(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private SamplePackage() {}
}
