package org.dacheng.forms.field.type;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.NumberParser;
import org.dacheng.base.text.PlainText;
import org.dacheng.forms.feel.FeelType;
import org.dacheng.forms.field.AnswerValidation;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.FieldDefinitionCheck;
import org.dacheng.forms.field.FieldExportColumn;
import org.dacheng.forms.field.FieldReaderContext;
import org.dacheng.forms.field.FieldType;
import org.jspecify.annotations.Nullable;

/**
 * Common behaviour of types whose answer is one line in a fixed format: URLs, phone numbers, numbers of documents. The
 * JSON of an answer is a string in the canonical format; input in full-width characters is understood.
 */
abstract class FormattedTextType implements FieldType {

    private static final char HIDDEN = '*';

    private final InputHints hints;
    private final int maxLength;

    /** @param maxLength most characters of an answer */
    FormattedTextType(InputHints hints, int maxLength) {
        this.hints = hints;
        this.maxLength = maxLength;
    }

    /**
     * The canonical format of a line, which is its own canonical format.
     *
     * @param refuse receives the error of a line that is not accepted
     * @return null after an error
     */
    abstract @Nullable String canonical(Field field, String line, Consumer<Message> refuse);

    /** The line without full-width characters where the format has none: in numbers, everywhere. */
    String understood(String line) {
        return NumberParser.ascii(line).strip();
    }

    @Override
    public String fragment(Field field) {
        return "textfield";
    }

    @Override
    public void define(Field field, FieldDefinitionCheck definition) {
        AnswerPattern.define(field, definition);
    }

    @Override
    public @Nullable Object check(Field field, Object raw, AnswerValidation validation) {
        if (!(raw instanceof String typed)) {
            validation.refuse(Message.of("forms.field.not-text", field.label()));
            return null;
        }
        if (!PlainText.isWellFormed(typed)) {
            validation.refuse(Message.of("forms.field.half-character", field.label()));
            return null;
        }
        String line = understood(PlainText.line(typed));
        if (PlainText.length(line) > maxLength) {
            validation.refuse(Message.of("forms.field.too-long", field.label(), maxLength, PlainText.length(line)));
            return null;
        }
        String canonical = canonical(field, line, validation::refuse);
        Message mismatch = canonical == null ? null : AnswerPattern.problem(field, canonical);
        if (mismatch != null) {
            validation.refuse(mismatch);
        }
        return mismatch == null ? canonical : null;
    }

    @Override
    public Map<String, @Nullable Object> extra(Field field, @Nullable Object value, FieldReaderContext reader) {
        return hints.attributes(field);
    }

    @Override
    public FeelType feelType(Field field, Function<String, FeelType> expressions) {
        return FeelType.TEXT;
    }

    /** The canonical format, without the blanks that help people to read. */
    @Override
    public List<FieldExportColumn> cells(Field field) {
        return List.of(new FieldExportColumn(
                "", field.label(), FieldExportColumn.FieldColumnKind.TEXT, "", (value, reader) -> value));
    }

    /** The number with all but its first and last characters hidden: for lists, titles and mail. */
    static String masked(Object value, int first, int last) {
        String text = String.valueOf(value);
        int hidden = text.length() - first - last;
        return hidden <= 0
                ? String.valueOf(HIDDEN).repeat(text.length())
                : text.substring(0, first) + String.valueOf(HIDDEN).repeat(hidden) + text.substring(first + hidden);
    }
}
