package org.dacheng.forms.field.type;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.dacheng.base.text.Message;
import org.dacheng.forms.field.AnswerValidation;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.FieldReaderContext;
import org.dacheng.people.person.DepartmentView;
import org.dacheng.people.person.Departments;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** A department, or several. */
@Component
final class DepartmentType extends ReferenceType {

    private final Supplier<List<DepartmentView>> all;

    @Autowired
    DepartmentType(Departments departments) {
        this((Supplier<List<DepartmentView>>) departments::all);
    }

    DepartmentType(Supplier<List<DepartmentView>> all) {
        this.all = all;
    }

    @Override
    public List<String> names() {
        return List.of("department");
    }

    @Override
    boolean isAcceptable(Field field, String id, AnswerValidation validation) {
        boolean known =
                all.get().stream().anyMatch(department -> department.id().equals(id));
        if (!known) {
            validation.refuse(Message.of("forms.field.no-department", field.label(), ShortenedText.of(id)));
        }
        return known;
    }

    @Override
    String name(String id, FieldReaderContext reader) {
        return all.get().stream()
                .filter(department -> department.id().equals(id))
                .findFirst()
                .map(department -> department.name().in(reader.locale()))
                .orElse(id);
    }

    @Override
    public Map<String, @Nullable Object> extra(Field field, @Nullable Object value, FieldReaderContext reader) {
        Map<String, @Nullable Object> extra = new HashMap<>();
        extra.put("several", several(field));
        extra.put("departments", all.get());
        return extra;
    }
}
