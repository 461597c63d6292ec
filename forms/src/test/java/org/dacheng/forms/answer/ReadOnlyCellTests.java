package org.dacheng.forms.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.dacheng.base.text.Message;
import org.dacheng.forms.schema.FormSchema;
import org.dacheng.forms.schema.TestSchemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A cell that cannot be edited has its stored value, or its default in a new row, and never one that was sent. */
class ReadOnlyCellTests {

    private static final String BEFORE = "{'items':[{'what':'pen','price':1,'done':true,'note':'n1'},"
            + "{'what':'ink','price':2,'done':true,'note':'n2'},{'what':'cup','price':3,'done':true,'note':'n3'}]}";

    private final Answers answers = TestAnswers.answers();

    private static FormSchema form(String type, String readOnly) {
        return TestSchemas.of("{'type':'lineItems','key':'items','label':'Items','components':["
                + "{'type':'textfield','key':'what','label':'What'},"
                + "{'type':'number','key':'price','label':'Price'},"
                + "{'type':'checkbox','key':'done','label':'Done'},"
                + "{" + type + ",'key':'note','label':'Note'," + readOnly + "}]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'readonly':true", "'readonly':'=done'", "'conditional':{'readonly':'=done'}"})
    void aSentValueIsRefusedAndNeverKept(String readOnly) {
        FormSchema form = form("'type':'textfield','defaultValue':'d'", readOnly);
        AnswerContext stored = TestAnswers.context(Map.of(), TestAnswers.data(BEFORE));
        String changed = "{'items':[{'what':'pen','price':1,'done':true,'note':'forged'}]}";

        for (AnswerContext context : List.of(TestAnswers.NEW, stored)) {
            assertThat(keys(answers.check(form, TestAnswers.data(changed), context)))
                    .containsExactly("/data/items/0/note forms.field.not-editable");
        }
        assertThat(notes(answers.refresh(form, TestAnswers.data(changed), stored)))
                .containsExactly("n1");
        assertThat(notes(answers.refresh(form, TestAnswers.data(changed), TestAnswers.NEW)))
                .containsExactly("d");
    }

