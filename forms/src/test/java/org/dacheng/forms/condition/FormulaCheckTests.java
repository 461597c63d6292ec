package org.dacheng.forms.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.text.Messages;
import org.dacheng.forms.schema.TestSchemas;
import org.dacheng.people.actor.Actor;
import org.dacheng.testing.DatabaseTest;
import org.dacheng.testing.SmallCompany;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class FormulaCheckTests {

    private static final JsonNode FORM = TestSchemas.json("""
            {'type': 'default', 'components': [
              {'type': 'number', 'key': 'amount', 'label': 'Amount', 'validate': {'min': 10}},
              {'type': 'money', 'key': 'price', 'label': 'Price'},
              {'type': 'expression', 'key': 'sum', 'label': {'zh_CN': '合计', 'en': 'Sum'},
               'expression': '=amount * price', 'currency': 'CNY'},
              {'type': 'expression', 'key': 'twice', 'label': 'Twice', 'expression': '=sum * 2'},
              {'type': 'textfield', 'key': 'reason', 'label': 'Reason', 'conditional': {'hide': '=amount > 5'},
               'validate': {'pattern': '[0-9]+'}},
              {'type': 'select', 'key': 'kind', 'label': 'Kind', 'values': [{'value': 'x', 'label': 'X'}]},
              {'type': 'datetime', 'key': 'day', 'label': 'Day'},
              {'type': 'dateRange', 'key': 'leave', 'label': 'Leave'},
              {'type': 'attachment', 'key': 'files', 'label': 'Files'},
              {'type': 'lineItems', 'key': 'items', 'label': 'Items', 'components': [
                {'type': 'number', 'key': 'count', 'label': 'Count'},
                {'type': 'expression', 'key': 'cost', 'label': 'Cost', 'expression': '=count * price'}],
               'totals': [{'key': 'all', 'of': 'cost', 'label': 'All'}]},
              {'type': 'expression', 'key': 'broken', 'label': 'Broken', 'expression': '=amount >'}]}""");

    @Autowired
    private FormulaCheck check;

    @Autowired
    private Messages messages;

    private final Actor hr =
            new Actor("hr", Set.of(), Locale.ENGLISH, SmallCompany.actor("hr").zone(), "test");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/components/3/expression | amount * price          | a number | 12,800",
                "/components/2/expression | =amount * price / 3     | a number | ¥4,266.67",
                "/components/3/expression | sum * 2                 | a number | 25,600",
                "/components/3/expression | kind = \"x\"            | yes or no | Yes",
                "/components/3/expression | day                     | a date | .+",
                "/components/3/expression | string length(reason)   | a number | 6",
                "/components/3/expression | count(files) + all      | a number | 3,841",
                "/components/3/expression | leave.days > 0          | yes or no | Yes",
                "/components/3/expression | [kind, reason]          | a list | x, Sample",
                "/components/3/expression | if amount > 99 then 1 else null | .+ | ",
                "/components/9/components/1/expression | count * 2  | a number | 6",
                "/components/4/conditional/hide | amount > 5        | yes or no | Yes",
            })
    void tellsTypeAndResultWithSampleAnswers(String pointer, String text, String type, String sample) {
        FormulaResult result = check.check(hr, FORM, pointer, text);

        assertThat(result.problems()).isEmpty();
        assertThat(messages.text(result.type(), Locale.ENGLISH)).matches(type);
        assertThat(result.sample()).matches(sample == null ? "" : sample);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/components/3/expression | amount >            | 8  | ",
                "/components/3/expression | =amount >           | 9  | ",
                "/components/3/expression | price * ammount     | 9  | amount",
                "/components/3/expression | amount + kind       | 1  | ",
                "/components/3/expression | kind = \"y\"        | 1  | x",
                "/components/3/expression | price * cuont       | 9  | ",
                "/components/4/conditional/hide | amount + 1    | 1  | ",
                "/components/3/expression | 1 / (amount - 10)   | 6  | ",
                "/components/2/expression | twice + 1           | 1  | Twice",
                "/components/2/expression | sum + 1             | 1  | Sum",
            })
    void namesTheProblemAtItsColumn(String pointer, String text, int column, String named) {
        FormulaResult result = check.check(hr, FORM, pointer, text);

        assertThat(result.sample()).isNull();
        assertThat(result.problems()).first().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(1);
            assertThat(problem.column()).isEqualTo(column);
            assertThat(messages.text(problem.text(), Locale.ENGLISH)).contains(named == null ? "" : named);
        });
    }

    @Test
    void refusesTextsOverTheLimitAndAcceptsTextsUpToIt() {
        String longest = "amount" + " + amount".repeat(443);
        assertThat(longest.length()).isBetween(3_990, 4_000);

        assertThat(check.check(hr, FORM, "/components/3/expression", longest).problems())
                .isEmpty();
        assertThat(check.check(hr, FORM, "/components/3/expression", longest + " + amount")
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(messages.text(problem.text(), Locale.ENGLISH))
                        .contains("4,000"));
    }

    /** It would take hours; the limits of evaluation stop it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "count(for i in 1..1000000000 return i)",
                "count((for i in 1..1000000000 return i)[item > amount])",
                "some i in 1..1000000000 satisfies i = amount + 999999990",
            })
    void aHugeRangeIsNamed(String text) {
        assertThat(check.check(hr, FORM, "/components/3/expression", text).problems())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(messages.text(problem.text(), Locale.ENGLISH))
                        .doesNotContain("forms."));
    }

    @Test
    void conditionsOfBranchesReadTheFormAndTheSubmitter() {
        String branch = "list contains(submitter.roles, \"employee\") or sum > 5";

        assertThat(check.checkCondition(hr, FORM, branch).sample()).isEqualTo("Yes");
        assertThat(check.checkCondition(hr, FORM, "sum").problems()).hasSize(1);
        assertThatThrownBy(() -> check.checkCondition(hr, TestSchemas.json("{}"), branch))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void everyKindOfFieldHasASampleAnswer() {
        JsonNode form = ConditionFixture.SCHEMA.json();

        for (String key : List.of(
                "n", "total", "x", "t", "c", "k", "p", "ps", "d", "ds", "y", "day", "at", "clock", "r", "f", "items",
                "sum")) {
            assertThat(check.checkCondition(hr, form, key + " != null").sample())
                    .as(key)
                    .isEqualTo("Yes");
        }
        assertThat(check.checkCondition(hr, form, "count(k) = 1 and count(items) = 1 and count(ds) = 1")
                        .sample())
                .isEqualTo("Yes");
    }
}
