package org.dacheng.forms.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.PlainText;
import org.dacheng.forms.feel.FeelExpression;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.FieldType;
import org.dacheng.forms.field.FieldTypes;
import org.dacheng.forms.field.FormComponents;
import org.dacheng.forms.field.SchemaTexts;
import org.dacheng.forms.field.type.StaticComponentType;
import org.jspecify.annotations.Nullable;

/** Reads the components of a form, and those of its rows, each with separate keys. */
final class ComponentReader {

    private static final int MAX_COMPONENTS = 500;
    private static final int MAX_DEPTH = 8;
    private static final Pattern NAME =
            Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]{0,63}(\\.[\\p{L}_][\\p{L}\\p{N}_]{0,63}){0,4}");

    private final FieldTypes types;
    private final SchemaProblems problems;
    private int count;

    ComponentReader(FieldTypes types, SchemaProblems problems) {
        this.types = types;
        this.problems = problems;
    }

    FormComponents read(JsonNode components) {
        return scope(components, "/components");
    }

    private FormComponents scope(JsonNode components, String pointer) {
        NavigableMap<String, Field> keys = new TreeMap<>();
        List<Field> tree = list(components, pointer, new ComponentScope(null, "", keys, 0));
        return new FormComponents(tree, DependencyOrder.of(tree, problems));
    }

    /** Position of a component: group, path prefix, keys in scope. */
    private record ComponentScope(@Nullable String parent, String path, NavigableMap<String, Field> keys, int depth) {

        ComponentScope inside(String pointer, String path) {
            String below = path.isEmpty() ? this.path : this.path + path + ".";
            return new ComponentScope(pointer, below, keys, depth + 1);
        }
    }

    private List<Field> list(JsonNode components, String pointer, ComponentScope scope) {
        List<Field> fields = new ArrayList<>();
        if (!components.isArray()) {
            if (!components.isMissingNode() && !components.isNull()) {
                problems.refuse(pointer, Message.of("forms.schema.no-components"));
            }
            return List.of();
        }
        for (int i = 0; i < components.size(); i++) {
            Field field = one(components.get(i), pointer + "/" + i, scope);
            if (field != null) {
                fields.add(field);
            }
        }
        return List.copyOf(fields);
    }

    private @Nullable Field one(JsonNode json, String pointer, ComponentScope scope) {
        if (++count > MAX_COMPONENTS) {
            problems.refuse("/components", Message.of("forms.schema.too-many", MAX_COMPONENTS));
            return null;
        }
        if (scope.depth() > MAX_DEPTH) {
            problems.refuse(pointer, Message.of("forms.schema.too-deep", MAX_DEPTH));
            return null;
        }
        String name = json.path("type").asText("");
        Optional<FieldType> type = types.find(name);
        if (type.isEmpty() && isRefused(json, name, pointer)) {
            return null;
        }
        Field bare = field(json, type.orElse(StaticComponentType.UNKNOWN), pointer, scope);
        Field field = bare.reading(reads(bare));
        checkKey(field, scope.keys());
        field.type().define(field, problems);
        return field;
    }

    /** An unknown type is only named on the page, unless it has an answer that would be lost. */
    private boolean isRefused(JsonNode json, String name, String pointer) {
        if (name.isEmpty()) {
            problems.refuse(pointer + "/type", Message.of("forms.schema.no-type"));
            return true;
        }
        boolean answers = json.hasNonNull("key")
                || json.hasNonNull("path")
                || json.path("components").size() > 0;
        if (answers) {
            problems.refuse(pointer + "/type", Message.of("forms.schema.unknown-type", name));
        }
        return answers;
    }

    private Field field(JsonNode json, FieldType type, String pointer, ComponentScope scope) {
        boolean rows = type.names().contains("lineItems");
        boolean layout = type.purpose() == FieldType.Purpose.LAYOUT;
        FormComponents components = FormComponents.NONE;
        if (rows) {
            components = scope(json.path("components"), pointer + "/components");
        } else if (layout) {
            ComponentScope inside = scope.inside(pointer, json.path("path").asText(""));
            components = new FormComponents(list(json.path("components"), pointer + "/components", inside), List.of());
        }
        String own = rows && !json.hasNonNull("key")
                ? json.path("path").asText("")
                : json.path("key").asText("");
        boolean value = type.purpose().holdsValue();
        String key = !value || own.isEmpty() ? "" : scope.path() + own;
        LocalText label = SchemaTexts.of(json.path("label"));
        return new Field(
                type,
                key,
                PlainText.isBlank(label.zh()) && value ? LocalText.same(own) : label,
                SchemaTexts.of(json.path("description")),
                json,
                pointer,
                scope.parent(),
                components,
                rules(json, pointer),
                Set.of());
    }

    private Set<String> reads(Field field) {
        Set<String> names = new HashSet<>(field.type().dependencies(field, problems));
        for (FeelExpression condition : field.rules().all()) {
            names.addAll(condition.possibleNames());
        }
        names.addAll(problems.formula(field, "/fill/field"));
        return names;
    }

    private Field.Rules rules(JsonNode json, String pointer) {
        return new Field.Rules(
                condition(json, pointer, "/conditional/hide"),
                either(
                        condition(json, pointer, "/conditional/required"),
                        condition(json, pointer, "/validate/required")),
                either(condition(json, pointer, "/conditional/readonly"), condition(json, pointer, "/readonly")),
                Field.at(json, "/validate/required").isBoolean()
                        && Field.at(json, "/validate/required").asBoolean(),
                json.path("readonly").isBoolean() && json.path("readonly").asBoolean()
                        || json.path("disabled").asBoolean(false));
    }

    private @Nullable FeelExpression condition(JsonNode json, String pointer, String place) {
        return problems.parse(Field.at(json, place), pointer + place);
    }

    private static @Nullable FeelExpression either(@Nullable FeelExpression first, @Nullable FeelExpression second) {
        return first != null ? first : second;
    }

    private void checkKey(Field field, NavigableMap<String, Field> keys) {
        boolean value = field.type().purpose().holdsValue();
        if (value && field.key().isEmpty()) {
            problems.refuse(field, "/key", Message.of("forms.schema.no-key", field.typeName()));
        } else if (field.holdsValue()) {
            claim(field, field.json().hasNonNull("key") ? "/key" : "/path", keys);
            totals(field, keys);
        }
    }

    private void totals(Field field, NavigableMap<String, Field> keys) {
        new FormComponents(List.of(field), List.of())
                .values().stream().filter(total -> total != field).forEach(total -> claim(total, "/key", keys));
    }

    /** Each part of a key has to be a valid name in expressions, and a key must not be both a value and a prefix. */
    private void names(Field field, String place, NavigableMap<String, Field> keys) {
        for (String part : field.key().split("\\.")) {
            if (!problems.isName(part)) {
                problems.refuse(field, place, Message.of("forms.schema.feel-word", part));
            }
        }
        String other = overlapping(field.key(), keys);
        if (other != null) {
            problems.refuse(field, place, Message.of("forms.schema.key-of-parts", field.key(), other));
        }
    }

    /** Another key that is a part of this one, or that this one is a part of. */
    private static @Nullable String overlapping(String key, NavigableMap<String, Field> keys) {
        for (int dot = key.indexOf('.'); dot > 0; dot = key.indexOf('.', dot + 1)) {
            if (keys.containsKey(key.substring(0, dot))) {
                return key.substring(0, dot);
            }
        }
        String next = keys.ceilingKey(key + ".");
        return next != null && next.startsWith(key + ".") ? next : null;
    }

    private void claim(Field field, String place, NavigableMap<String, Field> keys) {
        if (!NAME.matcher(field.key()).matches()) {
            problems.refuse(field, place, Message.of("forms.schema.bad-key", field.key()));
        } else if (field.key().equals(FormSchema.SUBMITTER)) {
            problems.refuse(field, place, Message.of("forms.schema.reserved-key", field.key()));
        } else {
            names(field, place, keys);
        }
        Field other = keys.putIfAbsent(field.key(), field);
        if (other != null) {
            problems.refuse(
                    field, place, Message.of("forms.schema.key-twice", field.key(), other.label(), field.label()));
        }
    }
}
