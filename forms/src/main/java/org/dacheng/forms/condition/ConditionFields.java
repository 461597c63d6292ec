package org.dacheng.forms.condition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.dacheng.base.text.Message;
import org.dacheng.forms.feel.FeelType;
import org.dacheng.forms.feel.FeelType.SimpleType;
import org.dacheng.forms.field.ChoiceOption;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.type.LineItemsType;
import org.dacheng.forms.schema.FormSchema;
import org.jspecify.annotations.Nullable;

/** The values that the conditions of a form, of its flow, or of a row of line items can ask for, in display order. */
public final class ConditionFields {

    private final Map<String, ConditionField> byPath = new LinkedHashMap<>();
    private @Nullable ConditionField suggested;

    private ConditionFields(List<Field> values, Map<String, FeelType> types) {
        for (Field field : values) {
            FeelType type = type(field.key(), types);
            if (byPath.containsKey(field.key())) {
                continue;
            }
            Message label = Message.of("forms.condition.label", field.label());
            add(field.key(), label, kind(field, type), field);
            if (field.typeName().equals("dateRange")) {
                add(field.key() + ".from", Message.of("forms.condition.from", label), ConditionKind.DATE, field);
                add(field.key() + ".to", Message.of("forms.condition.to", label), ConditionKind.DATE, field);
                add(field.key() + ".days", Message.of("forms.condition.days", label), ConditionKind.NUMBER, field);
            }
        }
    }

    /** The fields of a form and what is known of the submitter. */
    public static ConditionFields of(FormSchema schema) {
        ConditionFields fields = new ConditionFields(schema.values(), schema.types());
        fields.addSubmitter();
        return fields;
    }

    /** The columns of line items, the fields of the form around them and the submitter. */
    public static ConditionFields of(FormSchema schema, Field lineItems) {
        Map<String, FeelType> types = new TreeMap<>(schema.types());
        if (type(lineItems.key(), types) instanceof FeelType.ListType rows
                && rows.item() instanceof FeelType.ContextType row) {
            types.putAll(row.members());
        }
        ConditionFields fields = new ConditionFields(lineItems.components().values(), types);
        of(schema).byPath.forEach(fields.byPath::putIfAbsent);
        return fields;
    }

    /**
     * What the conditions of an element of the form can ask for: for a column of line items also the other columns. The
     * element itself is left out, since it would depend on itself.
     *
     * @param id of the element
     */
    public static ConditionFields of(FormSchema schema, String id) {
        ConditionFields fields = around(schema, id);
        fields.byPath.values().removeIf(one -> one.field() != null && hasId(one.field(), id));
        fields.suggest(schema, id);
        return fields;
    }

    /** The same with the element itself. */
    static ConditionFields around(FormSchema schema, String id) {
        Field around = lineItemsAround(schema, id);
        return around == null ? of(schema) : of(schema, around);
    }

    /** A condition of an element mostly asks for the choice above it. */
    private void suggest(FormSchema schema, String id) {
        List<String> above = new ArrayList<>();
        collectAbove(schema.components().tree(), id, above);
        suggested = byPath.values().stream()
                .filter(one -> one.kind() == ConditionKind.CHOICE || one.kind() == ConditionKind.CHOICES)
                .filter(one -> one.field() != null && above.contains(id(one.field())))
                .max(Comparator.comparingInt(one -> above.indexOf(id(Objects.requireNonNull(one.field())))))
                .orElse(null);
    }

    /** Ids of the elements in front of one, in display order; true if it was found. */
    private static boolean collectAbove(List<Field> tree, String id, List<String> above) {
        for (Field field : tree) {
            if (hasId(field, id)) {
                return true;
            }
            above.add(id(field));
            if (collectAbove(field.components().tree(), id, above)) {
                return true;
            }
        }
        return false;
    }

    /** The line items of which the element is a column; null for others. */
    static @Nullable Field lineItemsAround(FormSchema schema, String id) {
        Field[] around = new Field[1];
        schema.components().each(field -> {
            boolean rows = field.type() instanceof LineItemsType;
            if (rows && field.components().tree().stream().anyMatch(column -> hasId(column, id))) {
                around[0] = field;
            }
        });
        return around[0];
    }

    private static boolean hasId(Field field, String id) {
        return id(field).equals(id);
    }

    private static String id(Field field) {
        return field.json().path("id").asText();
    }

    /** All of them. */
    public List<ConditionField> all() {
        return List.copyOf(byPath.values());
    }

    /** The value with this name in FEEL. */
    public Optional<ConditionField> find(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /** What a new condition asks for first: the nearest choice above its element; empty if there is none. */
    Optional<ConditionField> suggested() {
        return Optional.ofNullable(suggested);
    }

    private void addSubmitter() {
        add("submitter.departments", submitter("departments"), ConditionKind.SUBMITTER_DEPARTMENTS, null);
        add("submitter.department", submitter("department"), ConditionKind.DEPARTMENT, null);
        add("submitter.roles", submitter("roles"), ConditionKind.SUBMITTER_ROLES, null);
        add("submitter.level", submitter("level"), ConditionKind.NUMBER, null);
        add("submitter.id", submitter("id"), ConditionKind.PERSON, null);
    }

    private static Message submitter(String member) {
        return Message.of("forms.condition.submitter." + member);
    }

    private void add(String path, Message label, ConditionKind kind, @Nullable Field field) {
        List<ChoiceOption> options =
                field == null ? List.of() : field.type().options(field).orElse(List.of());
        byPath.put(path, new ConditionField(path, label, kind, options, field));
    }

    /** The type of a key with dots is that of a member. */
    private static FeelType type(String key, Map<String, FeelType> types) {
        FeelType type = types.getOrDefault(key.split("\\.", 2)[0], SimpleType.ANY);
        int dot = key.indexOf('.');
        if (dot < 0) {
            return type;
        }
        return type instanceof FeelType.ContextType context
                ? type(key.substring(dot + 1), context.members())
                : SimpleType.ANY;
    }

    private static ConditionKind kind(Field field, FeelType type) {
        boolean several = type instanceof FeelType.ListType;
        String name = field.type().names().get(0);
        if (name.equals("person")) {
            return several ? ConditionKind.PEOPLE : ConditionKind.PERSON;
        } else if (name.equals("department")) {
            return several ? ConditionKind.DEPARTMENTS : ConditionKind.DEPARTMENT;
        } else if (field.type().options(field).isPresent()) {
            return several ? ConditionKind.CHOICES : ConditionKind.CHOICE;
        } else if (several) {
            return ConditionKind.LIST;
        }
        return type instanceof SimpleType simple
                ? kind(simple)
                : type.isText() ? ConditionKind.TEXT : ConditionKind.OTHER;
    }

    private static ConditionKind kind(SimpleType type) {
        return switch (type) {
            case NUMBER -> ConditionKind.NUMBER;
            case BOOLEAN -> ConditionKind.YES_NO;
            case DATE -> ConditionKind.DATE;
            case DATE_TIME -> ConditionKind.DATE_TIME;
            case TIME -> ConditionKind.TIME;
            default -> ConditionKind.OTHER;
        };
    }
}
