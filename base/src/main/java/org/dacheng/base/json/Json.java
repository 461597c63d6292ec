package org.dacheng.base.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes and reads the JSON of Dacheng's own columns. */
public final class Json {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final JavaType MAP = MAPPER.constructType(new TypeReference<LinkedHashMap<String, Object>>() {});

    /** Writes the value as JSON text. */
    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException notOurs) {
            throw new IllegalStateException("cannot be written as JSON", notOurs);
        }
    }

    /** Reads a value of the type from JSON text. */
    public static <T> T read(String json, Class<T> type) {
        return read(json, MAPPER.constructType(type));
    }

    /** Reads a value of the generic type from JSON text. */
    public static <T> T read(String json, TypeReference<T> type) {
        return read(json, MAPPER.constructType(type));
    }

    /** Parses JSON text to a tree. */
    public static JsonNode tree(String json) {
        return read(json, JsonNode.class);
    }

    /** Converts the value to the tree that would be written. */
    public static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    /** Reads form data; every number becomes a BigDecimal. */
    public static Map<String, @Nullable Object> answers(String json) {
        Map<String, @Nullable Object> raw = read(json, MAP);
        raw.replaceAll((key, value) -> exact(value));
        return raw;
    }

    private static @Nullable Object exact(@Nullable Object value) {
        if (value instanceof Number number && !(value instanceof BigDecimal)) {
            return new BigDecimal(number.toString());
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> exact = new ArrayList<>(list.size());
            list.forEach(item -> exact.add(exact(item)));
            return exact;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> exact = new LinkedHashMap<>();
            map.forEach((key, item) -> exact.put(String.valueOf(key), exact(item)));
            return exact;
        }
        return value;
    }

    private static <T> T read(String json, JavaType type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException notOurs) {
            throw new IllegalStateException("a column holds JSON of another kind", notOurs);
        }
    }

    private Json() {}
}
