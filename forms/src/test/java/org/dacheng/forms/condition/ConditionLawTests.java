package org.dacheng.forms.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dacheng.forms.condition.ConditionFixture.CONDITIONS;
import static org.dacheng.forms.condition.ConditionFixture.FIELDS;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dacheng.forms.feel.FeelEvaluationFailed;
import org.dacheng.forms.feel.FeelType;
import org.dacheng.forms.schema.TestSchemas;
import org.jspecify.annotations.Nullable;

/** Rows and FEEL are two forms of the same condition. */
class ConditionLawTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Conditions as people write them, of which some can be rows and others cannot. */
    private static final List<String> WRITTEN = List.of(
            "n > 3",
            "3 < n",
            "3 >= n",
            "n = 3",
            "n != 3",
            "not(n = 3)",
            "not(n > 3)",
            "n in [1..5]",
            "n in (1..5)",
            "n between 1 and 5",
            "n >= 1 and n <= 5",
            "n <= 5 and n >= 1",
            "n in (1, 2)",
            "n in > 3",
            "n = null",
            "null = n",
            "n != null",
            "not(n = null)",
            "n > -5",
            "n + 1 > 3",
            "x > 4",
            "x = null",
            "total <= 1280.50",
            "t = \"a\"",
            "\"a\" = t",
            "t != \"a\"",
            "not(t = \"a\")",
            "t in (\"a\", \"b\")",
            "contains(t, \"a\")",
            "not(contains(t, \"a\"))",
            "starts with(t, \"a\")",
            "ends with(t, \"a\")",
            "contains(t, t)",
            "t = null",
            "c = \"a\"",
            "c in (\"a\", \"b\")",
            "c in [\"a\", \"b\"]",
            "not(c in (\"a\"))",
            "not(c in [\"a\", \"b\"])",
            "c != \"a\"",
            "\"b\" = c",
            "c in (\"a\", null)",
            "list contains(k, \"a\")",
            "list contains([\"a\"], c)",
            "some v in [\"a\", \"b\"] satisfies list contains(k, v)",
            "every z in [\"a\", \"b\"] satisfies list contains(k, z)",
            "not(some v in [\"a\", \"b\"] satisfies list contains(k, v))",
            "some k in [\"a\"] satisfies list contains(k, k)",
            "not(every v in [\"a\", \"b\"] satisfies list contains(k, v))",
            "not(list contains(k, \"a\"))",
            "count(k) > 0",
            "0 < count(k)",
            "count(k) = 0",
            "not(count(k) = 0)",
            "count(k) > 1",
            "k = null",
            "k != null",
            "count(f) > 0",
            "count(items) > 0",
            "count(items) = 0",
            "items = null",
            "sum > 3",
            "y",
            "not(y)",
            "y = true",
            "y = false",
            "y != true",
            "not(y = true)",
            "y = null",
            "y != null",
            "true = y",
            "day < date(\"2026-03-01\")",
            "date(\"2026-03-01\") < day",
            "day = date(\"2026-03-01\")",
            "day != date(\"2026-03-01\")",
            "day <= today() + duration(\"P3D\")",
            "day < today() + duration(\"P3D\")",
            "day <= today() - duration(\"P3D\")",
            "day <= today() + duration(\"PT5H\")",
            "day > @\"2026-03-01\"",
            "day in [date(\"2026-03-01\")..date(\"2026-03-05\")]",
            "day >= date(\"2026-03-01\") and day <= @\"2026-03-05\"",
            "at > date and time(\"2026-03-01T09:00:00\")",
            "clock >= time(\"09:30:00\")",
            "day = null",
            "r.days > 2",
            "r.days in [0.5..2]",
            "r.from >= date(\"2026-03-01\")",
            "r = null",
            "r.days = null",
            "r.to = null",
            "p = \"lin\"",
            "p in (\"lin\", \"gone\")",
            "d != \"rd\"",
            "list contains(ps, \"lin\")",
            "count(ds) = 0",
            "list contains(submitter.departments, \"rd\")",
            "not(list contains(submitter.departments, \"rd\"))",
            "some v in [\"rd\", \"co\"] satisfies list contains(submitter.departments, v)",
            "submitter.level <= 1",
            "submitter.id = \"lin\"",
            "submitter.department = \"rd\"",
            "list contains(submitter.roles, \"hr\")",
            "gone > 3",
            "true",
            "v > 2");

    @Property(tries = 1500)
    void printedRowsAreReadAsTheSameRows(@ForAll("rows") ConditionRows rows) {
        String text = CONDITIONS.print(rows, FIELDS);

        assertThat(CONDITIONS.rows(text, FIELDS)).as(text).contains(rows);
        assertThat(CONDITIONS.rows("=" + text, FIELDS)).contains(rows);
        for (HideCondition.Meaning meaning : HideCondition.Meaning.values()) {
            HideCondition hide = new HideCondition(meaning, rows);
            assertThat(CONDITIONS.hide(CONDITIONS.print(hide, FIELDS), FIELDS)).contains(hide);
        }
    }

    @Property(tries = 1500)
    void printedRowsHoldForTheSameAnswersAsTheirText(
            @ForAll("texts") String text, @ForAll("answers") Map<String, Object> answers) {
        Optional<ConditionRows> rows = CONDITIONS.rows(text, FIELDS);
        if (rows.isPresent()) {
            String printed = CONDITIONS.print(rows.get(), FIELDS);
            assertThat(result(printed, answers)).as(text + " → " + printed).isEqualTo(result(text, answers));
        }
        Optional<HideCondition> hide = CONDITIONS.hide("if " + text + " then false else true", FIELDS);
        assertThat(hide.isPresent()).isEqualTo(rows.isPresent());
        hide.ifPresent(shown -> assertThat(result(CONDITIONS.print(shown, FIELDS), answers))
                .isEqualTo(result("if " + text + " then false else true", answers)));
    }

    /** Empty counts as false, as wherever conditions are used. */
    private static String result(String text, Map<String, Object> answers) {
        try {
            return String.valueOf(TestSchemas.FEEL.parse(text).holds(answers, ZONE));
        } catch (FeelEvaluationFailed failed) {
            return "failed";
        }
    }

    @Property(tries = 500)
    void printedRowsOfKnownOptionsCanBePublished(@ForAll("rows") ConditionRows rows) {
        String text = CONDITIONS.print(rows, FIELDS);

        assertThat(TestSchemas.FEEL.parse(text).problems(ConditionFixture.SCHEMA.types(), FeelType.SimpleType.BOOLEAN))
                .as(text)
                .isEmpty();
    }

    @Provide
    Arbitrary<ConditionRows> rows() {
        return row().list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(ConditionGroup::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(ConditionRows::new);
    }

    private static Arbitrary<ConditionRow> row() {
        return Arbitraries.of(ConditionFixture.all())
                .flatMap(field -> Arbitraries.of(field.kind().operators())
                        .flatMap(operator -> values(field, operator)
                                .map(values -> new ConditionRow(field.path(), operator, values))));
    }

    private static Arbitrary<List<String>> values(ConditionField field, ConditionOperator operator) {
        int least = operator.count() < 0 ? 1 : operator.count();
        int most = operator.count() < 0 ? 4 : operator.count();
        return value(field, operator).list().ofMinSize(least).ofMaxSize(most);
    }

    private static Arbitrary<String> value(ConditionField field, ConditionOperator operator) {
        if (operator == ConditionOperator.WITHIN_DAYS) {
            return Arbitraries.integers().between(0, 3650).map(String::valueOf);
        }
        if (!field.options().isEmpty()) {
            return Arbitraries.of(field.options()).map(option -> option.value());
        }
        Arbitrary<Integer> days = Arbitraries.integers().between(-20_000, 400_000);
        Arbitrary<Integer> seconds = Arbitraries.integers().between(0, 86_399);
        return switch (field.kind()) {
            case NUMBER ->
                Arbitraries.oneOf(
                        Arbitraries.bigDecimals()
                                .between(new BigDecimal("-1000000"), new BigDecimal("1000000"))
                                .ofScale(3)
                                .map(BigDecimal::toPlainString),
                        Arbitraries.of("0", "-0.5", "5000", "5000.00", "123456789012345678901234567890", "-7"));
            case DATE -> days.map(day -> LocalDate.ofEpochDay(day).toString());
            case DATE_TIME ->
                Combinators.combine(days, seconds)
                        .as((day, second) -> LocalDate.ofEpochDay(day)
                                .atTime(LocalTime.ofSecondOfDay(second))
                                .toString());
            case TIME -> seconds.map(second -> LocalTime.ofSecondOfDay(second).toString());
            default ->
                Arbitraries.oneOf(
                        Arbitraries.strings()
                                .withChars("ab\"\\\n\t()[]{},;'`/*元😀 1.=<>")
                                .ofMinLength(1)
                                .ofMaxLength(12)
                                .filter(text -> ConditionValues.isValid(field.kind(), operator, text)),
                        Arbitraries.of(
                                "差旅费",
                                "a and b",
                                "\\u0041",
                                "\\",
                                "\"",
                                "\\\\\\",
                                "C:\\new\\table",
                                "true",
                                "null",
                                "//",
                                "/* a"));
        };
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> one = Arbitraries.of(WRITTEN);
        Arbitrary<String> two =
                Combinators.combine(one, Arbitraries.of(" and ", " or "), one).as((a, sign, b) -> a + sign + b);
        Arbitrary<String> grouped = Combinators.combine(two, Arbitraries.of(" and ", " or "), two)
                .as((a, sign, b) -> "(" + a + ")" + sign + "(" + b + ")");
        return Arbitraries.oneOf(one, two, grouped, one.map(text -> "not(" + text + ")"));
    }

    @Provide
    Arbitrary<Map<String, Object>> answers() {
        return Arbitraries.randoms().map(random -> {
            Map<String, Object> answers = new HashMap<>();
            for (String number : List.of("n", "total", "x", "v", "sum")) {
                answers.put(number, one(random, null, number(random)));
            }
            answers.put("t", one(random, null, "a", "ab", "ba", "b"));
            answers.put("c", one(random, null, "a", "b", "c"));
            answers.put("p", one(random, null, "lin", "gone"));
            answers.put("d", one(random, null, "rd", "co"));
            answers.put("k", one(random, null, List.of(), List.of("a"), List.of("b", "a"), List.of("c")));
            answers.put("ps", one(random, null, List.of(), List.of("lin")));
            answers.put("ds", one(random, null, List.of(), List.of("rd")));
            answers.put("f", one(random, null, List.of(), List.of("1")));
            answers.put("items", one(random, null, List.of(), List.of(Map.of("price", number(random)))));
            answers.put("y", one(random, null, true, false));
            answers.put("day", one(random, null, day(random)));
            answers.put("at", one(random, null, LocalDateTime.of(day(random), LocalTime.of(random.nextInt(24), 0))));
            answers.put("clock", one(random, null, LocalTime.of(random.nextInt(24), 30)));
            answers.put("r", one(random, null, range(random)));
            answers.put("submitter", submitter(random));
            return answers;
        });
    }

    private static @Nullable Object one(Random random, @Nullable Object... values) {
        return values[random.nextInt(values.length)];
    }

    private static BigDecimal number(Random random) {
        return BigDecimal.valueOf(random.nextInt(14) - 7, random.nextInt(2));
    }

    private static LocalDate day(Random random) {
        return LocalDate.of(2026, 3, 1).plusDays(random.nextInt(12) - 4);
    }

    private static Map<String, Object> range(Random random) {
        Map<String, Object> range = new HashMap<>();
        range.put("from", one(random, null, day(random)));
        range.put("to", one(random, null, day(random)));
        range.put("days", one(random, null, number(random)));
        return range;
    }

    private static Map<String, Object> submitter(Random random) {
        Map<String, Object> submitter = new HashMap<>();
        submitter.put("id", one(random, null, "lin", "gone"));
        submitter.put("department", one(random, null, "rd"));
        submitter.put("departments", one(random, List.of(), List.of("rd", "co"), List.of("co")));
        submitter.put("roles", one(random, List.of(), List.of("hr")));
        submitter.put("level", one(random, null, BigDecimal.ONE, BigDecimal.TEN));
        return submitter;
    }

    /** So that the law above is not about nothing: these forms have to be read. */
    @Property(generation = net.jqwik.api.GenerationMode.EXHAUSTIVE)
    void mostWrittenConditionsAreRows(@ForAll("wellKnown") String text) {
        assertThat(CONDITIONS.rows(text, FIELDS)).as(text).isPresent();
    }

    @Provide
    Arbitrary<String> wellKnown() {
        List<String> notRows = Arrays.asList(
                "not(n > 3)",
                "n in (1..5)",
                "n in (1, 2)",
                "n in > 3",
                "n + 1 > 3",
                "t in (\"a\", \"b\")",
                "not(contains(t, \"a\"))",
                "ends with(t, \"a\")",
                "contains(t, t)",
                "c in (\"a\", null)",
                "list contains([\"a\"], c)",
                "some k in [\"a\"] satisfies list contains(k, k)",
                "not(every v in [\"a\", \"b\"] satisfies list contains(k, v))",
                "not(count(k) = 0)",
                "count(k) > 1",
                "k = null",
                "k != null",
                "items = null",
                "y != true",
                "not(y = true)",
                "day < today() + duration(\"P3D\")",
                "day <= today() - duration(\"P3D\")",
                "day <= today() + duration(\"PT5H\")",
                "gone > 3",
                "true");
        assertThat(notRows)
                .allSatisfy(text ->
                        assertThat(CONDITIONS.rows(text, FIELDS)).as(text).isEmpty());
        return Arbitraries.of(
                WRITTEN.stream().filter(text -> !notRows.contains(text)).toList());
    }

    @net.jqwik.api.Example
    void manyRowsAreReadInTheirOrder() {
        String text = String.join(
                " or ",
                IntStream.range(0, 60)
                        .mapToObj(i -> "n > " + i + " and n < " + (i + 5))
                        .toList());

        ConditionRows rows = CONDITIONS.rows(text, FIELDS).orElseThrow();

        assertThat(rows.groups()).hasSize(60);
        assertThat(CONDITIONS.print(rows, FIELDS)).isEqualTo(text);
        assertThat(Stream.of(rows.groups().get(7)))
                .containsExactly(ConditionGroup.of(
                        ConditionRow.of("n", ConditionOperator.GREATER, "7"),
                        ConditionRow.of("n", ConditionOperator.LESS, "12")));
    }
}