    /** Whatever the type of the column: an invalid value is not kept unchecked either. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'type':'number'                                      | 'x'
            'type':'money'                                       | -5
            'type':'textfield'                                   | [1]
            'type':'checkbox'                                    | 'perhaps'
            'type':'select','values':[{'value':'a','label':'A'}] | 'b'
            'type':'datetime','subtype':'date'                   | '2026-13-01'
            'type':'dateRange'                                   | {'from':'x'}
            'type':'person'                                      | 'nobody'
            'type':'checklist','values':[{'value':'a','label':'A'}] | ['b']
            """)
    void anInvalidValueIsNotKeptUnchecked(String type, String value) {
        FormSchema form = form(type, "'readonly':true");
        Map<String, Object> sent = TestAnswers.data("{'items':[{'what':'pen','note':" + value + "}]}");

        CheckedAnswers checked = answers.check(form, sent, TestAnswers.NEW);

        assertThat(keys(checked)).containsExactly("/data/items/0/note forms.field.not-editable");
        assertThat(notes(checked)).containsOnlyNulls();
    }

    /** A page sends no cells that are read-only; an API client sends back what it received. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [{'what':'pen','price':1},{'what':'ink','price':2},{'what':'cup','price':3}] | n1,n2,n3
            [{'what':'ink','price':2},{'what':'cup','price':3}]                          | n2,n3
            [{'what':'ink','price':2},{'what':'cup','price':33}]                         | n2,n3
            [{'what':'new','price':9},{'what':'pen','price':1},{'what':'ink','price':2},{'what':'cup','price':3}] | d,n1,n2,n3
            [{'what':'ink','price':2},{'what':'cup','price':3},{'what':'new','price':9},{'what':'more','price':8}] | n2,n3,d,d
            [{'what':'pens','price':11}]                                                 | n1
            [{'what':'cup','price':3,'note':'n3'},{'what':'pen','price':1,'note':'n1'}]  | n3,n1
            [{'what':' ink','price':22},{'what':'cup\\u200b','price':33}]                 | n2,n3
            [{':row':'gone','what':'cup','price':33},{':row':'','what':'pen','price':1}]  | n3,d
            """)
    void aRowKeepsItsOwnValueWhenOthersAreRemovedOrAdded(String rows, String notes) {
        FormSchema form = form("'type':'textfield','defaultValue':'d'", "'readonly':true");
        AnswerContext stored = TestAnswers.context(Map.of(), TestAnswers.data(BEFORE));

        CheckedAnswers checked = answers.check(form, TestAnswers.data("{'items':" + rows + "}"), stored);

        assertThat(checked.violations()).isEmpty();
        assertThat(notes(checked)).containsExactly((Object[]) notes.split(","));
    }

    /** Compared as stored, whatever the format in which they were sent. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'type':'datetime'                    | '2026-03-02'    | '2026-03-03'    | '2026/3/3'
            'type':'datetime','subtype':'time'   | '09:05'         | '10:05'         | '10:05:00'
            'type':'phone'                       | '13800138000'   | '13800138001'   | '+86 138 0013 8001'
            'type':'link'                        | 'https://a.com' | 'https://b.com' | 'B.com'
            'type':'money'                       | 1.00            | 2.00            | 2
            'type':'person','multiple':true      | ['gone']        | ['lin']         | ['lin','lin']
            'type':'dateRange'                   | {'from':'2026-03-02','fromHalf':'AM','to':'2026-03-02','toHalf':'PM','days':1} \
            | {'from':'2026-03-03','fromHalf':'AM','to':'2026-03-03','toHalf':'PM','days':1} \
            | {'from':'2026-03-03','to':'2026/3/3'}
            """)
    void aRowOfAnyTypeKeepsItsOwnValue(String type, String first, String second, String sent) {
        FormSchema form = TestSchemas.of("{'type':'lineItems','key':'items','components':[{" + type + ",'key':'it'},"
                + "{'type':'textfield','key':'note','readonly':true}]}");
        AnswerContext stored = TestAnswers.context(
                Map.of(),
                TestAnswers.data("{'items':[{'it':" + first + ",'note':'n1'},{'it':" + second + ",'note':'n2'}]}"));

        CheckedAnswers checked = answers.check(form, TestAnswers.data("{'items':[{'it':" + sent + "}]}"), stored);

        assertThat(keys(checked)).isEmpty();
        assertThat(notes(checked)).containsExactly("n2");
    }

    /** Rows to which nothing was done, by a client that sends some cells or none. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{'what':'x','done':true,'note':'n1'},{'what':'y','done':true}]",
                "[{'what':'x'},{'what':'y'}]",
                "[{},{}]",
                "[{'done':true},{'done':true}]",
                "[{'what':'x','done':null,'note':'n1'},{'done':true}]"
            })
    void anUntouchedRowStays(String sent) {
        FormSchema form = TestSchemas.of("{'type':'lineItems','key':'items','components':["
                + "{'type':'checkbox','key':'done','defaultValue':true},"
                + "{'type':'textfield','key':'what','readonly':'=done'},"
                + "{'type':'textfield','key':'note','readonly':'=done'}]}");
        AnswerContext stored = TestAnswers.context(
                Map.of(),
                TestAnswers.data("{'items':[{'what':'x','done':true,'note':'n1'},{'what':'y','done':true}]}"));

        CheckedAnswers checked = answers.check(form, TestAnswers.data("{'items':" + sent + "}"), stored);

        assertThat(keys(checked)).isEmpty();
        assertThat(notes(checked)).containsExactly("n1", null);
    }

    @Test
    void aStoredRowThatWasClearedIsDropped() {
        FormSchema form = form("'type':'textfield','defaultValue':'n1'", "'readonly':true");
        AnswerContext stored = TestAnswers.context(Map.of(), TestAnswers.data(BEFORE));

        CheckedAnswers checked = answers.check(
                form,
                TestAnswers.data("{'items':[{'what':'','price':null,'done':false},{'what':'ink','price':2}]}"),
                stored);

        assertThat(notes(checked)).containsExactly("n2");
    }

    @Test
    void aClearedValueStaysCleared() {
        FormSchema form = form("'type':'textfield','defaultValue':'d'", "'readonly':true");
        AnswerContext stored = TestAnswers.context(Map.of(), TestAnswers.data("{'items':[{'what':'pen','price':1}]}"));

        assertThat(notes(answers.check(form, TestAnswers.data("{'items':[{'what':'pen','price':5}]}"), stored)))
                .containsOnlyNulls();
    }

    /** Rows that are given by the default of the line items. */
    @Test
    void aGivenRowKeepsItsReadOnlyCells() {
        FormSchema form = TestSchemas.of("{'type':'lineItems','key':'items','label':'Items','allowAddRemove':false,"
                + "'defaultRepetitions':2,'defaultValue':[{'note':'first'},{'note':'second'}],'components':["
                + "{'type':'number','key':'price','label':'Price'},"
                + "{'type':'textfield','key':'note','label':'Note','readonly':true}]}");

        CheckedAnswers checked =
                answers.check(form, TestAnswers.data("{'items':[{'price':''},{'price':2}]}"), TestAnswers.NEW);

        assertThat(checked.violations()).isEmpty();
        assertThat(notes(checked)).containsExactly("first", "second");
    }

    private static List<Object> notes(CheckedAnswers checked) {
        return ((List<?>) checked.data().get("items"))
                .stream().map(row -> (Object) ((Map<?, ?>) row).get("note")).toList();
    }

    private static List<String> keys(CheckedAnswers checked) {
        return checked.violations().stream()
                .map(one -> one.pointer() + " " + ((Message) one.text().args().get(1)).key())
                .toList();
    }
}
