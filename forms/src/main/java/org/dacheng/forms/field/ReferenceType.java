package org.dacheng.forms.field;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.PlainText;
import org.dacheng.forms.feel.FeelType;
import org.jspecify.annotations.Nullable;

/** What person and department share: an id, or several. */
abstract class ReferenceType implements FieldType {

    private static final int MOST = 100;

    /** False after saying what is wrong with the id. */
    abstract boolean stands(Field field, String id, Judge judge);

    abstract String name(String id, Reader reader);

    static boolean several(Field field) {
        return field.flag("multiple");
    }

    @Override
    public @Nullable Object read(Field field, Posted posted) {
        List<String> sent = posted.all().stream()
                .flatMap(ids -> Arrays.stream(several(field) ? ids.split("[,，;；\\s]+") : new String[] {ids}))
                .filter(id -> !PlainText.isBlank(id))
                .toList();
        return several(field) ? sent : sent.isEmpty() ? "" : sent.get(0);
    }

    @Override
    public @Nullable Object check(Field field, Object raw, Judge judge) {
        if (!several(field) && raw instanceof String id) {
            return stands(field, PlainText.line(id), judge) ? PlainText.line(id) : null;
        }
        if (!several(field) || !(raw instanceof List<?> sent)) {
            judge.refuse(Message.of(several(field) ? "forms.field.not-a-list" : "forms.field.only-one", field.label()));
            return null;
        }
        if (sent.size() > MOST) {
            judge.refuse(Message.of("forms.field.too-many", field.label(), MOST));
            return null;
        }
        Set<String> ids = new LinkedHashSet<>();
        sent.forEach(id -> ids.add(PlainText.line(String.valueOf(id))));
        boolean good = true;
        for (String id : ids) {
            good &= stands(field, id, judge);
        }
        return good ? new ArrayList<>(ids) : null;
    }

    @Override
    public @Nullable Object variable(Field field, @Nullable Object value) {
        return value == null && several(field) ? List.of() : value;
    }

    @Override
    public String text(Field field, Object value, Reader reader) {
        List<?> ids = value instanceof List<?> list ? list : List.of(value);
        return Choices.joined(
                ids.stream().map(id -> name(String.valueOf(id), reader)).toList(), reader);
    }

    @Override
    public FeelType feelType(Field field, Function<String, FeelType> expressions) {
        return several(field) ? FeelType.listOf(FeelType.TEXT) : FeelType.TEXT;
    }
}
