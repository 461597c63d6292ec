package org.dacheng.forms.feel;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.dacheng.forms.feel.FeelFunction.Cardinality;
import org.dacheng.forms.feel.FeelType.SimpleType;
import org.jspecify.annotations.Nullable;

/**
 * A call with the types of its arguments.
 *
 * @param arguments in the order of the parameters
 * @param types of the arguments, {@link SimpleType#EMPTY} for omitted ones
 * @param written item types of a list literal among the arguments; null without one
 * @param item item type of the list in the first argument, or of the arguments listed instead
 */
record TypedCall(
        CallExpression call,
        FeelFunction form,
        List<ExpressionPart> arguments,
        List<FeelType> types,
        @Nullable List<FeelType> written,
        FeelType item,
        TypeScope scope) {

    FeelType type(int place) {
        return place < types.size() ? types.get(place) : SimpleType.EMPTY;
    }

    FeelType item(int place) {
        boolean first = place == 0 && form.parameter(0).count() == Cardinality.ITEMS;
        return first ? item : FunctionResultTypes.itemOf(type(place));
    }

    /** Union of the types of the arguments that are added to the list. */
    FeelType added() {
        FeelType all = SimpleType.EMPTY;
        for (int i = 1; i < types.size(); i++) {
            all = form.parameter(i).types().isEmpty() ? FeelType.join(all, types.get(i)) : all;
        }
        return all;
    }

    FeelType all(UnaryOperator<FeelType> of) {
        return types.stream().map(of).reduce(SimpleType.EMPTY, FeelType::join);
    }

    /** The text of the argument, if only one is possible. */
    Optional<String> literal(int place) {
        Set<String> options = type(place) instanceof FeelType.Text text ? text.options() : null;
        return options == null || options.size() != 1
                ? Optional.empty()
                : options.stream().findFirst();
    }

    void refuse(int place) {
        scope.refuse(
                call.at(),
                "argument",
                call.function(),
                form.parameter(place).name(),
                type(place).label());
    }
}
