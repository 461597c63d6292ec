package org.dacheng.engine.flow;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Flows used by tests. */
public final class SampleFlows {

    public static final List<String> NAMES = List.of("leave", "rules", "nested");

    public static String text(String name) {
        try (InputStream file = SampleFlows.class.getResourceAsStream(name + ".json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public static Flow flow(String name) {
        try {
            return new ObjectMapper().readValue(text(name), Flow.class);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private SampleFlows() {}
}
