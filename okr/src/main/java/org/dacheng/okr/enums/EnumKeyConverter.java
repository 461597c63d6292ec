package org.dacheng.okr.enums;

import jakarta.persistence.AttributeConverter;
import org.jspecify.annotations.Nullable;

/** Stores an enum constant in a column as its key. */
public abstract class EnumKeyConverter<E extends Enum<E>> implements AttributeConverter<E, String> {

    private final Class<E> type;

    protected EnumKeyConverter(Class<E> type) {
        this.type = type;
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable E constant) {
        return EnumKeys.ofNullable(constant);
    }

    @Override
    public @Nullable E convertToEntityAttribute(@Nullable String word) {
        return EnumKeys.readNullable(type, word);
    }
}
