package org.dacheng.forms.feel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dacheng.base.text.Message;
import org.dacheng.forms.feel.FeelType.SimpleType;
import org.jspecify.annotations.Nullable;

/**
 * {@code list[condition]} returns the items for which it is true; {@code list[2]} the second, {@code list[-1]} the
 * last, empty when there is none.
 */
record FilterExpression(ExpressionPart list, ExpressionPart filter) implements ExpressionPart {

    private static final String ITEM = "item";

    @Override
    public int at() {
        return list.at();
    }

    @Override
    public @Nullable Object value(EvaluationScope scope) {
        Object value = list.value(scope);
        if (value == null) {
            return null;
        }
        if (!(value instanceof List<?> items)) {
            throw IterationExpression.notAList(at(), value);
        }
        List<@Nullable Object> kept = new ArrayList<>();
        Map<String, @Nullable Object> nothing = nothing(items);
        for (Object each : items) {
            scope.budget().step();
            Object item = FeelValues.plain(each);
            Object holds = filter.value(inside(item == null ? nothing : item, item, scope));
            if (holds instanceof BigDecimal place) {
                return at(items, place);
            }
            if (holds != null && !(holds instanceof Boolean)) {
                throw new EvaluationProblem(
                        filter.at(),
                        Message.of(
                                "forms.feel.not-boolean", FeelValues.type(holds).label()));
            }
            if (Boolean.TRUE.equals(holds)) {
                scope.budget().grow(kept.size());
                kept.add(item);
            }
        }
        return items.isEmpty() && counts(filter) ? null : kept;
    }

    private static boolean counts(ExpressionPart filter) {
        return filter instanceof ArithmeticExpression
                || filter instanceof NegatedExpression
                || filter instanceof ConstantExpression literal && literal.written() instanceof BigDecimal;
    }

    /** An empty item has the members of the others, all of them empty. */
    private static Map<String, @Nullable Object> nothing(List<?> items) {
        Map<String, @Nullable Object> nothing = new HashMap<>();
        if (items.stream().anyMatch(Objects::isNull)) {
            items.stream()
                    .filter(Map.class::isInstance)
                    .findFirst()
                    .ifPresent(item ->
                            FeelValues.members((Map<?, ?>) item).keySet().forEach(name -> nothing.put(name, null)));
        }
        return nothing;
    }

    private static EvaluationScope inside(Object members, @Nullable Object item, EvaluationScope scope) {
        Map<String, @Nullable Object> names = new HashMap<>();
        names.put(ITEM, item);
        if (members instanceof Map<?, ?> context) {
            names.putAll(FeelValues.members(context));
        }
        return scope.with(names);
    }

    private static @Nullable Object at(List<?> items, BigDecimal place) {
        BigDecimal index =
                place.signum() < 0 ? BigDecimal.valueOf(items.size()).add(place) : place.subtract(BigDecimal.ONE);
        boolean there = index.signum() >= 0 && index.compareTo(BigDecimal.valueOf(items.size())) < 0;
        return there ? FeelValues.plain(items.get(index.intValue())) : null;
    }

    /** In a filter, a member that only some items have may also be a name from outside: both types apply. */
    private static void members(FeelType item, TypeScope scope, Map<String, FeelType> names) {
        FeelType all = SimpleType.EMPTY;
        for (FeelType one : item.each()) {
            all = FeelType.join(all, one instanceof FeelType.ContextType ? one : new FeelType.ContextType(Map.of()));
        }
        if (all instanceof FeelType.ContextType context) {
            names.putAll(context.members());
            for (FeelType one : item.each()) {
                maybe(one, context, scope, names);
            }
        }
    }

    private static void maybe(
            FeelType item, FeelType.ContextType certain, TypeScope scope, Map<String, FeelType> names) {
        if (item instanceof FeelType.ContextType context) {
            context.members().forEach((name, type) -> {
                FeelType outer = certain.members().containsKey(name) ? null : scope.find(name);
                if (outer != null) {
                    names.merge(name, FeelType.join(outer, type), FeelType::join);
                }
            });
        }
    }

    @Override
    public FeelType type(TypeScope scope) {
        FeelType type = list.type(scope);
        FeelType item = IterationExpression.itemOf(type, at(), scope);
        Map<String, FeelType> names = new HashMap<>();
        members(item, scope, names);
        names.putIfAbsent(ITEM, item);
        FeelType by = filter.type(item == SimpleType.ANY ? scope.open(names) : scope.with(names));
        if (by == SimpleType.NUMBER) {
            return item;
        }
        scope.condition(filter, by);
        return by == SimpleType.ANY ? FeelType.join(item, FeelType.listOf(item)) : FeelType.listOf(item);
    }
}
