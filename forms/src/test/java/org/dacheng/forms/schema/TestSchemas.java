package org.dacheng.forms.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.dacheng.forms.feel.Feel;
import org.dacheng.forms.field.type.TestFieldTypes;

/** Reads schemas in tests; components may be written with single quotes. */
public final class TestSchemas {

    public static final Feel FEEL = new Feel(TestFieldTypes.CLOCK);
    public static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** @param components JSON objects, with ' for " */
    public static FormSchema of(String... components) {
        return read(json("{'type': 'default', 'components': [" + String.join(",", components) + "]}"));
    }

    public static FormSchema read(JsonNode json) {
        return read(json, FEEL);
    }

    public static FormSchema read(JsonNode json, Feel feel) {
        return new FormReader(feel, TestFieldTypes.all(feel)).read(json);
    }

    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException(String.join("\n", List.of(text)), wrong);
        }
    }

    private TestSchemas() {}
}
