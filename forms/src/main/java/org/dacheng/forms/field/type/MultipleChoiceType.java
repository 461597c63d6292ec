package org.dacheng.forms.field.type;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.dacheng.base.text.Message;
import org.dacheng.forms.feel.FeelType;
import org.dacheng.forms.field.AnswerValidation;
import org.dacheng.forms.field.ChoiceOption;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.FieldReaderContext;
import org.dacheng.forms.field.PostedParameters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Any number of options: a list of checkboxes, or a list of tags in form-js. */
@Component
final class MultipleChoiceType extends ChoiceType {

    MultipleChoiceType(ChoiceOptions choices) {
        super(choices);
    }

    @Override
    public List<String> names() {
        return List.of("checklist", "taglist");
    }

    @Override
    public @Nullable Object read(Field field, PostedParameters posted) {
        return posted.all();
    }

    @Override
    public @Nullable Object check(Field field, Object raw, AnswerValidation validation) {
        if (!(raw instanceof List<?> sent)) {
            validation.refuse(Message.of("forms.field.not-a-list", field.label()));
            return null;
        }
        Set<String> chosen = new LinkedHashSet<>();
        for (Object item : sent) {
            String value = String.valueOf(item);
            if (!choices.isAcceptable(field, value, validation)) {
                return null;
            }
            chosen.add(value);
        }
        return new ArrayList<>(chosen);
    }

    @Override
    public @Nullable Object variable(Field field, @Nullable Object value) {
        return value == null ? List.of() : value;
    }

    @Override
    public String text(Field field, Object value, FieldReaderContext reader) {
        if (!(value instanceof List<?> chosen)) {
            return String.valueOf(value);
        }
        return ChoiceOptions.joined(
                chosen.stream()
                        .map(item -> choices.label(field, String.valueOf(item), reader))
                        .toList(),
                reader);
    }

    @Override
    public Optional<List<ChoiceOption>> options(Field field) {
        return Optional.of(choices.listed(field));
    }

    @Override
    public FeelType feelType(Field field, Function<String, FeelType> expressions) {
        return FeelType.listOf(ChoiceOptions.type(field));
    }
}
