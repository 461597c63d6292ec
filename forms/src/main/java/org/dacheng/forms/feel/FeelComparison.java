package org.dacheng.forms.feel;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dacheng.base.text.Message;
import org.dacheng.forms.feel.FeelType.SimpleType;
import org.jspecify.annotations.Nullable;

/** Comparisons. Equality is never empty; the others are empty with an empty operand. */
enum FeelComparison {
    EQUAL("="),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">=");

    private final String sign;

    FeelComparison(String sign) {
        this.sign = sign;
    }

    String sign() {
        return sign;
    }

    @Nullable
    Boolean of(int at, @Nullable Object one, @Nullable Object two, EvaluationBudget budget) {
        Boolean result = this == EQUAL ? FeelValues.equal(one, two, budget) : null;
        if (this == EQUAL ? result != null : one == null || two == null) {
            return result;
        }
        Integer order = this == EQUAL || one == null || two == null ? null : FeelValues.compare(one, two, budget);
        if (order == null) {
            FeelType left = FeelValues.type(one);
            FeelType right = FeelValues.type(two);
            throw new EvaluationProblem(at, Message.of("forms.feel.operands", sign, left.label(), right.label()));
        }
        return holds(order);
    }

    private boolean holds(int order) {
        return switch (this) {
            case EQUAL -> order == 0;
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            case GREATER_OR_EQUAL -> order >= 0;
        };
    }

    /** Reports comparisons that are impossible for values of these types. */
    void check(TypeScope scope, int at, FeelType one, FeelType two) {
        boolean ordered = this == EQUAL
                ? !one.each().contains(SimpleType.FUNCTION) && !two.each().contains(SimpleType.FUNCTION)
                : one.isOrdered() && two.isOrdered();
        if (this != EQUAL && (one == SimpleType.EMPTY || two == SimpleType.EMPTY)) {
            scope.refuse(at, "compared-with-null", sign);
        } else if (!ordered || !one.meets(two)) {
            refuse(scope, at, one, two);
        } else if (this == EQUAL) {
            options(scope, at, one, two);
        }
    }

    /** Reports a search whose value fits no item of the list. */
    static void found(TypeScope scope, int at, FeelType item, FeelType wanted) {
        boolean some = item.isOpen()
                || wanted.isOpen()
                || item.each().stream().anyMatch(one -> wanted.each().stream().anyMatch(one::meets));
        if (!some || item.each().size() == 1 && wanted.each().size() == 1) {
            EQUAL.check(scope, at, item, wanted);
        }
    }

    private void refuse(TypeScope scope, int at, FeelType one, FeelType two) {
        boolean date = one == SimpleType.DATE && two.isText() || two == SimpleType.DATE && one.isText();
        if (date) {
            scope.refuse(at, "date-and-text", sign);
        } else {
            scope.refuse(at, "operands", sign, one.label(), two.label());
        }
    }

    /** Reports two option sets without a common option. */
    static void options(TypeScope scope, int at, FeelType one, FeelType two) {
        if (one instanceof FeelType.ListType a && two instanceof FeelType.ListType b) {
            options(scope, at, a.item(), b.item());
        }
        Set<String> left = one instanceof FeelType.Text text ? text.options() : null;
        Set<String> right = two instanceof FeelType.Text text ? text.options() : null;
        if (left == null || right == null || left.stream().anyMatch(right::contains)) {
            return;
        }
        Set<String> more = left.size() >= right.size() ? left : right;
        List<String> fewer = new ArrayList<>(more == left ? right : left);
        scope.refuse(
                at,
                "no-option",
                TypeScope.some(fewer),
                TypeScope.some(more.stream().sorted().toList()));
    }
}
