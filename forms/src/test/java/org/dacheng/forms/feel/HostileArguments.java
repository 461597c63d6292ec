package org.dacheng.forms.feel;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A separate process with a small heap: checks and evaluates expressions that try to exhaust it, and prints the
 * results.
 */
final class HostileArguments {

    private static final List<String> WHOLE = List.of(
            "{l: for i in 1..10000 return i, r: count(flatten(for j in 1..10000 return l))}.r",
            "replace(long, \"a\", long)",
            "replace(long, \"\", long)",
            "string join(list, long)",
            "string join(for i in 1..10000 return long, long)",
            "for i in 1..10000 return long + \"x\"",
            "for i in 1..10000 return upper case(long)",
            "for i in 1..10000 return list",
            "for i in 1..10000 return partial",
            "for i in 1..10000 return append(list, i)",
            "for i in 1..10000 return [" + "1,".repeat(1500) + "1]",
            "for i in 1..100 return union(list, list)",
            "for i in 1..100 return distinct values(list)",
            "for i in 1..100 return duplicate values(list)",
            "list[count(list[count(list[item > 5]) > 0]) > 0]",
            "for i in list return index of(list, i)",
            "for i in list return list contains(list, -i)",
            "for i in list return sort(list, function(x, y) x > y)",
            "every i in list satisfies some j in list satisfies i = -j",
            "string(nested)",
            "nested = nested",
            "flatten(nested)",
            "nested",
            "distinct values([nested, nested])",
            "{f: function(g, n) g(g, n + 1), r: f(f, 0)}.r",
            "split(long, \"\")",
            "extract(long, \"a\")",
            "matches(long, \"(a+)+$b\")",
            "9 ** 9 ** 9 ** 9",
            "for i in 1..10000 return {a: i, b: i, c: i, d: i, e: i, f: i, g: i, h: i, j: i, k: i, m: i, n: i}",
            "sum(for i in 1..10000, j in 1..10000 return i * j)",
            "count(for i in list, j in list, k in list return {a: i, b: j, c: k})",
            "list[list[list[item > 9998][1] = item][1] = item]",
            "contexts[value in contexts[value > 5].value]",
            "contexts[count(contexts[value > 5]) > value]",
            "some i in list, j in list, k in list satisfies i + j + k < 0",
            "every t in texts satisfies every u in texts satisfies t + u != long",
            "for i in -5000..5000, j in 5000..-5000 return i - j",
            "for i in 1..1000000000 return i",
            "count([0..1000000000])",
            "for i in texts return replace(long, i, long)",
            "for i in list return string(contexts)",
            "for i in list return context merge(contexts)",
            "for i in list return put all(contexts[1], {a: long, b: partial})",
            "{f: function(n) if n = 0 then 0 else f(n - 1), r: f(100000)}.r",
            "{f: function(g, n) [g(g, n + 1), g(g, n + 1)], r: f(f, 0)}.r",
            "{f: function(g) for i in list return g(g), r: f(f)}.r",
            "for i in list return if count(partial) = 0 then {a: i} else {a: partial[-1]}",
            "string(for i in list return if count(partial) = 0 then {a: i} else {a: partial[-1]})",
            "for i in list return if count(partial) = 0 then [i] else [partial[-1], partial[-1]]",
            "flatten(for i in 1..40 return if count(partial) = 0 then [i, i] else [partial[-1], partial[-1]])",
            "(for i in 1..40 return if count(partial) = 0 then [i] else [partial[-1], partial[-1]])[-1] = nested",
            "{a: nested, b: nested} = {a: nested, b: nested}",
            "list contains([nested], nested)",
            "if nested = nested then long else list",
            "get value({a: nested}, [\"a\"]) = nested",
            "long + long + long",
            "contains(for i in list return long, long)",
            "2 ** 1000 ** 2",
            "(1 / 3) ** 1000 * (1 / 7) ** 1000",
            "[" + "[".repeat(30) + "list" + "]".repeat(30) + "]",
            "matches(long, \"(.*)(.*)(.*)(.*)(.*)x\")",
            "split(long, \"(a|a)*b\")");

