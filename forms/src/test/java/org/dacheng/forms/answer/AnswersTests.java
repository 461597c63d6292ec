package org.dacheng.forms.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.forms.feel.FeelType;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.schema.FormSchema;
import org.dacheng.forms.schema.TestSchemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class AnswersTests {

    private static final String ITEMS = "{'type':'lineItems','key':'items','label':'Items','components':["
            + "{'type':'textfield','key':'what','label':'What','validate':{'required':true}},"
            + "{'type':'money','key':'price','label':'Price','validate':{'required':true}},"
            + "{'type':'number','key':'count','label':'Count','defaultValue':1},"
            + "{'type':'expression','key':'amount','label':'Amount','expression':'=price * count','currency':'CNY'}],"
            + "'totals':[{'key':'total','of':'amount','label':'Total'}]}";

    private final Answers answers = TestAnswers.answers();

    @Test
    void refusesFieldsThatTheFormDoesNotHave() {
        CheckedAnswers checked = check(TestSchemas.of("{'type':'textfield','key':'a'}"), "{'a':'x','b/c':1}");

        assertThat(keys(checked)).containsExactly("/data/b~1c forms.field.unknown");
        assertThat(checked.data()).containsOnlyKeys("a");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'trip':{'city':'x','nonsense':1}}   | /data/trip/nonsense forms.field.unknown
            {'trip':{'way':{'out':'x','b/c':1}}} | /data/trip/way/b~1c forms.field.unknown
            {'trip':{'way':5}}                   | /data/trip/way forms.field.not-members
            {'trip':5}                           | /data/trip forms.field.not-members
            {'trip':[]}                          | /data/trip forms.field.not-members
            {'trip.way':{'out':'x'}}             | /data/trip.way forms.field.unknown
            {'trip.town':'x'}                    | /data/trip.town forms.field.unknown
            {'period':{'nonsense':1}}            | /data/period/nonsense forms.field.unknown
            {'period':{'from':'2026-12-07','to':'2026-12-08','a/b':1}} | /data/period/a~1b forms.field.unknown
            {'rows':[{'a':{'c':1}}]}             | /data/rows/0/a/c row 1: forms.field.unknown
            {'rows':[{'a':5}]}                   | /data/rows/0/a row 1: forms.field.not-members
            """)
    void refusesUnknownMembersAtEveryLevel(String sent, String violation) {
        FormSchema form = TestSchemas.of(
                "{'type':'textfield','key':'trip.city'}",
                "{'type':'textfield','key':'trip.way.out'}",
                "{'type':'dateRange','key':'period'}",
                "{'type':'lineItems','key':'rows','components':[{'type':'textfield','key':'a.b'}]}");

        assertThat(keys(check(form, sent))).containsExactly(violation);
    }

    @Test
    void computesRowsAndTotals() {
        CheckedAnswers checked = check(
                TestSchemas.of(ITEMS),
                "{'items':[{'what':'pen','price':1.10,'count':3},{'what':'ink','price':20}], 'total': 7}");

        assertThat(checked.violations()).isEmpty();
        assertThat(checked.data()).containsEntry("total", new BigDecimal("23.30"));
        assertThat(checked.data().get("items").toString())
                .contains("amount=3.30")
                .contains("amount=20.00");
    }

    @Test
    void pointsAtTheCellThatIsWrong() {
        CheckedAnswers checked =
                check(TestSchemas.of(ITEMS), "{'items':[{'what':'pen','price':1},{'price':-1,'odd':2},'x']}");

        assertThat(keys(checked))
                .containsExactlyInAnyOrder(
                        "/data/items/1/odd row 2: forms.field.unknown",
                        "/data/items/1/price row 2: forms.field.negative",
                        "/data/items/1/what row 2: forms.field.required",
                        "/data/items/2 forms.field.not-a-row");
    }

    @Test
    void asksToUploadAMissingFileAlsoInARow() {
        String file = "{'type':'attachment','key':'%s','validate':{'required':true}}";
        FormSchema schema = TestSchemas.of(
                file.formatted("invoice"),
                "{'type':'lineItems','key':'items','components':[{'type':'textfield','key':'what'},"
                        + file.formatted("receipt") + "]}");

        assertThat(keys(check(schema, "{'items':[{'what':'pen'}]}")))
                .containsExactlyInAnyOrder(
                        "/data/invoice forms.field.required-file",
                        "/data/items/0/receipt row 1: forms.field.required-file");
    }

    @Test
    void dropsRowsInWhichNobodyTyped() {
        FormSchema schema =
                TestSchemas.of(ITEMS.replace("'key':'items',", "'key':'items','validate':{'required':true},"));

        CheckedAnswers one = check(schema, "{'items':[{'what':'','price':null,'count':1},{'what':'pen','price':1}]}");
        CheckedAnswers none = check(schema, "{'items':[{'what':'','count':1}]}");

        assertThat((List<?>) one.data().get("items")).hasSize(1);
        assertThat(keys(none)).containsExactly("/data/items forms.field.required");
    }

    @Test
    void refusesTenThousandRowsWithOneClearMessage() {
        Map<String, Object> raw = new HashMap<>();
        List<Object> rows = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            rows.add(Map.of("what", "x"));
        }
        raw.put("items", rows);

        CheckedAnswers checked = answers.check(TestSchemas.of(ITEMS), raw, TestAnswers.NEW);

        assertThat(keys(checked)).containsExactly("/data/items forms.field.too-many-rows");
    }

    @Test
    void neitherChecksNorKeepsWhatIsHidden() {
        FormSchema schema = TestSchemas.of(
                "{'type':'checkbox','key':'a'}",
                "{'type':'group','label':'G','conditional':{'hide':'=not(a)'},'components':["
                        + "{'type':'number','key':'b','validate':{'required':true,'max':5}}]}",
                "{'type':'textfield','key':'c','conditional':{'hide':'=b = null'}}");

        CheckedAnswers hidden = check(schema, "{'a':false,'b':99,'c':'x'}");
        CheckedAnswers shown = check(schema, "{'a':true,'b':3,'c':'x'}");

        assertThat(hidden.violations()).isEmpty();
        assertThat(hidden.data()).containsOnlyKeys("a");
        assertThat(shown.data()).containsOnlyKeys("a", "b", "c");
    }

    @Test
    void worksOutConditionsWhateverTheOrderOfFields() {
        FormSchema schema = TestSchemas.of(
                "{'type':'textfield','key':'last','conditional':{'hide':'=double < 10'}}",
                "{'type':'expression','key':'double','expression':'=amount * 2'}",
                "{'type':'number','key':'amount'}");

        assertThat(check(schema, "{'amount':3,'last':'x'}").data()).containsOnlyKeys("double", "amount");
        assertThat(check(schema, "{'amount':30,'last':'x'}").data()).containsOnlyKeys("last", "double", "amount");
    }

    @Test
    void requiresByCondition() {
        FormSchema schema = TestSchemas.of(
                "{'type':'textfield','key':'mail','conditional':{'required':'=phone = null'}}",
                "{'type':'textfield','key':'phone','conditional':{'required':'=mail = null'}}");

        assertThat(keys(check(schema, "{}")))
                .containsExactly("/data/mail forms.field.required", "/data/phone forms.field.required");
        assertThat(check(schema, "{'phone':'1'}").violations()).isEmpty();
        assertThat(answers.refresh(schema, Map.of(), TestAnswers.NEW).violations())
                .isEmpty();
    }

    @Test
    void keepsWhatThePersonMayNotChange() {
        FormSchema schema = TestSchemas.of(
                "{'type':'number','key':'amount','validate':{'required':true}}",
                "{'type':'textfield','key':'secret'}",
                "{'type':'textfield','key':'note'}");
        AnswerContext approver = TestAnswers.context(
                Map.of("amount", FieldRight.READ, "secret", FieldRight.HIDDEN),
                TestAnswers.data("{'amount':5,'secret':'s'}"));

        CheckedAnswers same = answers.check(schema, TestAnswers.data("{'amount':5.0,'note':'ok'}"), approver);
        CheckedAnswers changed = answers.check(schema, TestAnswers.data("{'amount':6,'secret':'t'}"), approver);

        assertThat(same.violations()).isEmpty();
        assertThat(same.data()).containsEntry("secret", "s").containsEntry("note", "ok");
        assertThat(keys(changed))
                .containsExactlyInAnyOrder(
                        "/data/amount forms.field.not-editable", "/data/secret forms.field.not-editable");
    }

    /** Groups have no rights; each field in them has its own. */
    @Test
    void aGroupShowsWhatItsFieldsMayShow() {
        FormSchema schema = TestSchemas.of(
                "{'type':'group','label':'G','components':[{'type':'number','key':'amount'},"
                        + "{'type':'textfield','key':'secret'}]}",
                "{'type':'group','label':'H','conditional':{'hide':'=secret = null'},"
                        + "'components':[{'type':'textfield','key':'inside'}]}");
        AnswerContext approver = new AnswerContext(
                "lin",
                TestAnswers.NEW.locale(),
                TestAnswers.NEW.zone(),
                Map.of("amount", FieldRight.EDIT, "secret", FieldRight.HIDDEN, "inside", FieldRight.HIDDEN),
                FieldRight.HIDDEN,
                StoredAnswers.of(TestAnswers.data("{'amount':5,'secret':'s','inside':'i'}")));

        CheckedAnswers changed = answers.check(schema, TestAnswers.data("{'amount':6}"), approver);

        assertThat(changed.violations()).isEmpty();
        assertThat(changed.data()).containsEntry("secret", "s").containsEntry("inside", "i");
        assertThat(changed.data().get("amount")).hasToString("6");
    }

    @Test
    void startsWithDefaultsAndKeepsWhatWasNotSent() {
        FormSchema schema =
                TestSchemas.of("{'type':'number','key':'count','defaultValue':2}", "{'type':'textfield','key':'note'}");

        assertThat(check(schema, "{}").data()).containsEntry("count", new BigDecimal(2));
        assertThat(check(schema, "{'count':null}").data()).isEmpty();
        assertThat(answers.check(schema, Map.of(), TestAnswers.context(Map.of(), Map.of("note", "x")))
                        .data())
                .containsOnlyKeys("note");
    }

    /** A stored form may be empty because everything in it was cleared. */
    @Test
    void defaultsAreForNewRequestsOnly() {
        FormSchema schema = TestSchemas.of(
                "{'type':'number','key':'count','defaultValue':2}",
                "{'type':'textfield','key':'fixed','defaultValue':'f','readonly':true}",
                "{'type':'number','key':'computed','defaultValue':'=1 + 1'}");
        AnswerContext cleared = TestAnswers.context(Map.of(), Map.of());

        assertThat(check(schema, "{}").data()).containsOnlyKeys("count", "fixed", "computed");
        assertThat(answers.check(schema, Map.of(), cleared).data()).isEmpty();
        assertThat(answers.refresh(schema, Map.of(), cleared).data()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'type':'textfield'                                      | 'x'
            'type':'textarea'                                       | 'x'
            'type':'number'                                         | 5
            'type':'money'                                          | 5
            'type':'checkbox'                                       | true
            'type':'radio','values':[{'value':'a','label':'A'}]     | 'a'
            'type':'select','values':[{'value':'a','label':'A'}]    | 'a'
            'type':'checklist','values':[{'value':'a','label':'A'}] | ['a']
            'type':'datetime','subtype':'date'                      | '2026-03-01'
            'type':'dateRange'                                      | {'from':'2026-03-02','to':'2026-03-03'}
            'type':'person'                                         | 'lin'
            'type':'department'                                     | 'rd'
            'type':'attachment','multiple':true                     | ['f']
            'type':'lineItems','components':[{'type':'textfield','key':'c'}] | [{'c':'x'}]
            """)
    void nullClearsAFieldOfAnyType(String type, String value) {
        FormSchema schema = TestSchemas.of(
                "{" + type + ",'key':'plain','label':'P'}",
                "{" + type + ",'key':'trip.to.deep','label':'D'}",
                "{'type':'textfield','key':'trip.city','label':'C'}");
        AnswerContext stored = TestAnswers.context(
                Map.of(), TestAnswers.data("{'plain':" + value + ",'trip.to.deep':" + value + ",'trip.city':'Xi’an'}"));

        CheckedAnswers part = answers.check(schema, TestAnswers.data("{'plain':null,'trip':{'to':null}}"), stored);
        CheckedAnswers whole = answers.check(schema, TestAnswers.data("{'plain':null,'trip':null}"), stored);

        assertThat(keys(part)).isEmpty();
        assertThat(part.data()).containsOnlyKeys("trip.city");
        assertThat(keys(whole)).isEmpty();
        assertThat(whole.data()).isEmpty();
    }

    @Test
    void nullForAPartOfKeysChangesNothingThatIsNotEditable() {
        FormSchema schema =
                TestSchemas.of("{'type':'textfield','key':'trip.city'}", "{'type':'textfield','key':'trip.day'}");
        AnswerContext approver = TestAnswers.context(
                Map.of("trip.city", FieldRight.READ), TestAnswers.data("{'trip.city':'Xi’an','trip.day':'d'}"));

        assertThat(keys(answers.check(schema, TestAnswers.data("{'trip':null}"), approver)))
                .containsExactly("/data/trip.city forms.field.not-editable");
    }

    @Test
    void readsAPageAsItWasTyped() {
        FormSchema schema = TestSchemas.of(
                ITEMS,
                "{'type':'number','key':'n'}",
                "{'type':'checkbox','key':'yes'}",
                "{'type':'checklist','key':'many','values':[{'value':'a'}]}",
                "{'type':'dateRange','key':'period'}",
                "{'type':'textfield','key':'absent'}");
        MultiValueMap<String, String> page = new LinkedMultiValueMap<>();
        page.add("data.items.0.what", "pen");
        page.add("data.items.0.price", "1,200.50");
        page.add("data.items.7.what", "ink");
        page.add("data.items.7.price", "much");
        page.add("data.n", "12a");
        page.add("data.yes", "");
        page.add("data.many", "");
        page.add("data.period.from", "2026-03-01");
        page.add("data.period.to", "");

        Map<String, Object> raw = answers.read(schema, page);

        assertThat(raw.get("items"))
                .isEqualTo(List.of(
                        Map.of("what", "pen", "price", new BigDecimal("1200.50")),
                        Map.of("what", "ink", "price", "much")));
        assertThat(raw).containsEntry("n", "12a").containsEntry("yes", false).containsEntry("many", List.of());
        assertThat(raw.get("period")).isEqualTo(Map.of("from", "2026-03-01", "to", ""));
        assertThat(raw).doesNotContainKey("absent");
    }

    @Test
    void countsNoDaysAnewThatThisPersonMayNotChange() {
        FormSchema schema = TestSchemas.of("{'type':'dateRange','key':'period'}", "{'type':'textfield','key':'note'}");
        Map<String, Object> period = Map.of(
                "from",
                "2026-03-02",
                "fromHalf",
                "AM",
                "to",
                "2026-03-06",
                "toHalf",
                "PM",
                "days",
                new BigDecimal("4"));
        AnswerContext decider = new AnswerContext(
                "lin",
                Locale.ENGLISH,
                ZoneId.of("Asia/Shanghai"),
                Map.of("period", FieldRight.READ),
                FieldRight.EDIT,
                StoredAnswers.of(Map.of("period", period)));

        CheckedAnswers checked = answers.check(schema, Map.of("note", "seen"), decider);

        assertThat(checked.violations()).isEmpty();
        assertThat(checked.data()).containsEntry("period", period).containsEntry("note", "seen");
    }

    /** Also when the person who makes a condition show the field may not see it. */
    @ParameterizedTest
    @EnumSource(FieldRight.class)
    void asksForANumberThatNoConditionHides(FieldRight right) {
        FormSchema schema = TestSchemas.of(
                "{'type':'checkbox','key':'numbered'}",
                "{'type':'group','label':'G','conditional':{'hide':'=not(numbered)'},'components':["
                        + "{'type':'serialNumber','key':'no','prefix':'HT'}]}");
        AnswerContext without = TestAnswers.context(Map.of("no", right), TestAnswers.data("{'numbered':false}"));
        AnswerContext with = TestAnswers.context(Map.of("no", right), Map.of("numbered", true, "no", "HT-1"));

        assertThat(answers.check(schema, Map.of("numbered", true), without).unassigned())
                .extracting(Field::key)
                .containsExactly("no");
        assertThat(answers.check(schema, Map.of("numbered", true), with).unassigned())
                .isEmpty();
        assertThat(answers.check(schema, Map.of(), without).unassigned()).isEmpty();
    }

    @Test
    void givesFeelDatesAndTheSubmitter() {
        FormSchema schema = TestSchemas.of(
                "{'type':'dateRange','key':'period'}",
                "{'type':'group','path':'address','components':[{'type':'textfield','key':'city'}]}",
                ITEMS);
        Map<String, Object> data = check(
                        schema, "{'period':{'from':'2026-03-02','to':'2026-03-03'},'address':{'city':'Xi’an'}}")
                .data();

        Map<String, Object> variables = answers.variables(schema, data, "lin");

        assertThat(data).containsEntry("address.city", "Xi’an");
        assertThat(variables.get("address")).isEqualTo(Map.of("city", "Xi’an"));
        assertThat(((Map<?, ?>) variables.get("period")).get("from")).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(variables).containsEntry("items", List.of());
        assertThat(variables.get("submitter").toString()).contains("level=1").contains("departments=[rd, co]");
        assertThat(schema.types()).containsKeys("period", "address", "items", "total", "submitter");
        assertThat(schema.types().get("submitter"))
                .isInstanceOfSatisfying(
                        FeelType.ContextType.class,
                        members -> assertThat(members.members().keySet())
                                .isEqualTo(((Map<?, ?>) variables.get("submitter")).keySet()));
    }

    private CheckedAnswers check(FormSchema schema, String json) {
        return answers.check(schema, TestAnswers.data(json), TestAnswers.NEW);
    }

    private static List<String> keys(CheckedAnswers checked) {
        return checked.violations().stream().map(AnswersTests::line).toList();
    }

    private static String line(Violation violation) {
        return violation.pointer() + " " + sentence(violation.text());
    }

    private static String sentence(Message text) {
        return text.key().equals("forms.items.row-error")
                ? "row " + text.args().get(0) + ": "
                        + sentence((Message) text.args().get(1))
                : text.key();
    }
}
