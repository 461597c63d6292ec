package org.dacheng.forms.feel;

import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.feel.syntaxtree.ZonedTime;
import org.dacheng.base.text.Message;
import org.dacheng.forms.feel.FeelType.SimpleType;
import org.jspecify.annotations.Nullable;

/** A member of a context, of each context in a list, or a part of a date, time or duration. */
record MemberExpression(int at, ExpressionPart of, String name) implements ExpressionPart {

    private static final Map<SimpleType, List<String>> PARTS = Map.of(
            SimpleType.DATE, List.of("year", "month", "day", "weekday"),
            SimpleType.DATE_TIME, List.of("year", "month", "day", "weekday", "hour", "minute", "second"),
            SimpleType.ZONED_DATE_TIME, List.of("year", "month", "day", "weekday", "hour", "minute", "second"),
            SimpleType.TIME, List.of("hour", "minute", "second"),
            SimpleType.ZONED_TIME, List.of("hour", "minute", "second"),
            SimpleType.DAYS, List.of("days", "hours", "minutes", "seconds"),
            SimpleType.MONTHS, List.of("years", "months"));

    @Override
    public @Nullable Object value(EvaluationScope scope) {
        return member(of.value(scope), scope.budget());
    }

    private @Nullable Object member(@Nullable Object value, EvaluationBudget budget) {
        budget.step();
        if (value == null) {
            return null;
        }
        if (value instanceof Map<?, ?> context && context.containsKey(name)) {
            return FeelValues.plain(context.get(name));
        }
        if (value instanceof List<?> items) {
            budget.make(items.size());
            List<@Nullable Object> members = new ArrayList<>(items.size());
            items.forEach(item -> members.add(member(FeelValues.plain(item), budget)));
            return members;
        }
        boolean moment = value instanceof Temporal || value instanceof TemporalAmount || value instanceof ZonedTime;
        if (moment && PARTS.getOrDefault(FeelValues.type(value), List.of()).contains(name)) {
            return NativeFunctions.part(value, name);
        }
        throw new EvaluationProblem(
                at,
                Message.of("forms.feel.no-member", name, FeelValues.type(value).label()));
    }

    @Override
    public FeelType type(TypeScope scope) {
        return type(of.type(scope), scope);
    }

    private FeelType type(FeelType type, TypeScope scope) {
        if (type.isOpen()) {
            return type;
        }
        if (type instanceof FeelType.UnionType several) {
            return several.types().stream().map(one -> type(one, scope)).reduce(SimpleType.EMPTY, FeelType::join);
        }
        if (type instanceof FeelType.ListType list) {
            return FeelType.listOf(type(list.item(), scope));
        }
        if (type instanceof FeelType.ContextType context) {
            FeelType member = context.members().get(name);
            if (member == null) {
                scope.refuse(
                        at,
                        "no-member-of",
                        name,
                        TypeScope.some(
                                context.members().keySet().stream().sorted().toList()));
            }
            return member == null ? SimpleType.ANY : member;
        }
        List<String> parts = type instanceof SimpleType kind ? PARTS.getOrDefault(kind, List.of()) : List.of();
        if (parts.isEmpty()) {
            scope.refuse(at, "no-member", name, type.label());
        } else if (!parts.contains(name)) {
            scope.refuse(at, "no-member-of", name, parts);
        }
        return parts.contains(name) ? SimpleType.NUMBER : SimpleType.ANY;
    }
}