    /** What doubles a type: of {@code %1$s}, the name of the type so far. */
    private static final List<String> DOUBLING = List.of(
            "put(put(%1$s, \"p\", %1$s), \"q\", %1$s)",
            "context put(put({}, [\"p\", \"q\"], %1$s), [\"q\", \"p\"], %1$s)",
            "{p: %1$s, q: %1$s}",
            "put all({p: %1$s}, {q: %1$s})",
            "context merge([{p: %1$s}, {q: %1$s}])",
            "put(%1$s, long, %1$s)",
            "put(put(wide, long, %1$s), \"p\", %1$s)",
            "put all(wide, context(get entries(%1$s)))",
            "get entries(%1$s)[1]",
            "context(entries: [{key: \"a\", value: %1$s}, {key: \"b\", value: [%1$s]}])",
            "{p: get value(%1$s, long), q: %1$s}",
            "{p: get value(%1$s, texts), q: %1$s}",
            "if yes then [%1$s] else {p: %1$s}",
            "if yes then [%1$s] else [%1$s..%1$s]",
            "if yes then [{a: %1$s}] else [[%1$s]]",
            "[%1$s, [%1$s]]",
            "append([%1$s], {p: %1$s}, [%1$s])",
            "concatenate([%1$s], [[%1$s]])",
            "[%1$s, [%1$s]][yes]",
            "partition([%1$s, {p: %1$s}], 2)",
            "{p: %1$s = %1$s, q: [%1$s, %1$s], r: [%1$s]}",
            "put(%1$s, [" + "\"p\", ".repeat(100) + "\"q\"], %1$s)");

    public static void main(String[] arguments) {
        Map<String, Object> variables = variables();
        Map<String, FeelType> types = types();
        Feel feel = new Feel(Clock.systemUTC());
        Stream<String> evaluated =
                Stream.concat(WHOLE.stream(), FeelFunctions.names().stream().flatMap(HostileArguments::calls));
        List<String> all = evaluated.toList();
        all.forEach(expression -> print("evaluated", expression, () -> {
            try {
                feel.parse(expression).evaluate(variables, ZoneOffset.UTC);
                return "value";
            } catch (FeelEvaluationFailed failed) {
                return "refused";
            }
        }));
        Stream.concat(all.stream(), DOUBLING.stream().flatMap(HostileArguments::doubled))
                .forEach(expression -> print("checked", expression, () -> {
                    FeelExpression parsed = feel.parse(expression);
                    boolean taken =
                            parsed.problems(types, FeelType.SimpleType.ANY).isEmpty();
                    parsed.type(types).label();
                    return taken ? "taken" : "refused";
                }));
    }

    private static void print(String done, String expression, Supplier<String> work) {
        long start = System.nanoTime();
        String outcome;
        try {
            outcome = work.get();
        } catch (Throwable broken) {
            outcome = "broken " + broken;
        }
        long millis = (System.nanoTime() - start) / 1_000_000;
        System.out.println(millis + " " + done + " " + outcome + " " + expression);
    }

    /** As often as there is room for it, beginning with something small and with something large. */
    private static Stream<String> doubled(String doubling) {
        return Stream.of("{x: 1}", "1", "d", "choice", "wide", "contexts", "nested")
                .flatMap(first -> Stream.of("[a%d, 1]", "a%d = a%d").map(result -> doubled(doubling, first, result)));
    }

    private static String doubled(String doubling, String first, String result) {
        StringBuilder loops = new StringBuilder("for a0 in [" + first + "]");
        int last = 0;
        while (loops.length() + doubling.length() * 2 + 100 < Feel.MAX_LENGTH && last < 300) {
            loops.append(", a").append(last + 1).append(" in [");
            loops.append(doubling.formatted("a" + last)).append("]");
            last++;
        }
        return loops + " return " + result.formatted(last, last);
    }

