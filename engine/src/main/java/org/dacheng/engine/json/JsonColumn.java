package org.dacheng.engine.json;

import jakarta.persistence.AttributeConverter;
import org.dacheng.base.json.Json;
import org.jspecify.annotations.Nullable;

/** Converts an immutable record to and from JSON in a text column. */
public abstract class JsonColumn<T> implements AttributeConverter<T, String> {

    private final Class<T> type;

    protected JsonColumn(Class<T> type) {
        this.type = type;
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable T value) {
        return value == null ? null : Json.write(value);
    }

    @Override
    public @Nullable T convertToEntityAttribute(@Nullable String json) {
        return json == null ? null : Json.read(json, type);
    }
}
