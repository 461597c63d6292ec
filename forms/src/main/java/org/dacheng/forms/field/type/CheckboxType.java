package org.dacheng.forms.field.type;

import java.util.List;
import java.util.function.Function;
import org.dacheng.base.text.Message;
import org.dacheng.forms.feel.FeelType;
import org.dacheng.forms.field.AnswerValidation;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.FieldExportColumn;
import org.dacheng.forms.field.FieldReaderContext;
import org.dacheng.forms.field.FieldType;
import org.dacheng.forms.field.PostedParameters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Yes or no; an unticked box is no, and counts as missing where a tick is required. */
@Component
final class CheckboxType implements FieldType {

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
    public @Nullable Object check(Field field, Object raw, AnswerValidation validation) {
        if (raw instanceof Boolean) {
            return raw;
        }
        validation.refuse(Message.of("forms.field.not-yes-or-no", field.label()));
        return null;
    }

    @Override
    public @Nullable Object variable(Field field, @Nullable Object value) {
        return Boolean.TRUE.equals(value);
    }

    @Override
    public String text(Field field, Object value, FieldReaderContext reader) {
        boolean yes = Boolean.TRUE.equals(value);
        return reader.readsChinese() ? (yes ? "是" : "否") : yes ? "Yes" : "No";
    }

    @Override
    public List<FieldExportColumn> cells(Field field) {
        return List.of(
                new FieldExportColumn("", field.label(), FieldExportColumn.Kind.BOOLEAN, "", (value, reader) -> value));
    }

    @Override
    public FeelType feelType(Field field, Function<String, FeelType> expressions) {
        return FeelType.Kind.BOOLEAN;
    }
}
