package org.dacheng.forms.schema;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.FormComponents;
import org.dacheng.forms.field.KeyPaths;

/**
 * Determines the fields that each field depends on, directly or indirectly: fields that its formula, conditions,
 * limits, options and default read, fields in the conditions of the groups around it, and for line items the fields
 * that their columns read. People who may not see one of them must not see the field either.
 */
final class FieldDependencies {

    private final SchemaProblems problems;
    private final Map<String, Field> byPointer = new HashMap<>();
    private final Map<String, Set<String>> direct = new LinkedHashMap<>();

    private FieldDependencies(FormComponents components, SchemaProblems problems) {
        this.problems = problems;
        components.each(field -> byPointer.put(field.pointer(), field));
        List<Field> values = components.values();
        Map<String, Set<String>> byName = new HashMap<>();
        values.forEach(field -> byName.computeIfAbsent(KeyPaths.head(field.key()), name -> new TreeSet<>())
                .add(field.key()));
        for (Field field : values) {
            Set<String> keys = new TreeSet<>();
            names(field).forEach(name -> keys.addAll(byName.getOrDefault(name, Set.of())));
            direct.put(field.key(), keys);
        }
    }

    /** @return keys of all dependencies by the key of each field with a value */
    static Map<String, Set<String>> of(FormComponents components, SchemaProblems problems) {
        FieldDependencies sources = new FieldDependencies(components, problems);
        Map<String, Set<String>> all = new HashMap<>();
        sources.direct.keySet().forEach(key -> {
            Set<String> found = new TreeSet<>();
            sources.collect(key, found);
            found.remove(key);
            all.put(key, Set.copyOf(found));
        });
        return all;
    }

    private void collect(String key, Set<String> found) {
        for (String source : direct.getOrDefault(key, Set.of())) {
            if (found.add(source)) {
                collect(source, found);
            }
        }
    }

    private Set<String> names(Field field) {
        Set<String> names = new HashSet<>();
        for (Field at = field; at != null; at = at.parent() == null ? null : byPointer.get(at.parent())) {
            names.addAll(own(at));
        }
        return names;
    }

    private Set<String> own(Field field) {
        Set<String> names = new HashSet<>(field.reads());
        names.addAll(problems.expression(field, "/defaultValue"));
        Set<String> columns = new HashSet<>();
        field.components().values().forEach(column -> columns.add(KeyPaths.head(column.key())));
        if (field.holdsValue()) {
            field.components()
                    .each(column -> own(column).stream()
                            .filter(name -> !columns.contains(name))
                            .forEach(names::add));
        }
        return names;
    }
}
