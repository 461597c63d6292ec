package org.dacheng.forms.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dacheng.base.text.Message;
import org.dacheng.forms.feel.FeelEvaluationFailed;
import org.dacheng.forms.feel.FeelExpression;
import org.dacheng.forms.feel.FeelSyntaxError;
import org.dacheng.forms.feel.FeelType;

/**
 * An expression that is accepted at publishing never meets values of an unexpected type. The functions one by one:
 * {@code FunctionLawTests}.
 */
class ExpressionTypeSafetyTests {

    /** What only the values decide. */
    private static final Set<String> OF_VALUES = Set.of("division-by-zero", "function-failed", "no-result", "too-much");

    private final FormSchema schema = TestSchemas.of(
            "{'type':'textfield','key':'a'}",
            "{'type':'number','key':'n'}",
            "{'type':'datetime','key':'d'}",
            "{'type':'checkbox','key':'yes'}",
            "{'type':'checklist','key':'tags','values':[{'value':'x'},{'value':'y'}]}",
            "{'type':'lineItems','key':'items','components':[{'type':'textfield','key':'what'},"
                    + "{'type':'number','key':'amount'}]}");

    @Property(tries = 3000)
    void whatIsTakenMeetsNoWrongType(
            @ForAll("expressions") String text, @ForAll("answers") Map<String, Object> answers) {
        FeelExpression expression;
        try {
            expression = TestSchemas.FEEL.parse(text);
        } catch (FeelSyntaxError tooDeep) {
            return;
        }
        if (!expression.problems(schema.types(), FeelType.SimpleType.ANY).isEmpty()) {
            return;
        }
        try {
            Object value = expression.evaluate(answers, ZoneId.of("Asia/Shanghai"));
            FeelType type = expression.type(schema.types());
            assertThat(value == null || fits(type, value))
                    .as("%s is %s", type, value)
                    .isTrue();
        } catch (FeelEvaluationFailed failed) {
            String reason = ((Message) failed.text().args().get(3)).key();
            assertThat(OF_VALUES).as(text).contains(reason.substring("forms.feel.".length()));
        }
    }

    private static boolean fits(FeelType type, Object value) {
        if (type == FeelType.SimpleType.NUMBER) {
            return value instanceof BigDecimal;
        } else if (type == FeelType.SimpleType.BOOLEAN) {
            return value instanceof Boolean;
        } else if (type == FeelType.SimpleType.DATE) {
            return value instanceof LocalDate;
        } else if (type instanceof FeelType.Text) {
            return value instanceof String;
        }
        return !(type instanceof FeelType.ListType) || value instanceof List<?>;
    }

    @Provide
    Arbitrary<String> expressions() {
        return expression(3);
    }

    private static Arbitrary<String> expression(int depth) {
        Arbitrary<String> leaf = Arbitraries.of(
                "a",
                "n",
                "d",
                "yes",
                "tags",
                "items",
                "items.amount",
                "items.what",
                "items[1].amount",
                "\"x\"",
                "3",
                "0",
                "null",
                "true",
                "today()",
                "date(\"2026-01-01\")",
                "duration(\"P1D\")",
                "submitter.level",
                "[1, 2]");
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<String> inner = expression(depth - 1);
        Arbitrary<String> binary = Combinators.combine(
                        inner, Arbitraries.of("+", "-", "*", "/", "=", "!=", "<", ">=", "and", "or", "in"), inner)
                .as((left, sign, right) -> "(" + left + ") " + sign + " (" + right + ")");
        Arbitrary<String> call = Combinators.combine(
                        Arbitraries.of(
                                "sum",
                                "max",
                                "min",
                                "count",
                                "not",
                                "string",
                                "string length",
                                "number",
                                "date",
                                "abs",
                                "distinct values",
                                "flatten",
                                "is empty",
                                "upper case",
                                "mean",
                                "all",
                                "day of week"),
                        inner)
                .as((name, argument) -> name + "(" + argument + ")");
        Arbitrary<String> two = Combinators.combine(
                        Arbitraries.of(
                                "list contains", "contains", "append", "get or else", "concatenate", "min", "modulo"),
                        inner,
                        inner)
                .as((name, one, other) -> name + "(" + one + ", " + other + ")");
        Arbitrary<String> block = Combinators.combine(
                        Arbitraries.of(
                                "if %1$s then %2$s else n",
                                "for i in %1$s return %2$s",
                                "some i in %1$s satisfies %2$s",
                                "get or else(%1$s, if yes then %2$s else a)",
                                "sum(if n > 1 then %1$s else [%2$s])",
                                "count(for i in items return i.amount) + (%1$s)",
                                "items[amount > (%1$s)]",
                                "tags[item = (%1$s)]",
                                "(%1$s) between 1 and (%2$s)"),
                        inner,
                        inner)
                .as((pattern, one, other) -> String.format(pattern, one, other));
        return Arbitraries.oneOf(leaf, binary, binary, call, two, block);
    }

    @Provide
    Arbitrary<Map<String, Object>> answers() {
        Arbitrary<BigDecimal> number =
                Arbitraries.integers().between(-5, 5).map(BigDecimal::valueOf).injectNull(0.3);
        Arbitrary<String> text = Arbitraries.of("x", "7", "").injectNull(0.3);
        Arbitrary<List<Object>> rows = Combinators.combine(text, number)
                .as((what, amount) -> {
                    Map<String, Object> row = new HashMap<>();
                    row.put("what", what);
                    row.put("amount", amount);
                    return (Object) row;
                })
                .list()
                .ofMaxSize(3);
        return Combinators.combine(text, number, Arbitraries.of(true, false), rows, number)
                .as((a, n, yes, items, level) -> {
                    Map<String, Object> answers = new HashMap<>();
                    answers.put("a", a);
                    answers.put("n", n);
                    answers.put("d", n == null ? null : LocalDate.of(2026, 3, 9).plusDays(n.intValue()));
                    answers.put("yes", yes);
                    answers.put("tags", new ArrayList<>(yes ? List.of("x") : List.of()));
                    answers.put("items", items);
                    Map<String, Object> submitter = new HashMap<>();
                    submitter.put("level", level);
                    answers.put("submitter", submitter);
                    return answers;
                });
    }
}
