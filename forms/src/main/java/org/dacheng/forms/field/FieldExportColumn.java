package org.dacheng.forms.field;

import java.math.BigDecimal;
import java.util.function.BiFunction;
import org.dacheng.base.text.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * One column of an answer in an export.
 *
 * @param member the part of the answer, empty for all of it
 * @param unit currency or unit, or empty
 * @param value the cell of an answer: String, BigDecimal, LocalDate, Boolean or null
 */
public record FieldExportColumn(
        String member,
        LocalText label,
        FieldColumnKind kind,
        String unit,
        BiFunction<Object, FieldReaderContext, @Nullable Object> value) {

    /** Type of a cell. */
    public enum FieldColumnKind {
        TEXT,
        NUMBER,
        MONEY,
        DATE,
        BOOLEAN;

        public boolean isNumeric() {
            return this == NUMBER || this == MONEY;
        }
    }

    public static FieldExportColumn text(Field field, FieldType type) {
        return new FieldExportColumn(
                "", field.label(), FieldColumnKind.TEXT, "", (value, reader) -> type.text(field, value, reader));
    }

    public static FieldExportColumn number(Field field, FieldColumnKind kind, String unit) {
        return new FieldExportColumn(
                "", field.label(), kind, unit, (value, reader) -> value instanceof BigDecimal ? value : null);
    }
}
