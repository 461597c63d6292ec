package org.dacheng.forms.schema;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.dacheng.forms.feel.Feel;
import org.dacheng.forms.feel.FeelSyntaxError;
import org.dacheng.forms.feel.FeelType;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.FormComponents;
import org.dacheng.forms.field.KeyPaths;
import org.dacheng.forms.field.type.LineItemsType;

/** Determines the types of all names that FEEL can read in a form. */
final class FormVariableTypes {

    static final FeelType SUBMITTER = new FeelType.ContextType(Map.of(
            "id", FeelType.TEXT,
            "name", FeelType.TEXT,
            "department", FeelType.TEXT,
            "departments", FeelType.listOf(FeelType.TEXT),
            "roles", FeelType.listOf(FeelType.TEXT),
            "level", FeelType.SimpleType.NUMBER));

    private final Feel feel;

    FormVariableTypes(Feel feel) {
        this.feel = feel;
    }

    Map<String, FeelType> of(FormComponents components) {
        return of(components, Map.of(FormSchema.SUBMITTER, SUBMITTER));
    }

    /** @param outer names of the form around a row */
    Map<String, FeelType> of(FormComponents components, Map<String, FeelType> outer) {
        Map<String, FeelType> names = new TreeMap<>(outer);
        components.values().forEach(field -> put(names, field.key(), FeelType.SimpleType.ANY));
        for (Field field : components.order()) {
            if (field.holdsValue()) {
                put(names, field.key(), type(field, names));
            }
        }
        return names;
    }

    private FeelType type(Field field, Map<String, FeelType> names) {
        if (!(field.type() instanceof LineItemsType)) {
            return field.type().feelType(field, expression -> type(expression, names));
        }
        Map<String, FeelType> all = of(field.components(), names);
        Map<String, FeelType> columns = new HashMap<>();
        for (Field column : field.components().values()) {
            String head = KeyPaths.head(column.key());
            columns.put(head, all.getOrDefault(head, FeelType.SimpleType.ANY));
        }
        return FeelType.listOf(FeelType.ContextType.ofKnown(columns));
    }

    private FeelType type(String expression, Map<String, FeelType> names) {
        try {
            return expression.isBlank()
                    ? FeelType.SimpleType.ANY
                    : feel.parse(expression).type(names);
        } catch (FeelSyntaxError reported) {
            return FeelType.SimpleType.ANY;
        }
    }

    /** A key such as {@code trip.from} is a member. */
    private static void put(Map<String, FeelType> names, String key, FeelType type) {
        int dot = key.indexOf('.');
        if (dot < 0) {
            names.put(key, type);
            return;
        }
        String head = key.substring(0, dot);
        Map<String, FeelType> members = new TreeMap<>();
        if (names.get(head) instanceof FeelType.ContextType known) {
            members.putAll(known.members());
        }
        put(members, key.substring(dot + 1), type);
        names.put(head, FeelType.ContextType.ofKnown(members));
    }
}
