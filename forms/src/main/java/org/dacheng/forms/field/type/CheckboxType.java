package org.dacheng.forms.field.type;

import java.util.List;
import org.dacheng.base.text.Messages;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.PostedParameters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Yes or no; an unticked box is no, and counts as missing where a tick is required. */
@Component
final class CheckboxType extends BooleanType {

    CheckboxType(Messages messages) {
        super(messages);
    }

    @Override
    public List<String> names() {
        return List.of("checkbox");
    }

    @Override
    public boolean isEmpty(@Nullable Object value) {
        return value == null || Boolean.FALSE.equals(value) || "".equals(value);
    }

    @Override
    public @Nullable Object read(Field field, PostedParameters posted) {
        return posted.all().stream().anyMatch(sent -> !sent.equals("false"));
    }

    @Override
    public @Nullable Object variable(Field field, @Nullable Object value) {
        return Boolean.TRUE.equals(value);
    }
}
