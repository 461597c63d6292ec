package org.dacheng.forms.feel;

import java.math.BigDecimal;
import java.time.DateTimeException;
import org.dacheng.base.text.Message;
import org.jspecify.annotations.Nullable;

/** Arithmetic with numbers, texts, dates, times and durations. With an empty operand the result is empty. */
record ArithmeticExpression(FeelArithmetic operation, ExpressionPart left, ExpressionPart right)
        implements ExpressionPart {

    @Override
    public int at() {
        return left.at();
    }

    @Override
    public @Nullable Object value(EvaluationScope scope) {
        scope.budget().step();
        Object one = left.value(scope);
        Object two = right.value(scope);
        if (one == null || two == null) {
            return null;
        }
        if (operation == FeelArithmetic.DIVIDE && two instanceof BigDecimal number && number.signum() == 0) {
            throw new EvaluationProblem(right.at(), Message.of("forms.feel.division-by-zero"));
        }
        Object result = result(one, two, scope.budget());
        if (result == null) {
            throw new EvaluationProblem(at(), operands(FeelValues.type(one), FeelValues.type(two)));
        }
        return result;
    }

    private @Nullable Object result(Object one, Object two, EvaluationBudget budget) {
        try {
            return operation.of(one, two, budget);
        } catch (ArithmeticException | DateTimeException outside) {
            throw new EvaluationProblem(at(), Message.of("forms.feel.no-result", operation.sign()));
        }
    }

    private Message operands(FeelType one, FeelType two) {
        return Message.of("forms.feel.operands", operation.sign(), one.label(), two.label());
    }

    @Override
    public FeelType type(TypeScope scope) {
        FeelType one = left.type(scope);
        FeelType two = right.type(scope);
        FeelType result = operation.type(one, two);
        if (result == null) {
            scope.refuse(at(), "operands", operation.sign(), one.label(), two.label());
        } else if (result == FeelType.SimpleType.EMPTY) {
            scope.refuse(at(), "always-empty");
        }
        return result == null || result == FeelType.SimpleType.EMPTY ? FeelType.SimpleType.ANY : result;
    }
}
