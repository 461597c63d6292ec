package org.dacheng.forms.feel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dacheng.base.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeelTests {

    private final Feel feel = new Feel(Clock.fixed(Instant.parse("2026-03-01T08:00:00Z"), ZoneOffset.UTC));
    private final Map<String, Object> variables = new HashMap<>(Map.of(
            "amount",
            new BigDecimal("1200.50"),
            "name",
            "林小雨",
            "day",
            LocalDate.of(2026, 3, 3),
            "limit",
            10,
            "period",
            Map.of("days", new BigDecimal("2.5")),
            "items",
            List.of(
                    Map.of("price", new BigDecimal("1.10"), "count", 3),
                    Map.of("price", new BigDecimal("20.00"), "count", 1))));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "amount > 1000 | true",
                "period.days > 3 | false",
                "name = \"林小雨\" | true",
                "string length(\"😀\") | 1",
                "string length(string: \"a😀b\") | 3",
                "string length(name) + 1 | 4",
                "substring(\"😀ab\", 2) | ab",
                "substring(\"a😀b\", 1, 2) | a😀",
                "substring(\"a😀b\", -2) | 😀b",
                "substring(\"a😀b\", -2, 1) | 😀",
                "substring(\"a😀b\", 2, 9) | 😀b",
                "substring(string: \"a😀b\", start position: 3) | b",
                "substring before(\"a😀b\", \"b\") | a😀",
                "matches(\"😀\", \"^.$\") | true",
                "is blank(\"\u200b\u00a0\") | true",
                "trim(\"\u3000a b\u200b\") | a b",
                "sum(items.price) | 21.10",
                "sum(for i in items return i.price * i.count) | 23.30",
                "count(items[price > limit]) | 1",
                "items[2].price | 20.00",
                "items[limit - 9].count | 3",
                "items[-1].price | 20.00",
                "if amount > 1 then \"much\" else \"little\" | much",
                "some i in items satisfies i.price > 15 | true",
                "every i in items satisfies i.price > 15 | false",
                "today() | 2026-03-01",
                "day - today() = duration(\"P2D\") | true",
                "decimal(2.345, 2) | 2.34",
                "round half up(2.345, 2) | 2.35",
                "0.1 + 0.2 | 0.3",
                "matches(name, \"^林\") | true",
                "replace(\"a-b\", \"-\", \"+\") | a+b",
                "split(\"a;b\", \";\")[2] | b",
                "count(extract(\"a1b22\", \"[0-9]+\")) | 2",
                "matches(input: name, pattern: \"小\") | true",
                "{half: amount / 2, both: half * 2}.both | 1200.50",
                "amount in [1000..2000] | true",
                "for i in 1..2, j in [10, 20] return i * j | [10, 20, 20, 40]",
                "some i in 1..2, j in 1..2 satisfies i * j = 4 | true",
                "count(sort([3,1,2], function(x,y) x < y)) | 3",
            })
    void evaluates(String expression, String expected) {
        assertThat(feel.parse(expression).evaluate(variables, ZoneOffset.UTC)).hasToString(expected);
    }

    /** With an empty value the result is empty, and an empty condition counts as false. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "empty + 1 | null | false",
                "-empty | null | false",
                "empty > 3 | null | false",
                "empty = 3 | false | false",
                "empty != 3 | true | true",
                "empty = null | true | true",
                "not(empty > 3) | null | false",
                "empty > 3 or amount > 3 | true | true",
                "empty > 3 and amount > 3 | null | false",
                "empty > 3 and amount < 3 | false | false",
                "empty in [1..6] | null | false",
                "empty in (1, 2) | false | false",
                "not(empty in (1, 2)) | true | true",
                "empty.part | null | false",
                "contains(empty, \"x\") | null | false",
                "number(empty) | null | false",
                "sum(gaps.amount) | 1000000 | -",
                "max(gaps.amount) | 1000000 | -",
                "mean(gaps.amount) | 1000000 | -",
                "count(gaps) | 2 | -",
                "sum([]) | 0 | -",
                "sum(gaps[amount > 5].amount) | 1000000 | -",
                "max([]) | null | -",
                "sum(for g in gaps return g.amount * 2) | 2000000 | -",
                "for i in empty return i | [] | -",
                "some g in gaps satisfies g.amount > 5 | true | true",
                "every g in gaps satisfies g.amount > 5 | null | false",
                "gaps[3] | null | -",
                "if empty > 3 then 1 else 2 | 2 | -",
                "is blank(empty) | true | true",
                "get or else(empty, 7) | 7 | -",
                "get or else(amount / 0, 7) | 7 | -",
                "get or else(number(\"x\"), 7) | 7 | -",
                "is defined(missing) | false | false",
                "string join([\"a\", empty, \"b\"], \"-\") | a-b | -",
                "string length(empty) | null | -",
                "substring(\"ab\", 4) | null | -",
                "substring(\"ab\", 0) | null | -",
            })
    void emptyValuesHaveAMeaning(String expression, String expected, String holds) {
        variables.put("empty", null);
        Map<String, Object> gap = new HashMap<>();
        gap.put("amount", null);
        variables.put("gaps", List.of(Map.of("amount", new BigDecimal("1000000")), gap));

        Object value = feel.parse(expression).evaluate(variables, ZoneOffset.UTC);

        assertThat(String.valueOf(value)).isEqualTo(expected);
        if (!holds.equals("-") && (value == null || value instanceof Boolean)) {
            assertThat(feel.parse(expression).holds(variables, ZoneOffset.UTC)).isEqualTo(Boolean.valueOf(holds));
        }
    }

    /** An error is not an empty value: it never counts as false. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "missing | unknown-name",
                "missing > 3 | unknown-name",
                "period.dais > 3 | no-member",
                "items.prise | no-member",
                "amount / 0 > 1 | division-by-zero",
                "amount / 0 > 1 and false | division-by-zero",
                "number(\"x\") > 1 | function-failed",
                "date(\"2026-02-30\") < day | no-such-date",
                "date(name) < day | function-failed",
                "name + 1 | operands",
                "name > 5 | operands",
                "name = 5 | operands",
                "day > \"2026-01-01\" | operands",
                "unknown(1) | unknown-function",
                "sum(name) | argument",
                "sqrt(-1) | function-failed",
                "modulo(5, 0) | function-failed",
                "amount and true | not-boolean",
                "if amount then 1 else 2 | not-boolean",
                "for i in name return i | not-a-list",
            })
    void whatHasNoValueIsAnError(String expression, String reason) {
        FeelEvaluationFailed failed = catchThrowableOfType(
                FeelEvaluationFailed.class, () -> feel.parse(expression).evaluate(variables, ZoneOffset.UTC));

        assertThat(((Message) failed.text().args().get(3)).key()).isEqualTo("forms.feel." + reason);
    }

    @Test
    void aConditionThatIsNeitherYesNorNoIsAnError() {
        assertThatThrownBy(() -> feel.parse("amount").holds(variables, ZoneOffset.UTC))
                .isInstanceOf(FeelEvaluationFailed.class);
    }

    @Test
    void whatIsNotReachedDoesNotFail() {
        assertThat(feel.parse("amount < 0 and 1 / 0 > 1").holds(variables, ZoneOffset.UTC))
                .isFalse();
        assertThat(feel.parse("if amount < 0 then 1 / 0 else 3").evaluate(variables, ZoneOffset.UTC))
                .hasToString("3");
    }

    @Test
    void countsCharactersAsPeopleDo() {
        assertThat(feel.parse("string length(\"a😀b\")").evaluate(variables, ZoneOffset.UTC))
                .hasToString("3");
        assertThat(feel.parse("substring(\"a😀b\", 2, 1)").evaluate(variables, ZoneOffset.UTC))
                .isEqualTo("😀");
    }

    @Test
    void theDayIsThePersons() {
        Feel late = new Feel(Clock.fixed(Instant.parse("2026-12-06T17:00:00Z"), ZoneOffset.UTC));
        java.time.ZoneId shanghai = java.time.ZoneId.of("Asia/Shanghai");

        assertThat(late.parse("today()").evaluate(Map.of(), shanghai)).hasToString("2026-12-07");
        assertThat(late.parse("now()").evaluate(Map.of(), shanghai)).hasToString("2026-12-07T01:00");
        assertThat(late.parse("today()").evaluate(Map.of(), ZoneOffset.UTC)).hasToString("2026-12-06");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "amount > 3 and submitter.level = 2 | amount,submitter",
                "sum(for i in items return i.price * rate) | items,rate",
                "some x in list satisfies x.q > y | list,y",
                "{a: 1, b: a + c}.b | c",
                "sort(list, function(p, q) p < q + r) | list,r",
                "1 + 2 | ''",
                "for i in a, j in i.b return j * c | a,c",
            })
    void namesWhatItReadsFromOutside(String expression, String names) {
        assertThat(String.join(",", feel.parse(expression).names())).isEqualTo(names);
    }

    @Test
    void keepsNamesInFiltersApartSinceTheyMayBelongToTheItem() {
        FeelExpression expression = feel.parse("items[price > limit]");

        assertThat(expression.names()).containsExactly("items");
        assertThat(expression.possibleNames()).containsExactly("items", "limit", "price");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"'1 +\n 2 + )' | 2 | 4", "a b | 1 | 3", "'' | 1 | 1", "amount * 1e5 | 1 | 11"})
    void saysWhereAnExpressionIsWrong(String expression, int line, int column) {
        FeelSyntaxError error = catchThrowableOfType(FeelSyntaxError.class, () -> feel.parse(expression));

        assertThat(error.line()).isEqualTo(line);
        assertThat(error.column()).isEqualTo(column);
    }

    @Test
    void refusesJava() {
        String text = "function(x) external { java: { class: \"java.lang.Math\", method signature: \"sin(double)\"}}";

        assertThat(detail(text)).isEqualTo("forms.feel.no-java");
    }

    @Test
    void refusesWhatIsTooLongOrTooDeep() {
        assertThat(detail("1 + ".repeat(1001) + "1")).isEqualTo("forms.feel.too-long");
        assertThat(detail("(".repeat(50) + "1" + ")".repeat(50))).isEqualTo("forms.feel.too-deep");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for i in 1..1000000000 return i",
                "count(for i in 1..10000, j in 1..10000 return 1)",
                "some i in 1..10000 satisfies (some j in 1..10000 satisfies i * j < 0)",
                "10 ** 100 * 10 ** 100",
                "decimal(1, 999999999)",
                "decimal(n: 1, scale: 999999999)",
                "{a: \"xxxxxxxxxxxxxxxx\", b: a+a+a+a+a+a+a+a, c: b+b+b+b+b+b+b+b, d: c+c+c+c+c+c+c+c, e: d+d+d+d+d+d+d+d,"
                        + " f: e+e+e+e+e+e+e+e}.f",
                "{a: [1,2,3,4,5,6,7,8], b: concatenate(a,a,a,a,a,a,a,a), c: concatenate(b,b,b,b,b,b,b,b),"
                        + " d: concatenate(c,c,c,c,c,c,c,c), e: concatenate(d,d,d,d,d,d,d,d)}.e",
            })
    @Timeout(20)
    void givesUpWhatTakesTooMuch(String expression) {
        assertThatThrownBy(() -> feel.parse(expression).evaluate(variables, ZoneOffset.UTC))
                .isInstanceOf(FeelEvaluationFailed.class);
    }

    @Test
    @Timeout(20)
    void givesUpPatternsThatRunAway() {
        FeelExpression expression = feel.parse("matches(\"" + "a".repeat(60) + "!\", \"^(a+)+\\\\1$\")");

        assertThatThrownBy(() -> expression.evaluate(variables, ZoneOffset.UTC))
                .isInstanceOf(FeelEvaluationFailed.class);
    }

    @Test
    void parsesATextOnce() {
        assertThat(feel.parse("amount > 1")).isSameAs(feel.parse("amount > 1"));
    }

    @Test
    @Timeout(20)
    void evaluatesFastEnoughForConditionsInEveryClick() {
        FeelExpression expression = feel.parse("sum(for i in items return i.price * i.count) > 20 and amount > 3");
        for (int i = 0; i < 2000; i++) {
            expression.evaluate(variables, ZoneOffset.UTC);
        }
        long start = System.nanoTime();

        for (int i = 0; i < 1000; i++) {
            expression.evaluate(variables, ZoneOffset.UTC);
        }

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    private String detail(String expression) {
        FeelSyntaxError error = catchThrowableOfType(FeelSyntaxError.class, () -> feel.parse(expression));
        return ((Message) error.text().args().get(3)).key();
    }
}
