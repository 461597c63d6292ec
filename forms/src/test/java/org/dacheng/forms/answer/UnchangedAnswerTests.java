package org.dacheng.forms.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dacheng.base.text.Message;
import org.dacheng.forms.schema.FormSchema;
import org.dacheng.forms.schema.TestSchemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An answer that met its limits when it was given is not refused at a later node; it is 2026-03-02 in Shanghai. */
class UnchangedAnswerTests {

    private static final String RANGE_BEFORE =
            "{'from':'2026-03-02','fromHalf':'AM','to':'2026-03-06','toHalf':'PM','days':1}";

    private final Answers answers = TestAnswers.answers();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'type':'datetime','disallowPassedDates':true                 | '2026-02-01' | '2026/2/1'  | '2026-02-02'
            'type':'datetime','validate':{'earliest':'=today()'}         | '2026-02-01' | '2026-02-01' | '2026-02-02'
            'type':'datetime','subtype':'datetime','validate':{'earliest':'=now()'} \
            | '2026-03-02T08:00' | '2026-03-02T00:00:00Z' | '2026-03-02T08:01'
            'type':'datetime','subtype':'datetime'                       | '1986-05-04T02:30' | '1986-05-04T02:30' \
            | '1986-05-04T02:31'
            'type':'time','validate':{'latest':'=time(n, 0, 0)'}         | '18:00' | '18:00' | '18:01'
            'type':'number','validate':{'max':'=n'}                      | 5       | 5.0     | 6
            'type':'money','validate':{'min':'=100 * n'}                 | 5.00    | 5       | 6
            'type':'textfield','validate':{'maxLength':'=n'}             | 'long'  | ' long ' | 'longer'
            'type':'textarea','validate':{'minLength':'=100 * n'}        | 'short' | 'short' | 'shorts'
            'type':'dateRange','validate':{'max':'=n'} \
            | RANGE | {'from':'2026-03-02','to':'2026-03-06'} | {'from':'2026-03-02','to':'2026-03-05'}
            'type':'dateRange','validate':{'max':'=number(string(n) + \\"x\\")'} \
            | RANGE | RANGE | {'from':'2026-03-02','to':'2026-03-05'}
            """)
    void anAnswerThatIsSentAsItIsStoredIsNotRefusedByItsLimits(
            String definition, String stored, String same, String changed) {
        FormSchema form = form(definition);
        AnswerContext before = TestAnswers.context(Map.of(), data("1", stored));

        assertThat(keys(answers.check(form, data("1", same), before))).isEmpty();
        assertThat(answers.check(form, data("1", same), before).data().get("f").toString())
                .isNotEmpty();
        assertThat(keys(answers.check(form, data("1", changed), before))).isNotEmpty();
        assertThat(keys(answers.check(form, data("1", same), TestAnswers.NEW))).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'type':'datetime','disallowPassedDates':true | '2026-02-01' | '2026-02-02' | past-date
            'type':'number','validate':{'max':'=n'}      | 5            | 6            | too-large
            """)
    void theSameHoldsForTheCellsOfARow(String definition, String stored, String changed, String message) {
        FormSchema form = TestSchemas.of(
                "{'type':'number','key':'n'}",
                "{'type':'lineItems','key':'items','components':[{" + definition + ",'key':'f'},"
                        + "{'type':'textfield','key':'what'}]}");
        AnswerContext before =
                TestAnswers.context(Map.of(), TestAnswers.data("{'n':9,'items':[{'f':" + stored + ",'what':'a'}]}"));
        String sent = "{'n':1,'items':[{'f':%s,'what':'b'}]}";

        assertThat(keys(answers.check(form, TestAnswers.data(sent.formatted(stored)), before)))
                .isEmpty();
        assertThat(keys(answers.check(form, TestAnswers.data(sent.formatted(changed)), before)))
                .containsExactly("/data/items/0/f forms.items.row-error forms.field." + message);
    }

    /** The actor who sends the form can choose another. */
    @Test
    void anAnswerThatIsNoLongerOneOfItsTypeIsRefused() {
        FormSchema form = form("'type':'select','valuesExpression':'=if n = 1 then [\\\"a\\\"] else [\\\"b\\\"]'");
        AnswerContext before = TestAnswers.context(Map.of(), data("1", "'a'"));

        assertThat(keys(answers.check(form, data("1", "'a'"), before))).isEmpty();
        assertThat(keys(answers.check(form, data("2", "'a'"), before)))
                .containsExactly("/data/f forms.field.not-an-option");
    }

    @Test
    void aRequiredAnswerCannotBeCleared() {
        FormSchema form = form("'type':'datetime','disallowPassedDates':true,'validate':{'required':true}");
        AnswerContext before = TestAnswers.context(Map.of(), data("1", "'2026-02-01'"));

        assertThat(keys(answers.check(form, data("1", "''"), before))).containsExactly("/data/f forms.field.required");
    }

    /** A holiday was added to the calendar after the days were counted. */
    @Test
    void aRangeIsUnchangedWhenItsDaysAreCountedDifferently() throws JsonProcessingException {
        FormSchema form = form("'type':'dateRange','validate':{'max':3}");
        AnswerContext before = TestAnswers.context(Map.of(), data("1", RANGE_BEFORE));

        CheckedAnswers checked = answers.check(form, data("1", RANGE_BEFORE), before);

        assertThat(keys(checked)).isEmpty();
        assertThat(TestSchemas.JSON.writeValueAsString(checked.data().get("f"))).contains("\"days\":5");
    }

    private static FormSchema form(String definition) {
        return TestSchemas.of("{'type':'number','key':'n'}", "{" + definition + ",'key':'f','label':'F'}");
    }

    private static Map<String, Object> data(String number, String value) {
        return new HashMap<>(TestAnswers.data("{'n':" + number + ",'f':" + value.replace("RANGE", RANGE_BEFORE) + "}"));
    }

    private static List<String> keys(CheckedAnswers checked) {
        return checked.violations().stream()
                .map(one -> one.pointer() + " " + key(one.text()))
                .toList();
    }

    private static String key(Message text) {
        return text.args().size() > 1 && text.args().get(1) instanceof Message inner
                ? text.key() + " " + key(inner)
                : text.key();
    }
}
