package org.dacheng.forms.feel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One signature of a function.
 *
 * @param result name of a type, or of one of the {@link FunctionResultTypes}
 * @param mayBeEmpty true when an empty result is not a failure
 */
record FeelFunction(String name, List<Parameter> parameters, String result, boolean mayBeEmpty, Body body) {

    /** Implementation of a function. Non-empty arguments have the right types. */
    interface Body {
        @Nullable
        Object apply(CallArguments arguments);
    }

    /** Number of arguments of a parameter. */
    enum Cardinality {
        ONE,
        /** May be omitted. */
        OPTIONAL,
        /** One list, or any number of items. */
        ITEMS,
        /** Any number of arguments. */
        REST
    }

    /**
     * One parameter.
     *
     * @param types accepted types; empty for all
     * @param takesEmpty false when an empty argument makes the result empty
     */
    record Parameter(String name, List<FeelType> types, Cardinality count, boolean takesEmpty) {

        /** True when every value of the type is accepted. */
        boolean accepts(FeelType type) {
            return types.isEmpty()
                    || type.each().stream()
                            .allMatch(one -> one.isOpen() || types.stream().anyMatch(one::meets));
        }

        /** Accepts ordered values, or ranges of them. */
        boolean isPoint() {
            return types.stream().anyMatch(FeelType.Range.class::isInstance);
        }

        boolean optional() {
            return count != Cardinality.ONE;
        }
    }

    boolean takes(int arguments) {
        long min =
                parameters.stream().filter(parameter -> !parameter.optional()).count();
        boolean many =
                parameters.stream().anyMatch(p -> p.count() == Cardinality.ITEMS || p.count() == Cardinality.REST);
        boolean one = parameters.stream().noneMatch(p -> p.count() == Cardinality.ITEMS) || arguments > 0;
        return arguments >= min && one && (many || arguments <= parameters.size());
    }

    boolean takes(List<String> names) {
        List<String> known = parameters.stream().map(Parameter::name).toList();
        return known.containsAll(names)
                && parameters.stream().allMatch(p -> p.count() == Cardinality.OPTIONAL || names.contains(p.name()));
    }

    /** True when it orders values. */
    boolean compares() {
        return result.equals("item")
                || !parameters.isEmpty() && parameters.stream().allMatch(Parameter::isPoint);
    }

    /** The parameter of an argument. */
    Parameter parameter(int argument) {
        return parameters.get(Math.min(argument, parameters.size() - 1));
    }
}
