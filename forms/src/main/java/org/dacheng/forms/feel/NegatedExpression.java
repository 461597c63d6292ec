package org.dacheng.forms.feel;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;
import java.util.Set;
import org.dacheng.base.text.Message;
import org.jspecify.annotations.Nullable;

/** A minus before a number or a duration. */
record NegatedExpression(ExpressionPart of) implements ExpressionPart {

    @Override
    public int at() {
        return of.at();
    }

    @Override
    public @Nullable Object value(EvaluationScope scope) {
        scope.budget().step();
        Object value = of.value(scope);
        if (value == null) {
            return null;
        } else if (value instanceof BigDecimal number) {
            return number.negate();
        } else if (value instanceof Duration duration) {
            return duration.negated();
        } else if (value instanceof Period period) {
            return period.negated();
        }
        throw new EvaluationProblem(
                at(),
                Message.of("forms.feel.operand", "-", FeelValues.type(value).label()));
    }

    @Override
    public FeelType type(TypeScope scope) {
        FeelType type = of.type(scope);
        if (type == FeelType.SimpleType.EMPTY) {
            scope.refuse(at(), "always-empty");
            return FeelType.SimpleType.ANY;
        }
        boolean fits = type == FeelType.SimpleType.ANY
                || Set.of(FeelType.SimpleType.NUMBER, FeelType.SimpleType.DAYS, FeelType.SimpleType.MONTHS)
                        .containsAll(type.each());
        if (!fits) {
            scope.refuse(at(), "operand", "-", type.label());
        }
        return type;
    }
}
