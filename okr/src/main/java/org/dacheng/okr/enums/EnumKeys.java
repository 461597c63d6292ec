package org.dacheng.okr.enums;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The one spelling of constants outside of Java: columns, message keys, styles and JSON say {@code on-track}. */
public final class EnumKeys {

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static @Nullable String ofNullable(@Nullable Enum<?> constant) {
        return constant == null ? null : of(constant);
    }

    /** @throws IllegalArgumentException when the word is none of the type */
    public static <E extends Enum<E>> E read(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    public static <E extends Enum<E>> @Nullable E readNullable(Class<E> type, @Nullable String word) {
        return word == null ? null : read(type, word);
    }

    private EnumKeys() {}
}
