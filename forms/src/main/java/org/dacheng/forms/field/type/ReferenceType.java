package org.dacheng.forms.field.type;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.PlainText;
import org.dacheng.forms.feel.FeelType;
import org.dacheng.forms.field.AnswerValidation;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.FieldReaderContext;
import org.dacheng.forms.field.FieldType;
import org.dacheng.forms.field.PostedParameters;
import org.dacheng.forms.field.setting.Setting;
import org.dacheng.forms.field.setting.SettingSentence;
import org.jspecify.annotations.Nullable;

/** Common behaviour of person and department: an id, or several. */
abstract class ReferenceType implements FieldType {

    private static final int MAX_REFERENCES = 100;

    /** Whether the id is acceptable; reports a violation otherwise. */
    abstract boolean isAcceptable(Field field, String id, AnswerValidation validation);

    abstract String name(String id, FieldReaderContext reader);

    @Override
    public boolean valuesExpire() {
        return true;
    }

    static boolean several(Field field) {
        return field.flag("multiple");
    }

    @Override
    public List<SettingSentence> settings() {
        return List.of(SettingSentence.of("several", new Setting.Toggle("/multiple", false)));
    }

    @Override
    public @Nullable Object read(Field field, PostedParameters posted) {
        List<String> sent = posted.all().stream()
                .flatMap(ids -> Arrays.stream(several(field) ? ids.split("[,，;；\\s]+") : new String[] {ids}))
                .filter(id -> !PlainText.isBlank(id))
                .toList();
        return several(field) ? sent : sent.isEmpty() ? "" : sent.get(0);
    }

    @Override
    public @Nullable Object check(Field field, Object raw, AnswerValidation validation) {
        if (!several(field) && raw instanceof String id) {
            return isAcceptable(field, PlainText.line(id), validation) ? PlainText.line(id) : null;
        }
        if (!several(field) || !(raw instanceof List<?> sent)) {
            validation.refuse(
                    Message.of(several(field) ? "forms.field.not-a-list" : "forms.field.only-one", field.label()));
            return null;
        }
        if (sent.size() > MAX_REFERENCES) {
            validation.refuse(Message.of("forms.field.too-many", field.label(), MAX_REFERENCES));
            return null;
        }
        Set<String> ids = new LinkedHashSet<>();
        sent.forEach(id -> ids.add(PlainText.line(String.valueOf(id))));
        boolean good = true;
        for (String id : ids) {
            good &= isAcceptable(field, id, validation);
        }
        return good ? new ArrayList<>(ids) : null;
    }

    @Override
    public @Nullable Object variable(Field field, @Nullable Object value) {
        return value == null && several(field) ? List.of() : value;
    }

    @Override
    public String text(Field field, Object value, FieldReaderContext reader) {
        List<?> ids = value instanceof List<?> list ? list : List.of(value);
        return ChoiceOptions.joined(
                ids.stream().map(id -> name(String.valueOf(id), reader)).toList(), reader);
    }

    @Override
    public FeelType feelType(Field field, Function<String, FeelType> expressions) {
        return several(field) ? FeelType.listOf(FeelType.TEXT) : FeelType.TEXT;
    }
}
