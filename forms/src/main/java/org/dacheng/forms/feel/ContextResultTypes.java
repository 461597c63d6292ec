package org.dacheng.forms.feel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dacheng.forms.feel.FeelType.ContextType;
import org.dacheng.forms.feel.FeelType.ListType;
import org.dacheng.forms.feel.FeelType.SimpleType;
import org.jspecify.annotations.Nullable;

/** Result types of context functions. A literal key identifies the member; a computed key may mean any of them. */
final class ContextResultTypes {

    private static final ContextType NONE = new ContextType(Map.of());

    static FeelType member(TypedCall call) {
        List<String> path = path(call);
        if (path != null) {
            FeelType at = call.type(0);
            for (String key : path) {
                if (!mayHave(at, key)) {
                    refuse(call, at, key);
                    return SimpleType.ANY;
                }
                at = FunctionResultTypes.each(at, one -> member(one, key));
            }
            return at;
        }
        return mayBePath(call) ? deep(call.type(0)) : FunctionResultTypes.each(call.type(0), ContextResultTypes::every);
    }

    private static FeelType member(FeelType context, String key) {
        return context instanceof ContextType members
                ? members.members().getOrDefault(key, members.rest())
                : context == SimpleType.ANY ? SimpleType.ANY : SimpleType.EMPTY;
    }

    private static boolean mayHave(FeelType type, String key) {
        return type.each().stream()
                .anyMatch(one -> one.isOpen()
                        || one instanceof ContextType members
                                && (members.rest() != SimpleType.EMPTY
                                        || members.members().containsKey(key)));
    }

    private static void refuse(TypedCall call, FeelType type, String key) {
        int at = call.arguments().get(1).at();
        if (type instanceof ContextType members) {
            call.scope()
                    .refuse(
                            at,
                            "no-member-of",
                            key,
                            TypeScope.some(new TreeSet<>(members.members().keySet())));
        } else {
            call.scope().refuse(at, "no-member", key, type.label());
        }
    }

    private static FeelType every(FeelType context) {
        return context instanceof ContextType members ? members.every() : context;
    }

    /** Type of the value at the end of any path. */
    private static FeelType deep(FeelType type) {
        return FunctionResultTypes.each(
                type, one -> one instanceof ContextType members ? FeelType.join(members, deep(members.every())) : one);
    }

    static FeelType entries(TypedCall call) {
        FeelType value = FunctionResultTypes.each(call.type(0), ContextResultTypes::every);
        return FeelType.listOf(new ContextType(Map.of("key", FeelType.TEXT, "value", value)));
    }

    static FeelType with(TypedCall call) {
        List<String> path = path(call);
        if (path != null && !path.isEmpty()) {
            return FunctionResultTypes.each(call.type(0), one -> put(call, one, path));
        }
        if (mayBePath(call)) {
            call.refuse(1);
            return NONE;
        }
        return FunctionResultTypes.each(call.type(0), one -> withAnyMember(one, call.type(2)));
    }

    private static boolean mayBePath(TypedCall call) {
        return call.type(1).each().stream().anyMatch(ListType.class::isInstance);
    }

    private static FeelType put(TypedCall call, FeelType context, List<String> path) {
        if (context == SimpleType.ANY) {
            return new ContextType(Map.of(), SimpleType.ANY);
        }
        ContextType into = context instanceof ContextType members ? members : NONE;
        if (into != context && context != SimpleType.EMPTY) {
            call.refuse(1);
        }
        String key = path.get(0);
        List<String> deeper = path.subList(1, path.size());
        FeelType known = into.members().getOrDefault(key, into.rest());
        Map<String, FeelType> members = new TreeMap<>(into.members());
        members.put(
                key, deeper.isEmpty() ? call.type(2) : FunctionResultTypes.each(known, one -> put(call, one, deeper)));
        return new ContextType(members, into.rest());
    }

    private static FeelType withAnyMember(FeelType context, FeelType value) {
        if (!(context instanceof ContextType into)) {
            return new ContextType(Map.of(), SimpleType.ANY);
        }
        return into.or(value);
    }

    /** The contexts one by one if they are literals, otherwise any number of them. */
    static FeelType merged(TypedCall call) {
        List<FeelType> contexts = new ArrayList<>();
        boolean list = call.form().parameters().get(0).count() == FeelFunction.Cardinality.ONE;
        if (!list) {
            contexts.addAll(call.types());
        } else if (call.written() != null) {
            contexts.addAll(call.written());
        } else {
            FeelType any = FunctionResultTypes.each(
                    call.item(0),
                    one -> one instanceof ContextType members
                            ? new ContextType(Map.of(), members.every())
                            : new ContextType(Map.of(), one));
            contexts.add(any);
        }
        FeelType all = NONE;
        for (FeelType context : contexts) {
            all = over(all, context);
        }
        return all;
    }

    private static FeelType over(FeelType before, FeelType after) {
        if (!(before instanceof ContextType under) || !(after instanceof ContextType above)) {
            return after == SimpleType.EMPTY ? before : new ContextType(Map.of(), SimpleType.ANY);
        }
        ContextType either = under.or(above.rest());
        Map<String, FeelType> members = new TreeMap<>(either.members());
        members.putAll(above.members());
        return new ContextType(members, either.rest());
    }

    static FeelType made(TypedCall call) {
        return new ContextType(Map.of(), FunctionResultTypes.each(call.item(0), one -> member(one, "value")));
    }

    /** The literal keys of the path; null if they are computed. */
    private static @Nullable List<String> path(TypedCall call) {
        ExpressionPart key = call.arguments().get(1);
        if (key instanceof ListExpression written) {
            List<String> path = new ArrayList<>();
            for (ExpressionPart item : written.items()) {
                if (!(item instanceof ConstantExpression literal && literal.written() instanceof String text)) {
                    return null;
                }
                path.add(text);
            }
            return path;
        }
        return call.literal(1).map(List::of).orElse(null);
    }

    private ContextResultTypes() {}
}
