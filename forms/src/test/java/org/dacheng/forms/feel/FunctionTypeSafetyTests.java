package org.dacheng.forms.feel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.dacheng.base.text.Message;
import org.dacheng.forms.feel.FeelType.ContextType;
import org.dacheng.forms.feel.FeelType.ListType;
import org.dacheng.forms.feel.FeelType.SimpleType;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every built-in function, and {@code if}, with nested arguments of every type: what the check accepts never meets a
 * wrong type when evaluated, and has the predicted result type.
 */
class FunctionTypeSafetyTests {

    /** What only the values decide. */
    private static final Set<String> OF_VALUES =
            Set.of("division-by-zero", "no-result", "too-much", "assertion", "no-such-date");

    /** Functions without a result for some values of the right type. */
    private static final Set<String> PARTIAL = Set.of(
            "number",
            "date",
            "time",
            "date and time",
            "duration",
            "sqrt",
            "log",
            "exp",
            "stddev",
            "modulo",
            "matches",
            "replace",
            "split",
            "extract",
            "partition");

    private static final Map<String, FeelType> TYPES = Map.of(
            "n",
            SimpleType.NUMBER,
            "t",
            FeelType.TEXT,
            "k",
            new FeelType.Text(Set.of("a", "b")),
            "yes",
            SimpleType.BOOLEAN,
            "d",
            SimpleType.DATE,
            "tags",
            FeelType.listOf(FeelType.TEXT),
            "rows",
            FeelType.listOf(new ContextType(Map.of("a", SimpleType.NUMBER, "b", FeelType.TEXT))),
            "row",
            new ContextType(Map.of("a", SimpleType.NUMBER, "b", FeelType.TEXT)));

    private static final List<String> LEAVES = List.of(
            "n",
            "t",
            "k",
            "yes",
            "d",
            "tags",
            "rows",
            "row",
            "row.a",
            "rows.b",
            "3",
            "0",
            "-1",
            "\"x\"",
            "\"a\"",
            "\"2026-01-02\"",
            "null",
            "[]",
            "[1, 2]",
            "[1, \"x\"]",
            "[[1], [2, 3]]",
            "[\"a\", \"b\"]",
            "[{a: 1}, {b: \"x\"}]",
            "{a: 1}",
            "{a: {b: \"x\"}}",
            "[1..5]",
            "[d..d]",
            "true",
            "today()",
            "now()",
            "time(\"10:00:00\")",
            "time(\"10:00:00+01:00\")",
            "date and time(\"2026-01-01T10:00:00Z\")",
            "duration(\"P1D\")",
            "duration(\"P1M\")",
            "function(x, y) x < y",
            "{key: \"a\", value: n}",
            "[{key: \"a\", value: n}]");

    private static final Feel FEEL = new Feel(Clock.systemUTC());

    @TestFactory
    List<DynamicTest> whatIsTakenMeetsNoWrongType() {
        List<DynamicTest> tests = new ArrayList<>();
        for (String name : FeelFunctions.names()) {
            tests.add(DynamicTest.dynamicTest(name, () -> {
                Random random = new Random(name.hashCode());
                Set<String> taken = new TreeSet<>();
                Set<String> named = new TreeSet<>();
                for (int i = 0; i < 400; i++) {
                    boolean withNames = i % 2 == 0;
                    String text = call(name, random, 2, withNames);
                    if (holds(text)) {
                        (withNames ? named : taken).add(text);
                    }
                }
                assertThat(taken).as("calls of %s that are taken", name).isNotEmpty();
                assertThat(named).as("calls of %s with names", name).isNotEmpty();
            }));
        }
        return tests;
    }

    @Test
    void whatIfGivesIsKnown() {
        Random random = new Random(7);
        long taken = 0;
        for (int i = 0; i < 3000; i++) {
            taken += holds(choice(random, 2)) ? 1 : 0;
        }
        assertThat(taken).isGreaterThan(100);
    }

    /** Every function declares its result type, which is unknown only if the type of an argument is unknown. */
    @Test
    void noFunctionGivesWhatIsNotKnown() {
        for (String name : FeelFunctions.names()) {
            assertThat(FeelFunctions.named(name))
                    .as(name)
                    .allSatisfy(form -> assertThat(form.result()).isNotEqualTo("any"));
        }
    }

    private boolean holds(String text) {
        FeelExpression expression = FEEL.parse(text);
        if (!expression.problems(TYPES, SimpleType.ANY).isEmpty()) {
            return false;
        }
        FeelType type = expression.type(TYPES);
        for (Map<String, Object> values : values()) {
            try {
                Object value = expression.evaluate(values, ZoneOffset.UTC);
                assertThat(fits(type, value))
                        .as("%s gives %s, not %s", text, value, type)
                        .isTrue();
            } catch (FeelEvaluationFailed failed) {
                Message reason = (Message) failed.text().args().get(3);
                String key = reason.key().substring("forms.feel.".length());
                boolean ofValues = OF_VALUES.contains(key)
                        || key.equals("function-failed")
                                && PARTIAL.contains(String.valueOf(reason.args().get(0)));
                assertThat(ofValues).as("%s fails with %s", text, reason).isTrue();
            }
        }
        return true;
    }

