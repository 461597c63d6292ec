package org.dacheng.forms.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.forms.feel.FeelProblem;
import org.dacheng.forms.feel.FeelType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormExpressionTests {

    private final FormSchema schema = TestSchemas.of(
            "{'type':'textfield','key':'a'}",
            "{'type':'number','key':'n'}",
            "{'type':'money','key':'m'}",
            "{'type':'datetime','key':'d'}",
            "{'type':'datetime','key':'dt','subtype':'datetime'}",
            "{'type':'checkbox','key':'yes'}",
            "{'type':'select','key':'k','values':[{'value':'sick'},{'value':'annual'}]}",
            "{'type':'select','key':'other','valuesExpression':'=[a]'}",
            "{'type':'checklist','key':'tags','values':[{'value':'x'},{'value':'y'}]}",
            "{'type':'person','key':'buddy'}",
            "{'type':'person','key':'team','multiple':true}",
            "{'type':'dateRange','key':'period','halfDays':true}",
            "{'type':'attachment','key':'files'}",
            "{'type':'group','path':'trip','components':[{'type':'textfield','key':'city'}]}",
            "{'type':'expression','key':'twice','expression':'=n * 2'}",
            "{'type':'expression','key':'words','expression':'=a + \\'!\\''}",
            "{'type':'lineItems','key':'items','components':[{'type':'textfield','key':'what'},"
                    + "{'type':'number','key':'amount'},{'type':'expression','key':'tax','expression':'=amount * n'}],"
                    + "'totals':[{'key':'total','of':'amount'}]}");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a > 5 | 1:1 | operands",
                "n > \"5\" | 1:1 | operands",
                "sum(flatten(tags)) > 1 | 1:1 | argument",
                "sum(sum(flatten(tags))) > 1 | 1:5 | argument",
                "sum(append(items.amount, a)) > 1 | 1:1 | argument",
                "sum(concatenate(items.amount, tags)) > 1 | 1:1 | argument",
                "min(items.amount, a) > 1 | 1:1 | argument",
                "min(items.what) > 1 | 1:1 | operands",
                "get or else(a, n) > 1 | 1:1 | operands",
                "get or else(a, \"x\") > 1 | 1:1 | operands",
                "(if yes then a else n) > 1 | 1:5 | operands",
                "(if yes then a else \"x\") > 1 | 1:5 | operands",
                "get value(items[1], \"what\") > 1 | 1:1 | operands",
                "partition(tags, 2)[1] = 3 | 1:1 | operands",
                "sort(tags, function(x, y) x < y)[1] > 3 | 1:1 | operands",
                "reverse(items)[1].cost > 3 | 1:19 | no-member-of",
                "coincides(n, [1..3]) | 1:1 | argument",
                "before(n, \"b\") | 1:1 | argument",
                "d > \"2026-01-01\" | 1:1 | date-and-text",
                "d = \"2026-01-01\" | 1:1 | date-and-text",
                "dt > d | 1:1 | operands",
                "d > date(\"2026-13-01\") | 1:10 | no-such-date",
                "k = \"sik\" | 1:1 | no-option",
                "k in (\"sick\", \"anual\") | 1:15 | no-option",
                "k != \"sik\" | 1:1 | no-option",
                "list contains(tags, \"z\") | 1:1 | no-option",
                "some t in tags satisfies t = \"z\" | 1:26 | no-option",
                "period.fromHalf = \"XM\" | 1:8 | no-option",
                "n + 1 | 1:1 | not-boolean",
                "\"yes\" | 1:1 | not-boolean",
                "1 = 2 | 1:1 | constant",
                "amount > 1 | 1:1 | unknown-name-of",
                "submitter.levle < 99 | 1:11 | no-member-of",
                "sum(items.amountt) > 0 | 1:11 | no-member-of",
                "count(items[amuont > 0]) > 0 | 1:13 | unknown-name-of",
                "summ(items.amount) > 0 | 1:1 | unknown-function-near",
                "frobnicate(items) > 0 | 1:1 | unknown-function",
                "count(items, n) > 0 | 1:1 | arguments",
                "sum(items.what) > 0 | 1:1 | argument",
                "sum(a) > 0 | 1:1 | argument",
                "count(a) > 0 | 1:1 | argument",
                "string length(n) > 0 | 1:1 | argument",
                "contains(string: a, match: n) | 1:1 | argument",
                "n > null | 1:1 | compared-with-null",
                "n + null | 1:1 | always-empty",
                "n - null > 3 | 1:1 | always-empty",
                "-(null) < n | 1:3 | always-empty",
                "get or else(n * null, 0) > 3 | 1:13 | always-empty",
                "null | 1:1 | always-empty",
                "if yes then null else null | 1:4 | always-empty",
                "contains(a, null) | 1:1 | always-empty",
                "contains(string: a, match: null) | 1:1 | always-empty",
                "string length(substring(a, null)) > n | 1:1 | compared-with-null",
                "yes and null | 1:9 | always-empty",
                "some i in items satisfies null | 1:27 | always-empty",
                "count(items[null]) > 0 | 1:13 | always-empty",
                "get value(items[1], \"amountt\") = 5 | 1:21 | no-member-of",
                "get value(context: items[1], key: \"amountt\") = 5 | 1:35 | no-member-of",
                "get or else(get value(items[1], \"amountt\"), 0) > 5 | 1:33 | no-member-of",
                "get value(period, \"missing\") | 1:19 | no-member-of",
                "get value({a: {b: n}}, [\"a\", \"c\"]) = 5 | 1:24 | no-member-of",
                "get value({a: n}, [\"a\", \"c\"]) = 5 | 1:19 | no-member",
                "some i in [{b: n}] satisfies get value(i, \"c\") > 1 | 1:43 | no-member-of",
                "sum(list: items.what) > 0 | 1:1 | argument",
                "n > 1 and a | 1:11 | not-boolean",
                "not(n) | 1:1 | argument",
                "if n then yes else false | 1:4 | not-boolean",
                "n in [d..d] | 1:7 | operands",
                "n in tags | 1:6 | operands",
                "n in (>= \"5\") | 1:10 | operands",
                "period > 3 | 1:1 | operands",
                "period.from.jahr = 2026 | 1:13 | no-member-of",
                "a.length > 2 | 1:3 | no-member",
                "some i in n satisfies i > 1 | 1:11 | not-a-list",
                "twice > \"3\" | 1:1 | operands",
                "words > 3 | 1:1 | operands",
                "d + 1 > d | 1:1 | operands",
                "trip.town = \"x\" | 1:6 | no-member-of",
                "team = \"lin\" | 1:1 | operands",
                "n > 1 and\\n  a > 5 | 2:3 | operands",
            })
    void whatCanNeverHoldIsRefusedWithItsPlace(String expression, String place, String reason) {
        List<FeelProblem> problems = problems(expression.replace("\\n", "\n"));

        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).line() + ":" + problems.get(0).column()).isEqualTo(place);
        assertThat(((Message) problems.get(0).text().args().get(3)).key()).isEqualTo("forms.feel." + reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a = \"5\"",
                "a = null",
                "n = null or m > 5",
                "d > date(\"2026-01-01\")",
                "d <= today() + duration(\"P3D\")",
                "dt > now()",
                "k = \"sick\"",
                "k in (\"sick\",\"annual\")",
                "not(k in (\"sick\",\"annual\"))",
                "k = a",
                "other = \"whatever\"",
                "list contains(tags, \"x\")",
                "\"x\" in tags",
                "list contains(tags, a)",
                "some t in tags satisfies t in (\"x\")",
                "every t in tags satisfies list contains([\"x\", \"q\"], t)",
                "yes",
                "yes = true",
                "not(yes)",
                "period.days > 3",
                "period.from < period.to",
                "d - period.from > duration(\"P2D\")",
                "period.from.year = 2026",
                "count(files) > 0",
                "buddy = \"lin\"",
                "list contains(team, buddy)",
                "submitter.level < 3",
                "list contains(submitter.departments, \"rd\")",
                "submitter.department = trip.city",
                "sum(items.amount) > 5000",
                "count(items[amount > n]) > 1",
                "sum(for i in items return i.amount * n) > total",
                "items[1].what = \"x\"",
                "items[what = \"x\"][1].amount > 2",
                "max(items.amount) > 2",
                "min(n, m) > 2",
                "twice > 3",
                "words = \"x\"",
                "total > 1 and sum(items.tax) > 0",
                "n in [1..6]",
                "n between 1 and 6",
                "n in (1, >5)",
                "m > n * 1.5",
                "if yes then n > 1 else n > 2",
                "matches(a, \"^x\")",
                "string length(a) > 3",
                "number(a) > 3",
                "date(a) > d",
                "{x: n * 2}.x > 3",
                "count(sort(items, function(x, y) x.amount < y.amount)) > 0",
                "get or else(n, 0) > 3",
                "get value({a: n}, \"a\") > 3",
                "get value(context put({a: n}, \"b\", m), \"b\") > 3",
                "get value([{a: n}, {b: m}][2], \"b\") > 3",
                "get value(items[1], a) = null",
                "sum(list: items.amount) > 3",
                "sum(list: n) > 3",
                "count(concatenate(lists: tags)) > 3",
                "list contains(append(items: a, list: tags), \"x\")",
                "get or else(value: n, default: 0) > 3",
                "today() > date(\"2027-01-01\")",
                "true",
                "false",
                "count(distinct values(items.what)) = count(items)",
                "-n < 3",
                "is blank(a)",
                "n instance of number",
                "contains(string: a, match: \"x\")",
                "count(for i in 1..n return i) > 2",
            })
    void whatMayHoldIsTaken(String expression) {
        assertThat(problems(expression)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'type':'number','key':'a','conditional':{'hide':'=b + 1'}} | /components/0/conditional/hide",
                "{'type':'number','key':'a','conditional':{'required':'=b'}} | /components/0/conditional/required",
                "{'type':'number','key':'a','readonly':'=1 = 2'} | /components/0/readonly",
                "{'type':'number','key':'a','validate':{'max':'=submitter.name'}} | /components/0/validate/max",
                "{'type':'select','key':'a','valuesExpression':'=b'} | /components/0/valuesExpression",
                "{'type':'expression','key':'a','expression':'=b > today()'} | /components/0/expression",
            })
    void everyPlaceOfAFormIsLookedAt(String component, String pointer) {
        InvalidInput refused = catchThrowableOfType(
                InvalidInput.class, () -> TestSchemas.of(component, "{'type':'number','key':'b'}"));

        assertThat(refused.violations()).extracting(Violation::pointer).containsExactly(pointer);
    }

    private List<FeelProblem> problems(String expression) {
        return TestSchemas.FEEL.parse(expression).problems(schema.types(), FeelType.SimpleType.BOOLEAN);
    }

    /** Contexts that double with every entry would keep the check busy for ever. */
    @Test
    @Timeout(10)
    void aTypeThatGrowsWithoutEndIsRefused() {
        StringBuilder doubling = new StringBuilder("{a0: 1, b0: 1");
        for (int i = 1; i < 60; i++) {
            String inner = ": {x: %1$s%2$d, y: %1$s%2$d}";
            doubling.append(", a").append(i).append(inner.formatted("a", i - 1));
            doubling.append(", b").append(i).append(inner.formatted("b", i - 1));
        }
        String expression = doubling.append(", r: [a59, b59]}.r = null").toString();

        assertThat(problems(expression))
                .extracting(problem -> ((Message) problem.text().args().get(3)).key())
                .containsExactly("forms.feel.too-much");
    }

    @Test
    void answersOfDeepTypesAreOfAnyTypeRatherThanAnError() {
        String deep = "[".repeat(38) + "n" + "]".repeat(38);
        String deeper = "[".repeat(19) + "deep" + "]".repeat(19);

        FormSchema nested = TestSchemas.of(
                "{'type':'number','key':'n'}",
                "{'type':'expression','key':'deep','expression':'=" + deep + "'}",
                "{'type':'expression','key':'a.b.c','expression':'=" + deeper + "'}",
                "{'type':'lineItems','key':'items','components':["
                        + "{'type':'expression','key':'column','expression':'=" + deeper + "'}]}");

        assertThat(nested.fields()).hasSizeGreaterThan(3);
    }
}
