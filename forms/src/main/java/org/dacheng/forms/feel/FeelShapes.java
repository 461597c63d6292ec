package org.dacheng.forms.feel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Describes the parts of an expression as {@link FeelShape}. */
final class FeelShapes {

    private static final FeelShape OTHER = new FeelShape.Other();

    static FeelShape of(ExpressionPart part) {
        FeelShape shape = value(part);
        shape = shape == null ? condition(part) : shape;
        return shape == null ? OTHER : shape;
    }

    private static @Nullable FeelShape value(ExpressionPart part) {
        if (part instanceof ConstantExpression literal && literal.unreadable() == null) {
            return new FeelShape.Literal(literal.written());
        } else if (part instanceof NegatedExpression negated
                && of(negated.of()) instanceof FeelShape.Literal literal
                && literal.value() instanceof BigDecimal number) {
            return new FeelShape.Literal(number.negate());
        } else if (part instanceof NameExpression || part instanceof MemberExpression) {
            return path(part);
        } else if (part instanceof CallExpression call
                && call.of() == null
                && call.names().isEmpty()) {
            return call(call.function(), all(call.arguments()));
        } else if (part instanceof ListExpression list) {
            return new FeelShape.Items(all(list.items()));
        } else if (part instanceof RangeExpression range && range.withStart() && range.withEnd()) {
            return new FeelShape.Range(of(range.start()), of(range.end()));
        } else if (part instanceof ArithmeticExpression sum && sum.operation() == FeelArithmetic.ADD) {
            return new FeelShape.Sum(of(sum.left()), of(sum.right()));
        }
        return null;
    }

    /** {@code not(…)} is a function for the parser, and the operator for {@code !=}. */
    private static FeelShape call(String function, List<FeelShape> arguments) {
        return function.equals("not") && arguments.size() == 1
                ? new FeelShape.Not(arguments.get(0))
                : new FeelShape.Call(function, arguments);
    }

    private static FeelShape path(ExpressionPart part) {
        List<String> names = new ArrayList<>();
        ExpressionPart at = part;
        while (at instanceof MemberExpression member) {
            names.add(0, member.name());
            at = member.of();
        }
        if (!(at instanceof NameExpression name)) {
            return OTHER;
        }
        names.add(0, name.name());
        return new FeelShape.Path(List.copyOf(names));
    }

    private static @Nullable FeelShape condition(ExpressionPart part) {
        if (part instanceof LogicalExpression logical) {
            return new FeelShape.Logical(logical.and(), of(logical.left()), of(logical.right()));
        } else if (part instanceof NotExpression not) {
            return new FeelShape.Not(of(not.of()));
        } else if (part instanceof ComparisonExpression comparison) {
            String sign = comparison.comparison().sign();
            return new FeelShape.Comparison(sign, of(comparison.left()), of(comparison.right()));
        } else if (part instanceof InExpression in) {
            return in(in);
        } else if (part instanceof IfExpression choice) {
            return new FeelShape.Choice(of(choice.condition()), of(choice.then()), of(choice.otherwise()));
        }
        return part instanceof IterationExpression iteration ? quantified(iteration) : null;
    }

    private static FeelShape in(InExpression in) {
        List<FeelShape> tests = new ArrayList<>();
        for (InExpression.ComparisonTest test : in.tests()) {
            if (test.comparison() != null && test.comparison() != FeelComparison.EQUAL) {
                return OTHER;
            }
            tests.add(of(test.operand()));
        }
        return new FeelShape.In(of(in.input()), List.copyOf(tests));
    }

    private static FeelShape quantified(IterationExpression iteration) {
        boolean single = iteration.sources().size() == 1
                && iteration.sources().get(0).until() == null
                && iteration.result() != IterationExpression.Quantifier.EACH;
        if (!single) {
            return OTHER;
        }
        IterationExpression.Source source = iteration.sources().get(0);
        boolean every = iteration.result() == IterationExpression.Quantifier.EVERY;
        return new FeelShape.Quantified(every, source.name(), of(source.from()), of(iteration.body()));
    }

    private static List<FeelShape> all(List<ExpressionPart> parts) {
        return parts.stream().map(FeelShapes::of).toList();
    }

    private FeelShapes() {}
}
