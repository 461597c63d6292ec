package org.dacheng.forms.feel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.dacheng.base.text.Message;
import org.dacheng.forms.feel.FeelType.SimpleType;
import org.jspecify.annotations.Nullable;

/** {@code for … return}, {@code some … satisfies}, {@code every … satisfies}. An empty value has no iterations. */
record IterationExpression(int at, Quantifier result, List<Source> sources, ExpressionPart body)
        implements ExpressionPart {

    enum Quantifier {
        EACH,
        SOME,
        EVERY
    }

    /** @param until the last number of a loop over numbers; null for a loop over a list */
    record Source(
            String name, ExpressionPart from, @Nullable ExpressionPart until) {}

    @Override
    public @Nullable Object value(EvaluationScope scope) {
        if (result == Quantifier.EACH) {
            return each(scope);
        }
        boolean[] undecided = {false};
        boolean stopped = !round(0, scope, inner -> {
            Boolean holds = LogicalExpression.truth(body, inner);
            undecided[0] |= holds == null;
            return holds == null || holds == (result == Quantifier.EVERY);
        });
        return stopped ? Boolean.valueOf(result == Quantifier.SOME) : undecided[0] ? null : result == Quantifier.EVERY;
    }

    private List<@Nullable Object> each(EvaluationScope scope) {
        List<@Nullable Object> results = new ArrayList<>();
        Supplier<List<@Nullable Object>> soFar = () -> {
            scope.budget().make(results.size());
            return new ArrayList<>(results);
        };
        round(0, scope.with(Map.of("partial", soFar)), inner -> {
            scope.budget().grow(results.size());
            results.add(body.value(inner));
            return true;
        });
        return results;
    }

    /** @return false when the visitor ended the iteration */
    private boolean round(int depth, EvaluationScope scope, Predicate<EvaluationScope> visit) {
        if (depth == sources.size()) {
            scope.budget().step();
            return visit.test(scope);
        }
        Source source = sources.get(depth);
        for (Object item : items(source, scope)) {
            Map<String, @Nullable Object> names = new HashMap<>();
            names.put(source.name(), FeelValues.plain(item));
            if (!round(depth + 1, scope.with(names), visit)) {
                return false;
            }
        }
        return true;
    }

    private static List<?> items(Source source, EvaluationScope scope) {
        Object from = source.from().value(scope);
        if (source.until() != null) {
            return numbers(source, from, source.until().value(scope), scope.budget());
        }
        if (from == null || from instanceof List<?>) {
            return from == null ? List.of() : (List<?>) from;
        }
        throw notAList(source.from().at(), from);
    }

    static EvaluationProblem notAList(int at, Object value) {
        return new EvaluationProblem(
                at, Message.of("forms.feel.not-a-list", FeelValues.type(value).label()));
    }

    private static List<?> numbers(
            Source source, @Nullable Object from, @Nullable Object until, EvaluationBudget budget) {
        if (from == null || until == null) {
            return List.of();
        }
        if (!(from instanceof BigDecimal start) || !(until instanceof BigDecimal end)) {
            FeelType one = FeelValues.type(from);
            throw new EvaluationProblem(
                    source.from().at(),
                    Message.of(
                            "forms.feel.operands",
                            "..",
                            one.label(),
                            FeelValues.type(until).label()));
        }
        EvaluationBudget.refuseWhen(
                end.subtract(start).abs().compareTo(BigDecimal.valueOf(EvaluationBudget.ITEMS)) > 0);
        BigDecimal step = BigDecimal.valueOf(start.compareTo(end) <= 0 ? 1 : -1);
        List<BigDecimal> numbers = new ArrayList<>();
        for (BigDecimal n = start; n.compareTo(end) * step.signum() <= 0; n = n.add(step)) {
            budget.grow(numbers.size());
            numbers.add(n);
        }
        return numbers;
    }

    @Override
    public FeelType type(TypeScope scope) {
        TypeScope inner =
                result == Quantifier.EACH ? scope.with(Map.of("partial", FeelType.listOf(SimpleType.ANY))) : scope;
        for (Source source : sources) {
            inner = inner.with(Map.of(source.name(), item(source, inner)));
        }
        FeelType type = body.type(inner);
        if (result == Quantifier.EACH) {
            return FeelType.listOf(type);
        }
        scope.condition(body, type);
        return SimpleType.BOOLEAN;
    }

    private static FeelType item(Source source, TypeScope scope) {
        FeelType from = source.from().type(scope);
        FeelType until = source.until() == null ? null : source.until().type(scope);
        if (until != null) {
            boolean numbers = SimpleType.NUMBER.meets(from) && SimpleType.NUMBER.meets(until);
            if (!numbers) {
                scope.refuse(source.from().at(), "operands", "..", from.label(), until.label());
            }
            return SimpleType.NUMBER;
        }
        return itemOf(from, source.from().at(), scope);
    }

    static FeelType itemOf(FeelType list, int at, TypeScope scope) {
        if (list.isOpen()) {
            return list;
        }
        FeelType item = SimpleType.EMPTY;
        for (FeelType one : list.each()) {
            if (!(one instanceof FeelType.ListType items)) {
                scope.refuse(at, "not-a-list", list.label());
                return SimpleType.ANY;
            }
            item = FeelType.join(item, items.item());
        }
        return item;
    }
}
