package org.dacheng.forms.feel;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dacheng.forms.feel.FeelFunction.Cardinality;
import org.dacheng.forms.feel.FeelFunction.Parameter;
import org.dacheng.forms.feel.FeelType.SimpleType;
import org.jspecify.annotations.Nullable;

/** Checks a call before evaluation: existence of the function, number and types of arguments. */
final class CallTypeCheck {

    private static final Set<String> LOOKS_FOR = Set.of("list contains", "index of");

    /** @param written item types of a list literal among the arguments; null without one */
    static FeelType of(CallExpression call, List<FeelType> types, @Nullable List<FeelType> written, TypeScope scope) {
        List<FeelFunction> forms = FeelFunctions.named(call.function());
        if (forms.isEmpty()) {
            String near = SpellingSuggestion.nearest(call.function(), FeelFunctions.names());
            scope.refuse(
                    call.at(), near.isEmpty() ? "unknown-function" : "unknown-function-near", call.function(), near);
            return SimpleType.ANY;
        }
        Optional<FeelFunction> form =
                forms.stream().filter(each -> takes(call, each)).findFirst();
        if (form.isEmpty()) {
            scope.refuse(call.at(), "arguments", call.function(), types.size());
            return SimpleType.ANY;
        }
        return of(call, form.get(), types, written, scope);
    }

    private static boolean takes(CallExpression call, FeelFunction form) {
        return call.names().isEmpty() ? form.takes(call.arguments().size()) : form.takes(call.names());
    }

    private static FeelType of(
            CallExpression call,
            FeelFunction form,
            List<FeelType> given,
            @Nullable List<FeelType> written,
            TypeScope scope) {
        List<FeelType> types = call.inOrder(form, given, SimpleType.EMPTY);
        List<ExpressionPart> arguments = call.inOrder(form);
        boolean listed = !form.parameters().isEmpty() && form.parameter(0).count() == Cardinality.ITEMS;
        boolean alone = types.size() == 1;
        FeelType item = !listed || types.isEmpty()
                ? SimpleType.EMPTY
                : alone
                        ? FunctionResultTypes.itemOf(types.get(0))
                        : types.stream().reduce(SimpleType.EMPTY, FeelType::join);
        TypedCall typed = new TypedCall(call, form, arguments, types, written, item, scope);
        int before = scope.problems().size();
        for (int i = 0; i < types.size(); i++) {
            if (!form.parameter(i).accepts(listed && alone ? item : types.get(i))) {
                typed.refuse(i);
            }
        }
        if (scope.problems().size() == before) {
            compared(typed);
        }
        // A refused call is reported once, not again by expressions that use it.
        if (scope.problems().size() > before) {
            return SimpleType.ANY;
        }
        return isEmpty(form, types) ? SimpleType.EMPTY : FunctionResultTypes.of(form.result(), typed);
    }

    /** True when an argument that makes the result empty is always empty. */
    private static boolean isEmpty(FeelFunction form, List<FeelType> types) {
        for (int i = 0; i < types.size(); i++) {
            Parameter parameter = form.parameter(i);
            boolean listed = parameter.count() == Cardinality.ITEMS && types.size() > 1;
            if (types.get(i) == SimpleType.EMPTY
                    && !parameter.takesEmpty()
                    && parameter.count() != Cardinality.OPTIONAL
                    && !listed) {
                return true;
            }
        }
        return false;
    }

    /** Compared arguments have to be of one kind. */
    private static void compared(TypedCall call) {
        FeelFunction form = call.form();
        if (LOOKS_FOR.contains(call.call().function())) {
            FeelComparison.found(call.scope(), call.call().at(), call.item(0), call.type(1));
        } else if (form.compares()) {
            boolean listed = form.parameter(0).count() == Cardinality.ITEMS;
            FeelType all = listed ? call.item() : call.all(CallTypeCheck::bound);
            boolean alike = !call.call().function().equals("coincides")
                    || call.all(type -> type).each().size() == 1;
            if (!all.meets(all) || !alike) {
                call.scope()
                        .refuse(
                                call.call().at(),
                                "argument",
                                call.call().function(),
                                form.parameter(0).name(),
                                all.label());
            }
        }
    }

    private static FeelType bound(FeelType type) {
        return FunctionResultTypes.each(type, one -> one instanceof FeelType.Range range ? range.of() : one);
    }

    private CallTypeCheck() {}
}