    private static Map<String, FeelType> types() {
        FeelType nested = FeelType.SimpleType.NUMBER;
        for (int i = 0; i < 40; i++) {
            nested = FeelType.listOf(nested);
        }
        Set<String> options =
                IntStream.range(0, 1000).mapToObj(i -> "option " + i).collect(Collectors.toSet());
        Map<String, FeelType> wide = new HashMap<>();
        for (int i = 0; i < 450; i++) {
            wide.put(
                    "w" + i,
                    new FeelType.ContextType(Map.of("in" + i, FeelType.TEXT, "same", FeelType.SimpleType.NUMBER)));
        }
        Map<String, FeelType> types = new HashMap<>();
        types.put("long", FeelType.TEXT);
        types.put("yes", FeelType.SimpleType.BOOLEAN);
        types.put("d", FeelType.SimpleType.DATE);
        types.put("list", FeelType.listOf(FeelType.SimpleType.NUMBER));
        types.put("texts", FeelType.listOf(FeelType.TEXT));
        types.put(
                "contexts",
                FeelType.listOf(
                        new FeelType.ContextType(Map.of("key", FeelType.TEXT, "value", FeelType.SimpleType.NUMBER))));
        types.put("nested", nested);
        types.put("choice", new FeelType.Text(options));
        types.put("wide", new FeelType.ContextType(wide));
        return types;
    }

    /** Every signature of a function with every hostile argument at each position, and a thousand times. */
    private static Stream<String> calls(String name) {
        List<String> calls = new ArrayList<>();
        for (FeelFunction form : FeelFunctions.named(name)) {
            for (String argument :
                    List.of("long", "list", "nested", "texts", "contexts", "1000000000", "-1", "function(x, y) x")) {
                List<String> fitting = new ArrayList<>();
                for (FeelFunction.Parameter parameter : form.parameters()) {
                    fitting.add(usual(parameter, argument));
                }
                calls.add(name + "(" + String.join(", ", fitting) + ")");
                if (argument.equals("list")) {
                    calls.add("for i in 1..1000 return " + name + "(" + String.join(", ", fitting) + ")");
                }
                for (int i = 0; i < fitting.size(); i++) {
                    List<String> one = new ArrayList<>(fitting);
                    one.set(i, argument);
                    calls.add(name + "(" + String.join(", ", one) + ")");
                }
            }
        }
        return calls.stream().distinct();
    }

    private static String usual(FeelFunction.Parameter parameter, String hostile) {
        List<FeelType> types = parameter.types();
        if (types.isEmpty()) {
            return hostile;
        } else if (types.get(0).isText()) {
            return "long";
        } else if (types.get(0) instanceof FeelType.ListType items) {
            return items.item() instanceof FeelType.ContextType
                    ? "contexts"
                    : items.item().isText() ? "texts" : hostile.equals("nested") ? "nested" : "list";
        } else if (types.get(0) instanceof FeelType.ContextType) {
            return "contexts[1]";
        }
        if (types.get(0) instanceof FeelType.Range) {
            return "[1..7]";
        }
        return switch ((FeelType.SimpleType) types.get(0)) {
            case NUMBER ->
                parameter.count() == FeelFunction.Cardinality.ITEMS ? "list" : hostile.equals("-1") ? "-1" : "7";
            case BOOLEAN -> "true";
            case FUNCTION -> "function(x, y) x < y";
            case DAYS -> "duration(\"P1D\")";
            case TIME -> "time(\"10:00:00\")";
            default -> "date(\"2026-03-01\")";
        };
    }

    private static Map<String, Object> variables() {
        List<Object> list = new ArrayList<>();
        List<Object> texts = new ArrayList<>();
        List<Object> contexts = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            list.add(java.math.BigDecimal.valueOf(i));
            texts.add("text " + i);
            contexts.add(Map.of("key", "k" + i, "value", i));
        }
        List<Object> nested = List.of(1);
        for (int i = 0; i < 40; i++) {
            nested = List.of(nested, nested);
        }
        Map<String, Object> variables = new HashMap<>();
        variables.put("long", "a".repeat(100_000));
        variables.put("list", list);
        variables.put("texts", texts);
        variables.put("contexts", contexts);
        variables.put("nested", nested);
        return variables;
    }

    private HostileArguments() {}
}