    private static boolean fits(FeelType type, Object value) {
        if (value == null || type == SimpleType.ANY) {
            return true;
        }
        return type.each().stream().anyMatch(one -> fitsOne(one, value));
    }

    private static boolean fitsOne(FeelType type, Object value) {
        if (type == SimpleType.ANY) {
            return true;
        } else if (type instanceof ListType items) {
            return value instanceof List<?> list && list.stream().allMatch(item -> fits(items.item(), item));
        } else if (type instanceof ContextType members) {
            return value instanceof Map<?, ?> map
                    && map.entrySet().stream()
                            .allMatch(entry -> fits(
                                    members.members().getOrDefault(String.valueOf(entry.getKey()), members.rest()),
                                    entry.getValue()))
                    && map.keySet().containsAll(members.members().keySet());
        } else if (type instanceof FeelType.Text text) {
            return value instanceof String
                    && (text.options() == null || text.options().contains(value));
        }
        return FeelValues.type(value) == type;
    }

    private static String expression(Random random, int depth) {
        int way = depth == 0 ? 0 : random.nextInt(12);
        if (way < 6) {
            return LEAVES.get(random.nextInt(LEAVES.size()));
        } else if (way < 9) {
            List<String> names = List.copyOf(FeelFunctions.names());
            return call(names.get(random.nextInt(names.size())), random, depth - 1, random.nextInt(4) == 0);
        } else if (way == 9) {
            return choice(random, depth - 1);
        }
        String sign = List.of("+", "-", "*", "=", "<", "in").get(random.nextInt(6));
        return "(" + expression(random, depth - 1) + ") " + sign + " (" + expression(random, depth - 1) + ")";
    }

    private static String choice(Random random, int depth) {
        return "(if " + List.of("yes", "n > 1", "t = \"x\"").get(random.nextInt(3)) + " then "
                + expression(random, depth) + " else " + expression(random, depth) + ")";
    }

    /** Most arguments have an accepted type; otherwise hardly any call would be accepted. */
    private static String call(String name, Random random, int depth, boolean withNames) {
        List<FeelFunction> forms = FeelFunctions.named(name);
        FeelFunction form = forms.get(random.nextInt(forms.size()));
        List<String> arguments = new ArrayList<>();
        for (FeelFunction.Parameter parameter : form.parameters()) {
            if (parameter.count() != FeelFunction.Cardinality.OPTIONAL || random.nextBoolean()) {
                boolean any = random.nextInt(4) == 0;
                String value = any ? expression(random, depth) : fitting(parameter, random, depth);
                arguments.add(withNames ? parameter.name() + ": " + value : value);
            } else if (!withNames) {
                break;
            }
        }
        if (withNames) {
            Collections.shuffle(arguments, random);
            return name + "(" + String.join(", ", arguments) + ")";
        }
        boolean more = form.parameters().stream()
                .anyMatch(
                        p -> p.count() == FeelFunction.Cardinality.ITEMS || p.count() == FeelFunction.Cardinality.REST);
        for (int i = 0; more && i < random.nextInt(3); i++) {
            arguments.add(expression(random, depth));
        }
        return name + "(" + String.join(", ", arguments) + ")";
    }

    private static String fitting(FeelFunction.Parameter parameter, Random random, int depth) {
        String text = expression(random, depth);
        for (int i = 0; i < 40 && !parameter.accepts(typeOf(text)); i++) {
            text = expression(random, depth);
        }
        return text;
    }

    private static FeelType typeOf(String text) {
        return FEEL.parse(text).type(TYPES);
    }

    private static List<Map<String, Object>> values() {
        List<Map<String, Object>> all = new ArrayList<>();
        all.add(Map.of(
                "n", BigDecimal.valueOf(2),
                "t", "x",
                "k", "a",
                "yes", true,
                "d", LocalDate.of(2026, 3, 1),
                "tags", List.of("x", "y"),
                "rows", List.of(Map.of("a", BigDecimal.ONE, "b", "x"), Map.of("a", BigDecimal.TEN, "b", "7")),
                "row", Map.of("a", BigDecimal.ONE, "b", "x")));
        Map<String, Object> empty = new HashMap<>();
        TYPES.keySet().forEach(name -> empty.put(name, null));
        Map<String, Object> row = new HashMap<>();
        row.put("a", null);
        row.put("b", null);
        empty.put("row", row);
        empty.put("yes", false);
        empty.put("tags", List.of());
        empty.put("rows", List.of(row));
        all.add(empty);
        Map<String, Object> other = new HashMap<>(all.get(0));
        other.put("n", BigDecimal.valueOf(-3));
        other.put("t", "P1M");
        other.put("k", "b");
        other.put("yes", false);
        other.put("rows", List.of());
        all.add(other);
        return all;
    }
}
