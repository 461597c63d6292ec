package org.dacheng.forms.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Map;
import org.dacheng.forms.answer.TestAnswers;
import org.dacheng.forms.schema.FormSchema;
import org.dacheng.forms.schema.TestSchemas;
import org.junit.jupiter.api.Test;

/** What of earlier answers a form accepts, and what it leaves out; it is 2026-03-02. */
class AnswerCarryOverTests {

    private static final String REASON = "{'type':'textfield','key':'reason','label':'Reason'}";

    private final AnswerCarryOver carryOver = new AnswerCarryOver(TestAnswers.answers());

    @Test
    void keepsWhatFitsAndNamesWhatDoesNot() {
        FormSchema from = TestSchemas.of(
                REASON,
                "{'type':'number','key':'amount','label':'Amount'}",
                "{'type':'textfield','key':'gone','label':'Old field'}",
                "{'type':'select','key':'kind','label':'Kind','values':[{'value':'a','label':'First'},"
                        + "{'value':'b','label':'Second'}]}");
        FormSchema to = TestSchemas.of(
                REASON,
                "{'type':'number','key':'amount','label':'Amount','validate':{'max':5}}",
                "{'type':'select','key':'kind','label':'Kind','values':[{'value':'a','label':'First'}]}",
                "{'type':'textfield','key':'fresh','label':'New','validate':{'required':true}}");

        CarriedAnswers carried = carryOver.typed(
                from,
                to,
                TestAnswers.data("{'reason':'r','amount':7,'gone':'text of mine','kind':'b'}"),
                TestAnswers.NEW);

        assertThat(carried.kept()).isEqualTo(Map.of("reason", "r"));
        assertThat(carried.leftOut())
                .extracting(SummaryField::label, SummaryField::text)
                .containsExactlyInAnyOrder(
                        tuple("Amount", "7"), tuple("Old field", "text of mine"), tuple("Kind", "Second"));
    }

    @Test
    void keepsTypedInputThatWasWrongBefore() {
        FormSchema form = TestSchemas.of("{'type':'number','key':'amount','label':'Amount'}");

        CarriedAnswers draft =
                carryOver.typed(form, form, TestAnswers.data("{'amount':'12 and a half'}"), TestAnswers.NEW);

        assertThat(draft.kept()).isEqualTo(Map.of("amount", "12 and a half"));
        assertThat(draft.leftOut()).isEmpty();
    }

    @Test
    void aCopyLeavesOutPastDatesWhereTheFormRefusesThem() {
        String future = "{'type':'datetime','key':'day','label':'Day','disallowPassedDates':true}";
        String any = "{'type':'datetime','key':'any','label':'Any day'}";
        FormSchema form = TestSchemas.of(future, any);

        CarriedAnswers copied = carryOver.stored(
                form, form, TestAnswers.data("{'day':'2026-02-01','any':'2026-02-01'}"), TestAnswers.NEW);

        assertThat(copied.kept()).isEqualTo(Map.of("any", "2026-02-01"));
        assertThat(copied.leftOut()).extracting(SummaryField::label).containsExactly("Day");
        assertThat(copied.leftOut().get(0).text()).contains("2026");
    }

    @Test
    void aCopyTakesNeitherSerialNumbersNorFormulasNorClosedFields() {
        FormSchema form = TestSchemas.of(
                REASON,
                "{'type':'serialNumber','key':'no','label':'No','prefix':'A'}",
                "{'type':'expression','key':'twice','label':'Twice','expression':'=2'}",
                "{'type':'textfield','key':'fixed','label':'Fixed','readonly':true}");

        CarriedAnswers copied = carryOver.stored(
                form, form, TestAnswers.data("{'reason':'r','no':'A-1','twice':2,'fixed':'old'}"), TestAnswers.NEW);

        assertThat(copied.kept()).isEqualTo(Map.of("reason", "r"));
        assertThat(copied.leftOut()).isEmpty();
    }

    @Test
    void leavesOutTheCellsOfARowThatDoNotFit() {
        String items = "{'type':'lineItems','key':'items','label':'Items','components':[%s]}";
        String what = "{'type':'textfield','key':'what','label':'What'}";
        String price = "{'type':'number','key':'price','label':'Price'}";
        FormSchema from = TestSchemas.of(items.formatted(what + "," + price));
        FormSchema to = TestSchemas.of(items.formatted(what));

        CarriedAnswers carried = carryOver.stored(
                from,
                to,
                TestAnswers.data("{'items':[{'what':'a','price':1},{'what':'b','price':2.5}]}"),
                TestAnswers.NEW);

        assertThat(carried.kept().get("items")).isEqualTo(List.of(Map.of("what", "a"), Map.of("what", "b")));
        assertThat(carried.leftOut())
                .extracting(SummaryField::label, SummaryField::text)
                .containsExactly(tuple("Items 1 · Price", "1"), tuple("Items 2 · Price", "2.5"));
    }
}
