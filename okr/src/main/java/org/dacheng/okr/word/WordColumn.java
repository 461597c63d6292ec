package org.dacheng.okr.word;

import jakarta.persistence.AttributeConverter;
import org.jspecify.annotations.Nullable;

/** Keeps a constant in a column as its word. */
public abstract class WordColumn<E extends Enum<E>> implements AttributeConverter<E, String> {

    private final Class<E> type;

    protected WordColumn(Class<E> type) {
        this.type = type;
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable E constant) {
        return Words.ofNullable(constant);
    }

    @Override
    public @Nullable E convertToEntityAttribute(@Nullable String word) {
        return Words.readNullable(type, word);
    }
}
