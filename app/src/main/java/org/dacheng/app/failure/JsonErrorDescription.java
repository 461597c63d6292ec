package org.dacheng.app.failure;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.dacheng.base.failure.Causes;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.IllFormedText;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.PlainText;
import org.jspecify.annotations.Nullable;

/** Describes where JSON is invalid and why, without the parser's own messages. */
final class JsonErrorDescription {

    static Violation in(@Nullable Throwable cause) {
        IllFormedText broken = Causes.find(cause, IllFormedText.class);
        if (broken != null) {
            return new Violation(broken.pointer(), Message.of("base.text.half-character"));
        }
        StreamConstraintsException limit = Causes.find(cause, StreamConstraintsException.class);
        if (limit != null) {
            String key = limit.getOriginalMessage().contains("depth") ? "app.json.too-deep" : "app.json.too-long";
            return new Violation("", Message.of(key, StreamReadConstraints.DEFAULT_MAX_DEPTH));
        }
        if (cause instanceof UnrecognizedPropertyException unknown) {
            return new Violation(
                    pointer(unknown.getPath()), Message.of("app.json.unknown-member", unknown.getPropertyName()));
        }
        if (cause instanceof InvalidFormatException wrong) {
            return new Violation(pointer(wrong.getPath()), format(wrong));
        }
        if (cause instanceof MismatchedInputException wrong) {
            return new Violation(pointer(wrong.getPath()), type(wrong.getTargetType()));
        }
        if (cause instanceof JsonMappingException wrong) {
            return new Violation(pointer(wrong.getPath()), Message.of("app.json.does-not-fit"));
        }
        if (cause instanceof JsonProcessingException malformed) {
            return new Violation("", malformed(malformed.getLocation()));
        }
        return new Violation("", Message.of("app.json.missing"));
    }

    private static Message format(InvalidFormatException wrong) {
        Class<?> target = wrong.getTargetType();
        if (target != null && target.isEnum()) {
            return Message.of("app.json.not-one-of", String.valueOf(wrong.getValue()), choices(target));
        }
        if (target == LocalDate.class || target == Instant.class) {
            String key = target == Instant.class ? "app.json.expected-moment" : "app.json.expected-date";
            return Message.of(key, PlainText.shortened(String.valueOf(wrong.getValue()), 40));
        }
        return type(target);
    }

    private static String choices(Class<?> target) {
        return java.util.Arrays.stream(target.getEnumConstants())
                .map(choice -> choice.toString().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(java.util.stream.Collectors.joining(", "));
    }

    private static Message type(@Nullable Class<?> target) {
        if (target == null) {
            return Message.of("app.json.does-not-fit");
        }
        if (target == String.class || CharSequence.class.isAssignableFrom(target)) {
            return Message.of("app.json.expected-text");
        }
        if (target == boolean.class || target == Boolean.class) {
            return Message.of("app.json.expected-boolean");
        }
        if (target.isPrimitive() || Number.class.isAssignableFrom(target)) {
            return Message.of("app.json.expected-number");
        }
        if (target.isArray() || java.util.Collection.class.isAssignableFrom(target)) {
            return Message.of("app.json.expected-list");
        }
        return Message.of("app.json.expected-object");
    }

    private static Message malformed(@Nullable JsonLocation at) {
        return at == null
                ? Message.of("app.json.malformed")
                : Message.of("app.json.malformed-at", at.getLineNr(), at.getColumnNr());
    }

    private static String pointer(List<JsonMappingException.Reference> path) {
        String pointer = "";
        for (JsonMappingException.Reference step : path) {
            String name = step.getFieldName() != null ? step.getFieldName() : String.valueOf(step.getIndex());
            pointer = Violation.at(pointer, name);
        }
        return pointer;
    }

    private JsonErrorDescription() {}
}
