package org.dacheng.forms.feel;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.dacheng.base.text.Message;
import org.jspecify.annotations.Nullable;

/** A compiled expression. */
final class CompiledFeelExpression implements FeelExpression {

    private final Clock clock;
    private final String text;
    private final ExpressionPart root;
    private final Set<String> names;
    private final Set<String> possibleNames;
    private final boolean constant;

    CompiledFeelExpression(Clock clock, String text, ParsedExpression parsed) {
        FeelFreeVariables found = new FeelFreeVariables(parsed.expression());
        FeelCompiler compiler = new FeelCompiler(text);
        this.clock = clock;
        this.text = text;
        root = compiler.node(parsed.expression());
        names = found.certain();
        possibleNames = found.possible();
        constant = possibleNames.isEmpty() && Collections.disjoint(compiler.calls(), FeelFunctions.CHANGING);
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public FeelShape shape() {
        try {
            return FeelShapes.of(root);
        } catch (StackOverflowError deep) {
            return new FeelShape.Other();
        }
    }

    @Override
    public Set<String> names() {
        return names;
    }

    @Override
    public Set<String> possibleNames() {
        return possibleNames;
    }

    @Override
    public boolean isConstant() {
        return constant;
    }

    @Override
    public @Nullable Object evaluate(Map<String, ? extends @Nullable Object> variables, ZoneId zone) {
        EvaluationBudget budget = new EvaluationBudget();
        ZonedDateTime[] now = new ZonedDateTime[1];
        EvaluationScope scope = new EvaluationScope(null, variables, budget, () -> {
            now[0] = now[0] == null ? ZonedDateTime.now(clock.withZone(zone)) : now[0];
            return now[0];
        });
        try {
            return FeelValues.copied(root.value(scope), budget);
        } catch (EvaluationProblem problem) {
            throw failed(problem.at(), problem.reason());
        } catch (StackOverflowError deep) {
            throw failed(-1, Message.of("forms.feel.too-much"));
        }
    }

    @Override
    public boolean holds(Map<String, ? extends @Nullable Object> variables, ZoneId zone) {
        Object value = evaluate(variables, zone);
        if (value != null && !(value instanceof Boolean)) {
            throw failed(
                    root.at(),
                    Message.of("forms.feel.not-boolean", FeelValues.type(value).label()));
        }
        return Boolean.TRUE.equals(value);
    }

    private FeelEvaluationFailed failed(int at, Message reason) {
        FeelSyntaxError place = FeelSourceText.at(text, at, reason);
        return new FeelEvaluationFailed(text, place.line(), place.column(), reason);
    }

    @Override
    public FeelType type(Map<String, FeelType> scope) {
        return type(new TypeScope(scope));
    }

    private FeelType type(TypeScope scope) {
        try {
            return root.type(scope);
        } catch (EvaluationProblem tooLarge) {
            scope.problems().add(new TypeScope.TypeProblem(root.at(), tooLarge.reason()));
        } catch (StackOverflowError deep) {
            scope.refuse(root.at(), "too-much");
        }
        return FeelType.SimpleType.ANY;
    }

    @Override
    public List<FeelProblem> problems(Map<String, FeelType> names, FeelType wanted) {
        TypeScope scope = new TypeScope(names);
        FeelType type = type(scope);
        if (scope.problems().isEmpty() && type == FeelType.SimpleType.EMPTY && wanted != FeelType.SimpleType.ANY) {
            scope.refuse(root.at(), "always-empty");
        } else if (scope.problems().isEmpty() && !type.meets(wanted)) {
            boolean condition = wanted == FeelType.SimpleType.BOOLEAN;
            scope.refuse(root.at(), condition ? "not-boolean" : "wrong-result", type.label(), wanted.label());
        }
        if (scope.problems().isEmpty() && wanted == FeelType.SimpleType.BOOLEAN && constant && !isWritten()) {
            scope.refuse(root.at(), "constant");
        }
        List<FeelProblem> problems = new ArrayList<>();
        scope.problems().forEach(finding -> problems.add(problem(finding.at(), finding.reason())));
        return problems.stream().distinct().toList();
    }

    /** Whether it is the literal {@code true} or {@code false}, which is intentional. */
    private boolean isWritten() {
        return root instanceof ConstantExpression literal && literal.written() instanceof Boolean;
    }

    private FeelProblem problem(int at, Message reason) {
        FeelSyntaxError error = FeelSourceText.at(text, at, reason);
        return new FeelProblem(error.line(), error.column(), error.text());
    }
}
