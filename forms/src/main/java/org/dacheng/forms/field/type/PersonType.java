package org.dacheng.forms.field.type;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.dacheng.base.text.Message;
import org.dacheng.forms.field.AnswerValidation;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.FieldReaderContext;
import org.dacheng.people.person.People;
import org.dacheng.people.person.PersonView;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** A person, or several. People who have left cannot be chosen any more. */
@Component
final class PersonType extends ReferenceType {

    private final Function<String, Optional<PersonView>> find;

    @Autowired
    PersonType(People people) {
        this((Function<String, Optional<PersonView>>) people::find);
    }

    PersonType(Function<String, Optional<PersonView>> find) {
        this.find = find;
    }

    @Override
    public List<String> names() {
        return List.of("person");
    }

    @Override
    boolean isAcceptable(Field field, String id, AnswerValidation validation) {
        Optional<PersonView> person = find.apply(id);
        if (person.isEmpty()) {
            validation.refuse(Message.of("forms.field.nobody", field.label(), ShortenedText.of(id)));
        } else if (!person.get().active()) {
            validation.refuse(Message.of(
                    "forms.field.person-left", field.label(), person.get().name()));
        }
        return person.isPresent() && person.get().active();
    }

    @Override
    String name(String id, FieldReaderContext reader) {
        return find.apply(id).map(person -> person.name().in(reader.locale())).orElse(id);
    }

    @Override
    public Map<String, @Nullable Object> extra(Field field, @Nullable Object value, FieldReaderContext reader) {
        List<?> ids = value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
        Map<String, @Nullable Object> extra = new HashMap<>();
        extra.put("several", several(field));
        extra.put(
                "people",
                ids.stream()
                        .map(String::valueOf)
                        .map(find)
                        .flatMap(Optional::stream)
                        .toList());
        return extra;
    }
}
