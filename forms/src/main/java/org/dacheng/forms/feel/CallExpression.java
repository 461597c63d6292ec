package org.dacheng.forms.feel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.dacheng.base.text.Message;
import org.dacheng.forms.feel.FeelFunction.Cardinality;
import org.dacheng.forms.feel.FeelFunction.Parameter;
import org.dacheng.forms.feel.FeelType.SimpleType;
import org.jspecify.annotations.Nullable;

/**
 * A call of a function. With an empty argument the result is empty, unless the function declares otherwise.
 *
 * @param of the context whose member is called; null for a function by its name
 * @param names names of the arguments; empty for positional arguments
 */
record CallExpression(
        int at, @Nullable ExpressionPart of, String function, List<String> names, List<ExpressionPart> arguments)
        implements ExpressionPart {

    @Override
    public @Nullable Object value(EvaluationScope scope) {
        scope.budget().step();
        Object own = of == null ? scope.contains(function) ? scope.get(function) : null : member(of.value(scope));
        if (own instanceof FeelLambda lambda) {
            return lambda.call(at, values(arguments, scope));
        }
        if (of != null || !FeelFunctions.names().contains(function)) {
            throw new EvaluationProblem(at, Message.of("forms.feel.unknown-function", function));
        }
        if (function.equals("get or else") || function.equals("is defined")) {
            return guarded(scope);
        }
        FeelFunction form = form().orElseThrow(() ->
                new EvaluationProblem(at, Message.of("forms.feel.arguments", function, arguments.size())));
        return call(form, together(form, values(inOrder(form), scope)), scope);
    }

    private @Nullable Object member(@Nullable Object context) {
        return context instanceof Map<?, ?> members ? members.get(function) : null;
    }

    private static List<@Nullable Object> values(List<ExpressionPart> arguments, EvaluationScope scope) {
        List<@Nullable Object> values = new ArrayList<>(arguments.size());
        arguments.forEach(argument -> values.add(argument.value(scope)));
        return values;
    }

    /** Functions that accept expressions without a value. */
    private @Nullable Object guarded(EvaluationScope scope) {
        FeelFunction form = form().orElseThrow(() ->
                new EvaluationProblem(at, Message.of("forms.feel.arguments", function, arguments.size())));
        ExpressionPart first = arguments.get(
                names.isEmpty() ? 0 : names.indexOf(form.parameters().get(0).name()));
        Object value = null;
        try {
            value = first.value(scope);
        } catch (EvaluationProblem none) {
            if (none.at() < 0) {
                throw none;
            }
        }
        if (function.equals("is defined")) {
            return value != null;
        }
        ExpressionPart other = arguments.get(
                names.isEmpty() ? 1 : names.indexOf(form.parameters().get(1).name()));
        return value == null ? other.value(scope) : value;
    }

    private Optional<FeelFunction> form() {
        return FeelFunctions.named(function).stream()
                .filter(form -> names.isEmpty() ? form.takes(arguments.size()) : form.takes(names))
                .findFirst();
    }

    /** The arguments as if they were positional; null for one omitted before the last one. */
    List<ExpressionPart> inOrder(FeelFunction form) {
        return inOrder(form, arguments, new ConstantExpression(at, null, null));
    }

    /** Values that belong to the arguments, in the order of {@link #inOrder(FeelFunction)}. */
    <T> List<T> inOrder(FeelFunction form, List<T> given, T none) {
        if (names.isEmpty()) {
            return given;
        }
        List<T> ordered = new ArrayList<>();
        int left = names.size();
        for (Parameter parameter : form.parameters()) {
            int named = names.indexOf(parameter.name());
            if (left > 0) {
                ordered.add(named < 0 ? none : given.get(named));
            }
            left -= named < 0 ? 0 : 1;
        }
        return ordered;
    }

    /** The values of the parameters; arguments of a repeated parameter are combined. */
    private static List<@Nullable Object> together(FeelFunction form, List<@Nullable Object> values) {
        List<@Nullable Object> ordered = new ArrayList<>();
        boolean alone = values.size() == 1 && (values.get(0) == null || values.get(0) instanceof List<?>);
        for (int i = 0; i < form.parameters().size(); i++) {
            Parameter parameter = form.parameters().get(i);
            if (parameter.count() == Cardinality.REST || parameter.count() == Cardinality.ITEMS && !alone) {
                ordered.add(new ArrayList<>(values.subList(i, values.size())));
            } else if (i < values.size()) {
                ordered.add(values.get(i));
            }
        }
        return ordered;
    }

    private @Nullable Object call(FeelFunction form, List<@Nullable Object> values, EvaluationScope scope) {
        for (int i = 0; i < values.size(); i++) {
            Parameter parameter = form.parameters().get(i);
            Object value = values.get(i);
            if (value == null && !parameter.takesEmpty() && parameter.count() != Cardinality.OPTIONAL) {
                return null;
            }
            if (value instanceof List<?> many && parameter.count() == Cardinality.REST && !parameter.takesEmpty()) {
                if (many.stream().anyMatch(Objects::isNull)) {
                    return null;
                }
            }
            fit(parameter, value, scope.budget());
        }
        Object result = apply(form, new CallArguments(at, function, values, scope));
        if (result == null && !form.mayBeEmpty()) {
            throw new EvaluationProblem(at, Message.of("forms.feel.function-failed", function));
        }
        return FeelValues.plain(result);
    }

    private @Nullable Object apply(FeelFunction form, CallArguments values) {
        try {
            return form.body().apply(values);
        } catch (EvaluationProblem problem) {
            throw problem;
        } catch (TimeLimitedPattern.TookTooLong slow) {
            throw new EvaluationProblem(-1, Message.of("forms.feel.too-much"));
        } catch (RuntimeException refused) {
            throw values.failed();
        }
    }

    private void fit(Parameter parameter, @Nullable Object value, EvaluationBudget budget) {
        boolean many = parameter.count() == Cardinality.ITEMS || parameter.count() == Cardinality.REST;
        if (value == null || parameter.types().isEmpty()) {
            return;
        }
        if (many && value instanceof List<?> items) {
            items.forEach(item -> one(parameter, FeelValues.plain(item), budget));
        } else {
            one(parameter, value, budget);
        }
    }

    private void one(Parameter parameter, @Nullable Object value, EvaluationBudget budget) {
        budget.step();
        FeelType type = FeelValues.type(value);
        if (!parameter.accepts(type) || value instanceof List<?> items && !items(parameter, items, budget)) {
            throw new EvaluationProblem(
                    at, Message.of("forms.feel.argument", function, parameter.name(), type.label()));
        }
    }

    private static boolean items(Parameter parameter, List<?> items, EvaluationBudget budget) {
        budget.spend(items.size());
        return parameter.types().stream()
                .filter(FeelType.ListType.class::isInstance)
                .map(type -> ((FeelType.ListType) type).item())
                .allMatch(type -> items.stream()
                        .allMatch(
                                item -> FeelValues.type(FeelValues.plain(item)).meets(type)));
    }

    @Override
    public FeelType type(TypeScope scope) {
        FeelType own = of == null ? scope.find(function) : of.type(scope);
        List<FeelType> types = new ArrayList<>();
        List<FeelType> written = null;
        if (of != null
                || own == SimpleType.FUNCTION
                || own != null && own.isOpen() && !FeelFunctions.names().contains(function)) {
            arguments.forEach(argument -> argument.type(scope));
            return SimpleType.ANY;
        }
        for (ExpressionPart argument : arguments) {
            if (argument instanceof ListExpression list) {
                written = list.types(scope);
                types.add(ListExpression.of(written));
            } else {
                boolean orders = function.equals("sort") && argument instanceof FunctionLiteral;
                types.add(orders ? SimpleType.FUNCTION : argument.type(scope));
            }
        }
        FeelType type = CallTypeCheck.of(this, types, written, scope);
        if (function.equals("sort") && type instanceof FeelType.ListType sorted) {
            arguments.forEach(argument -> precedes(argument, sorted.item(), scope));
        }
        return type;
    }

    /** The ordering function has to be a literal, so that it can be checked. */
    private void precedes(ExpressionPart argument, FeelType item, TypeScope scope) {
        if (argument instanceof FunctionLiteral order && order.parameters().size() == 2) {
            scope.condition(order, order.type(scope, item));
        } else if (argument == arguments.get(names.isEmpty() ? 1 : names.indexOf("precedes"))) {
            scope.refuse(argument.at(), "argument", function, "precedes", SimpleType.ANY.label());
        }
    }
}
