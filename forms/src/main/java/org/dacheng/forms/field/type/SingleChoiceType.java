package org.dacheng.forms.field.type;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dacheng.base.text.Message;
import org.dacheng.forms.feel.FeelType;
import org.dacheng.forms.field.AnswerValidation;
import org.dacheng.forms.field.ChoiceOption;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.FieldReaderContext;
import org.dacheng.forms.field.PostedParameters;
import org.jspecify.annotations.Nullable;

/** Common behaviour of select and radio: one of the options. */
abstract class SingleChoiceType extends ChoiceType {

    SingleChoiceType(ChoiceOptions choices) {
        super(choices);
    }

    /** Radio buttons also send an empty value, for no choice. */
    @Override
    public @Nullable Object read(Field field, PostedParameters posted) {
        List<String> sent = posted.all();
        return sent.isEmpty() ? "" : sent.get(0);
    }

    @Override
    public @Nullable Object check(Field field, Object raw, AnswerValidation validation) {
        String value = raw instanceof String || raw instanceof Number || raw instanceof Boolean ? raw.toString() : null;
        if (value == null) {
            validation.refuse(Message.of("forms.field.not-an-option", field.label(), ""));
            return null;
        }
        return choices.isAcceptable(field, value, validation) ? value : null;
    }

    @Override
    public String text(Field field, Object value, FieldReaderContext reader) {
        return choices.label(field, String.valueOf(value), reader);
    }

    @Override
    public Optional<List<ChoiceOption>> options(Field field) {
        return Optional.of(choices.listed(field));
    }

    @Override
    public FeelType feelType(Field field, Function<String, FeelType> expressions) {
        return ChoiceOptions.type(field);
    }
}
