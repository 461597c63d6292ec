package org.dacheng.forms.field;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** All field types, by the names that schemas use. */
@Component
public class FieldTypes {

    private final Map<String, FieldType> byName = new HashMap<>();

    public FieldTypes(List<FieldType> types) {
        for (FieldType type : types) {
            for (String name : type.names()) {
                if (byName.put(name, type) != null) {
                    throw new IllegalStateException("two field types are called " + name);
                }
            }
        }
    }

    public Optional<FieldType> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
