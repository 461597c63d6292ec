package org.dacheng.forms.field.type;

import java.util.List;
import java.util.function.Function;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.Messages;
import org.dacheng.forms.feel.FeelType;
import org.dacheng.forms.field.AnswerValidation;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.FieldExportColumn;
import org.dacheng.forms.field.FieldReaderContext;
import org.dacheng.forms.field.FieldType;
import org.jspecify.annotations.Nullable;

/** Common behaviour of the types whose answer is true or false. */
abstract class BooleanType implements FieldType {

    private final Messages messages;

    BooleanType(Messages messages) {
        this.messages = messages;
    }

    @Override
    public @Nullable Object check(Field field, Object raw, AnswerValidation validation) {
        if (raw instanceof Boolean) {
            return raw;
        }
        validation.refuse(Message.of("forms.field.not-yes-or-no", field.label()));
        return null;
    }

    @Override
    public String text(Field field, Object value, FieldReaderContext reader) {
        return yesOrNo(Boolean.TRUE.equals(value), messages, reader);
    }

    /** Yes or no as a word. */
    static String yesOrNo(boolean yes, Messages messages, FieldReaderContext reader) {
        return messages.text(Message.of(yes ? "forms.field.yes" : "forms.field.no"), reader.locale());
    }

    @Override
    public List<FieldExportColumn> cells(Field field) {
        return List.of(new FieldExportColumn(
                "", field.label(), FieldExportColumn.FieldColumnKind.BOOLEAN, "", (value, reader) -> value));
    }

    @Override
    public FeelType feelType(Field field, Function<String, FeelType> expressions) {
        return FeelType.SimpleType.BOOLEAN;
    }
}
