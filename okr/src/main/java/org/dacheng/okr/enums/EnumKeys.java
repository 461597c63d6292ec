package org.dacheng.okr.enums;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Converts enum constants to the keys used in columns, message keys, CSS classes and JSON, such as {@code on-track}.
 */
public final class EnumKeys {

    /** The key of a constant. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The key of a constant; null for null. */
    public static @Nullable String ofNullable(@Nullable Enum<?> constant) {
        return constant == null ? null : of(constant);
    }

    /** @throws IllegalArgumentException when no constant of the type has the key */
    public static <E extends Enum<E>> E read(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** As {@link #read}; null for null. */
    public static <E extends Enum<E>> @Nullable E readNullable(Class<E> type, @Nullable String word) {
        return word == null ? null : read(type, word);
    }

    private EnumKeys() {}
}
