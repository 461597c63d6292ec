package org.dacheng.forms.feel;

import java.util.List;
import java.util.Map;
import org.dacheng.base.text.Message;
import org.jspecify.annotations.Nullable;

/** {@code x in …}: true when one of the tests is. */
record InExpression(ExpressionPart input, List<ComparisonTest> tests) implements ExpressionPart {

    /** The name of the input in a test. */
    static final String INPUT = "?";

    /** @param comparison null if the operand itself decides: a list, a range, a value, a condition */
    record ComparisonTest(@Nullable FeelComparison comparison, ExpressionPart operand) {}

    @Override
    public int at() {
        return input.at();
    }

    @Override
    public @Nullable Object value(EvaluationScope scope) {
        Object value = input.value(scope);
        Map<String, @Nullable Object> names = new java.util.HashMap<>();
        names.put(INPUT, value);
        EvaluationScope inner = scope.with(names);
        Boolean result = false;
        for (ComparisonTest test : tests) {
            Boolean holds = holds(test, value, inner);
            if (Boolean.TRUE.equals(holds)) {
                return true;
            }
            result = holds == null ? null : result;
        }
        return result;
    }

    private @Nullable Boolean holds(ComparisonTest test, @Nullable Object value, EvaluationScope scope) {
        EvaluationBudget budget = scope.budget();
        budget.step();
        Object operand = test.operand().value(scope);
        if (test.comparison() != null) {
            return test.comparison().of(at(), value, operand, budget);
        }
        if (operand instanceof FeelRange range) {
            return within(at(), value, range, budget);
        }
        if (operand instanceof List<?> items && !(value instanceof List<?>)) {
            return items.stream().anyMatch(item -> FeelValues.same(value, item, budget));
        }
        return operand instanceof Boolean truth && !(value instanceof Boolean)
                ? truth
                : FeelComparison.EQUAL.of(at(), value, operand, budget);
    }

    static @Nullable Boolean within(int at, @Nullable Object value, FeelRange range, EvaluationBudget budget) {
        FeelComparison low = range.withStart() ? FeelComparison.GREATER_OR_EQUAL : FeelComparison.GREATER;
        FeelComparison high = range.withEnd() ? FeelComparison.LESS_OR_EQUAL : FeelComparison.LESS;
        Boolean above = low.of(at, value, range.start(), budget);
        Boolean below = high.of(at, value, range.end(), budget);
        if (Boolean.FALSE.equals(above) || Boolean.FALSE.equals(below)) {
            return false;
        }
        return above == null || below == null ? null : true;
    }

    @Override
    public FeelType type(TypeScope scope) {
        FeelType type = input.type(scope);
        TypeScope inner = scope.with(Map.of(INPUT, type));
        for (ComparisonTest test : tests) {
            for (FeelType operand : test.operand().type(inner).each()) {
                type.each().forEach(one -> check(test, one, operand, scope));
            }
        }
        return FeelType.SimpleType.BOOLEAN;
    }

    private void check(ComparisonTest test, FeelType type, FeelType operand, TypeScope scope) {
        int place = test.operand().at();
        if (test.comparison() != null) {
            test.comparison().check(scope, place, type, operand);
        } else if (operand instanceof FeelType.Range range) {
            FeelComparison.LESS.check(scope, place, type, range.of());
        } else if (operand instanceof FeelType.ListType items && !(type instanceof FeelType.ListType)) {
            FeelComparison.found(scope, place, items.item(), type);
        } else if (operand != FeelType.SimpleType.BOOLEAN) {
            FeelComparison.EQUAL.check(scope, place, type, operand);
        }
    }

    /** For {@code instance of}. */
    record InstanceNode(ExpressionPart of, String typeName) implements ExpressionPart {

        private static final Map<String, String> NAMES = Map.of(
                "string", "text",
                "days and time duration", "days",
                "years and months duration", "months",
                "day-time-duration", "days",
                "year-month-duration", "months",
                "date and time", "date-time");

        @Override
        public int at() {
            return of.at();
        }

        @Override
        public @Nullable Object value(EvaluationScope scope) {
            Object value = of.value(scope);
            if (typeName.equalsIgnoreCase("any")) {
                return value != null;
            }
            Message label = FeelValues.type(value).label();
            String own = NAMES.getOrDefault(typeName, typeName);
            String key = label.key().substring("forms.feel.type.".length());
            return key.equals(own) || key.equals("zoned-" + own) || value == null && own.equals("null");
        }

        @Override
        public FeelType type(TypeScope scope) {
            of.type(scope);
            return FeelType.SimpleType.BOOLEAN;
        }
    }
}
