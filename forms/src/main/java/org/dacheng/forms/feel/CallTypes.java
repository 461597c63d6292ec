package org.dacheng.forms.feel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dacheng.forms.feel.FeelFunction.Count;
import org.dacheng.forms.feel.FeelFunction.Parameter;
import org.dacheng.forms.feel.FeelType.Kind;

/** Looks at a call before it is made: whether there is such a function, takes so many arguments, of these types. */
final class CallTypes {

    private static final Set<String> LOOKS_FOR = Set.of("list contains", "index of");

    static FeelType of(CallNode call, List<FeelType> types, TypeScope scope) {
        List<FeelFunction> forms = FeelFunctions.named(call.function());
        if (forms.isEmpty()) {
            String near = Spelling.nearest(call.function(), FeelFunctions.names());
            scope.refuse(
                    call.at(), near.isEmpty() ? "unknown-function" : "unknown-function-near", call.function(), near);
            return Kind.ANY;
        }
        Optional<FeelFunction> form =
                forms.stream().filter(each -> takes(call, each)).findFirst();
        if (form.isEmpty()) {
            scope.refuse(call.at(), "arguments", call.function(), types.size());
            return Kind.ANY;
        }
        return of(call, form.get(), ordered(call, form.get(), types), scope);
    }

    private static boolean takes(CallNode call, FeelFunction form) {
        return call.names().isEmpty() ? form.takes(call.arguments().size()) : form.takes(call.names());
    }

    private static List<FeelType> ordered(CallNode call, FeelFunction form, List<FeelType> types) {
        if (call.names().isEmpty()) {
            return types;
        }
        List<FeelType> ordered = new ArrayList<>();
        for (Parameter parameter : form.parameters()) {
            int named = call.names().indexOf(parameter.name());
            ordered.add(named < 0 ? Kind.EMPTY : types.get(named));
        }
        return ordered;
    }

    private static FeelType of(CallNode call, FeelFunction form, List<FeelType> types, TypeScope scope) {
        FeelType item = types.isEmpty() ? Kind.ANY : items(types.get(0));
        boolean many = !form.parameters().isEmpty() && form.parameter(0).count() == Count.ITEMS;
        boolean alone = types.size() == 1 && (types.get(0).isOpen() || types.get(0) instanceof FeelType.Items);
        if (many && !alone) {
            item = types.stream().reduce(Kind.EMPTY, FeelType::join);
        }
        for (int i = 0; i < types.size(); i++) {
            FeelType given = many && alone ? item : types.get(i);
            if (!form.parameter(i).accepts(given)) {
                scope.refuse(
                        call.at(),
                        "argument",
                        call.function(),
                        form.parameter(i).name(),
                        given.label());
            }
        }
        if (LOOKS_FOR.contains(call.function())) {
            FeelComparison.EQUAL.check(scope, call.at(), item, types.get(1));
        }
        if (call.function().equals("get or else")) {
            return FeelType.join(types.get(0), types.get(1));
        }
        return result(form.result(), item, types);
    }

    private static FeelType items(FeelType list) {
        return list instanceof FeelType.Items items ? items.item() : Kind.ANY;
    }

    private static FeelType result(String result, FeelType item, List<FeelType> types) {
        return switch (result) {
            case "item" -> item;
            case "list" ->
                FeelType.listOf(types.stream().anyMatch(FeelType::isOpen) || types.size() > 1 ? Kind.ANY : item);
            case "same" -> types.get(0);
            default -> FeelFunctions.type(result);
        };
    }

    private CallTypes() {}
}
