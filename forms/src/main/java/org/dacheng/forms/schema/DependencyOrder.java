package org.dacheng.forms.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dacheng.base.text.Message;
import org.dacheng.forms.feel.FeelExpression;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.FormComponents;
import org.dacheng.forms.field.KeyPaths;
import org.jspecify.annotations.Nullable;

/** Sorts components after those that their conditions and formulas read, and detects cycles. */
final class DependencyOrder {

    private final SchemaProblems problems;
    private final Map<String, Field> byPointer = new LinkedHashMap<>();
    private final Map<String, List<Field>> byName = new HashMap<>();
    private final List<Field> order = new ArrayList<>();
    private final Set<String> done = new HashSet<>();
    private final List<Field> path = new ArrayList<>();

    private DependencyOrder(List<Field> tree, SchemaProblems problems) {
        this.problems = problems;
        new FormComponents(tree, List.of()).each(field -> {
            byPointer.put(field.pointer(), field);
            if (field.holdsValue()) {
                byName.computeIfAbsent(KeyPaths.head(field.key()), n -> new ArrayList<>())
                        .add(field);
            }
        });
    }

    static List<Field> of(List<Field> tree, SchemaProblems problems) {
        DependencyOrder order = new DependencyOrder(tree, problems);
        order.byPointer.values().forEach(order::visit);
        return List.copyOf(order.order);
    }

    private void visit(Field field) {
        if (path.contains(field)) {
            refuse(field);
            return;
        }
        if (done.contains(field.pointer())) {
            return;
        }
        path.add(field);
        Field parent = field.parent() == null ? null : byPointer.get(field.parent());
        if (parent != null) {
            visit(parent);
        }
        for (String name : reads(field)) {
            byName.getOrDefault(name, List.of()).forEach(this::visit);
        }
        path.remove(path.size() - 1);
        done.add(field.pointer());
        order.add(field);
    }

    /** Required conditions are evaluated last, so that two fields may each be required when the other is empty. */
    private Set<String> reads(Field field) {
        Set<String> names = new HashSet<>(field.type().dependencies(field, problems));
        names.addAll(problems.expression(field, "/defaultValue"));
        names.addAll(problems.formula(field, "/fill/field"));
        add(names, field.rules().hide());
        add(names, field.rules().readOnly());
        return names;
    }

    private static void add(Set<String> names, @Nullable FeelExpression expression) {
        if (expression != null) {
            names.addAll(expression.possibleNames());
        }
    }

    private void refuse(Field field) {
        List<Field> circle = path.subList(path.indexOf(field), path.size());
        List<Object> labels = new ArrayList<>();
        circle.forEach(member -> labels.add(member.label()));
        problems.refuse(field, "", Message.of("forms.schema.circle", labels));
    }
}
