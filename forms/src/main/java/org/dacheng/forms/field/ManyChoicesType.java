package org.dacheng.forms.field;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dacheng.base.text.Message;
import org.dacheng.forms.feel.FeelType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Any number of options: a list of checkboxes; form-js also has it as a list of tags. */
@Component
final class ManyChoicesType implements FieldType {

    private final Choices choices;

    ManyChoicesType(Choices choices) {
        this.choices = choices;
    }

    @Override
    public List<String> names() {
        return List.of("checklist", "taglist");
    }

    @Override
    public void define(Field field, Definition definition) {
        choices.define(field, definition);
    }

    @Override
    public Set<String> dependencies(Field field, Definition definition) {
        return choices.names(field, definition);
    }

    @Override
    public @Nullable Object read(Field field, Posted posted) {
        return posted.all();
    }

    @Override
    public @Nullable Object check(Field field, Object raw, Judge judge) {
        if (!(raw instanceof List<?> sent)) {
            judge.refuse(Message.of("forms.field.not-a-list", field.label()));
            return null;
        }
        Set<String> options =
                choices.of(field, judge.reader()).stream().map(Choice::value).collect(Collectors.toSet());
        Set<String> chosen = new LinkedHashSet<>();
        for (Object item : sent) {
            String value = String.valueOf(item);
            if (!options.contains(value)) {
                judge.refuse(Message.of("forms.field.not-an-option", field.label(), Shortened.of(value)));
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
    public String text(Field field, Object value, Reader reader) {
        if (!(value instanceof List<?> chosen)) {
            return String.valueOf(value);
        }
        return Choices.joined(
                chosen.stream()
                        .map(item -> choices.label(field, String.valueOf(item), reader))
                        .toList(),
                reader);
    }

    @Override
    public Map<String, @Nullable Object> extra(Field field, @Nullable Object value, Reader reader) {
        Map<String, @Nullable Object> extra = new HashMap<>();
        extra.put("options", choices.of(field, reader));
        return extra;
    }

    @Override
    public FeelType feelType(Field field, Function<String, FeelType> expressions) {
        return FeelType.listOf(Choices.type(field));
    }
}
