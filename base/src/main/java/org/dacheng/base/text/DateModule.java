package org.dacheng.base.text;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates and instants in JSON with {@link DateParser}: only as ISO 8601 text. By default Jackson reads a number as
 * a count of days or seconds.
 */
public final class DateModule extends SimpleModule {

    public DateModule() {
        super("dates");
        addDeserializer(LocalDate.class, new StrictDeserializer<>(LocalDate.class, DateParser::isoDay));
        addDeserializer(Instant.class, new StrictDeserializer<>(Instant.class, DateParser::instant));
    }

    private static final class StrictDeserializer<T> extends StdScalarDeserializer<T> {

        private final transient Function<String, @Nullable T> read;

        StrictDeserializer(Class<T> type, Function<String, @Nullable T> read) {
            super(type);
            this.read = read;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            String text = json.getText();
            T value = json.hasToken(JsonToken.VALUE_STRING) ? read.apply(text) : null;
            if (value == null) {
                throw InvalidFormatException.from(json, "not ISO 8601", text, handledType());
            }
            return value;
        }
    }
}
