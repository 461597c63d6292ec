package org.dacheng.okr.cycle;

import jakarta.persistence.AttributeConverter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.dacheng.okr.enums.EnumKeys;

/** Stores kinds of reminders in a column as keys joined by commas. */
class ReminderKindsConverter implements AttributeConverter<Set<ReminderKind>, String> {

    @Override
    public String convertToDatabaseColumn(Set<ReminderKind> kinds) {
        return kinds.stream().sorted().map(EnumKeys::of).collect(Collectors.joining(","));
    }

    @Override
    public Set<ReminderKind> convertToEntityAttribute(String words) {
        return Arrays.stream(words.split(","))
                .filter(word -> !word.isEmpty())
                .map(word -> EnumKeys.read(ReminderKind.class, word))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ReminderKind.class)));
    }
}
