package org.dacheng.samples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dacheng.engine.process.ProcessPackage;

/** Reads the sample packages from the class path. */
final class SamplePackage {

    static final List<String> KEYS = List.of("leave", "expense", "ice-cream", "okr-agreement", "okr-alignment");

    private static final ObjectMapper JSON = new ObjectMapper();

    static ProcessPackage read(String key) {
        return new ProcessPackage(part(key, "process"), part(key, "form"), part(key, "flow"));
    }

    static JsonNode part(String key, String part) {
        String path = "/org/dacheng/samples/processes/" + key + "/" + part + ".json";
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
