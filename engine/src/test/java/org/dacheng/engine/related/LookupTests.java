package org.dacheng.engine.related;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dacheng.engine.ProcessFixture.approval;
import static org.dacheng.engine.ProcessFixture.as;
import static org.dacheng.engine.ProcessFixture.flow;
import static org.dacheng.engine.ProcessFixture.people;
import static org.dacheng.engine.ProcessFixture.settings;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.engine.ProcessFixture;
import org.dacheng.engine.access.RequestView;
import org.dacheng.engine.task.DecisionInput;
import org.dacheng.forms.answer.AnswerContext;
import org.dacheng.forms.render.FieldView;
import org.dacheng.forms.render.FormMode;
import org.dacheng.forms.render.Forms;
import org.dacheng.forms.schema.FormSchema;
import org.dacheng.forms.schema.FormVersions;
import org.dacheng.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Fields that are filled with the answers of another request. */
@DatabaseTest
class LookupTests {

    private static final AtomicInteger KEYS = new AtomicInteger();

    private static final String CONTRACT = "{'type':'default','components':["
            + "{'type':'textfield','key':'party','label':'Party'},{'type':'money','key':'sum','label':'Sum'},"
            + "{'type':'textfield','key':'secret','label':'Secret'}]}";

    @Autowired
    private ProcessFixture fixture;

    @Autowired
    private Forms forms;

    @Autowired
    private FormVersions versions;

    private String contracts;
    private String payments;
    private RequestView contract;

    @BeforeEach
    void publish() {
        contracts =
                publish(CONTRACT, approval("a", people("finance"), ",'fields':{'secret':'hidden'},'otherwise':'read'"));
        payments = publish(form("'with':'sum'"), approval("a", people("legal"), ",'otherwise':'edit'"));
        contract = fixture.submit("employee", contracts, Map.of("party", "Star", "sum", 120, "secret", "x"));
    }

    private String form(String with) {
        return "{'type':'default','components':["
                + "{'type':'money','key':'amount','label':'Amount','fill':{'field':'source'," + with + "}},"
                + "{'type':'textfield','key':'note','label':'Note'},"
                + "{'type':'textfield','key':'hidden','label':'Hidden','fill':{'field':'source','with':'secret'}},"
                + "{'type':'expression','key':'double','label':'Double',"
                + "'expression':'=if amount = null then 0 else amount * 2'},"
                + "{'type':'lookup','key':'source','label':'Contract','process':'" + contracts + "'}]}";
    }

    private String publish(String form, String node) {
        String key = "lookup-" + KEYS.incrementAndGet();
        String settings =
                settings("'title':'{process}','summary':[],'numbering':{'prefix':'L" + KEYS.get() + "','digits':3}");
        fixture.publish(key, settings, form, flow(node));
        return key;
    }

    @Test
    void fillsOtherFieldsWhichFormulasRead() {
        fixture.approve("finance", contract);

        RequestView payment = fixture.submit("employee", payments, Map.of("source", contract.number()));

        assertThat(payment.data()).containsEntry("source", contract.number()).containsEntry("hidden", "x");
        assertThat(payment.data().get("amount")).hasToString("120.00");
        assertThat(payment.data().get("double").toString()).startsWith("240");
    }

    @Test
    void refusesOtherValuesForFilledFields() {
        fixture.approve("finance", contract);

        assertRefused(Map.of("source", contract.number(), "amount", 999), "/data/amount forms.field.not-editable");
        assertThat(fixture.submit("employee", payments, Map.of("source", contract.id(), "amount", 120))
                        .data()
                        .get("amount"))
                .hasToString("120.00");
        assertThat(fixture.submit("employee", payments, Map.of("amount", 7))
                        .data()
                        .get("amount"))
                .hasToString("7.00");
    }

    @Test
    void refusesRequestsThatAreNotApprovedOrOfAnotherProcessOrOfOthers() {
        assertRefused(Map.of("source", contract.number()), "/data/source engine.related.not-approved");
        RequestView payment = fixture.submit("employee", payments, Map.of("note", "a"));
        assertRefused(Map.of("source", payment.number()), "/data/source engine.related.other-process");
        RequestView foreign = fixture.submit("employee2", contracts, Map.of("party", "Moon"));
        fixture.approve("finance", foreign);
        assertRefused(Map.of("source", foreign.number()), "/data/source engine.related.unknown");
    }

    @Test
    void findsOnlyAnswersThatThePersonMayRead() {
        fixture.approve("finance", contract);

        RequestView payment = fixture.submit("finance", payments, Map.of("source", contract.number()));

        assertThat(payment.data().get("amount")).hasToString("120.00");
        assertThat(payment.data()).doesNotContainKey("hidden");
    }

    @Test
    void aPersonWithoutAccessKeepsWhatWasFound() {
        fixture.approve("finance", contract);
        RequestView payment = fixture.submit("employee", payments, Map.of("source", contract.number()));

        String task = fixture.task("legal", payment);
        fixture.tasks.approve(as("legal"), task, new DecisionInput(null, Map.of("note", "checked")));

        Map<String, Object> data =
                fixture.requests.get(as("employee"), payment.id()).data();
        assertThat(data).containsEntry("note", "checked").containsEntry("hidden", "x");
        assertThat(data.get("amount")).hasToString("120.00");
    }

    @Test
    void aFilledFieldIsShownClosedWhileTheFormIsFilledIn() {
        fixture.approve("finance", contract);
        FormSchema schema = versions.get(
                fixture.submit("employee", payments, Map.of("note", "a")).formVersionId());

        FieldView filled = amount(schema, Map.of("source", contract.number(), "amount", "999"));
        assertThat(filled.readOnly()).isTrue();
        assertThat(filled.text()).isEqualTo("¥120.00");
        assertThat(amount(schema, Map.of()).readOnly()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'money','key':'a','label':'A','fill':{'field':'nowhere','with':'sum'}}",
                "{'type':'picture','key':'a','label':'A','fill':{'field':'source','with':'sum'}}",
                "{'type':'money','key':'a','label':'A','fill':{'field':'source'}}",
                "{'type':'money','key':'a','label':'A','fill':{'with':'sum'}}",
                "{'type':'money','key':'a','label':'A','fill':'source'}"
            })
    void refusesFieldsThatCannotBeFilled(String field) {
        String form = "{'type':'default','components':[" + field
                + ",{'type':'lookup','key':'source','label':'Contract','process':'x'}]}";

        assertThatThrownBy(() -> publish(form, approval("a", people("legal"), "")))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.violations())
                                .extracting(Violation::pointer)
                                .anyMatch(pointer -> pointer.contains("/fill")));
    }

    private FieldView amount(FormSchema schema, Map<String, ?> typed) {
        return forms
                .view(schema, typed, List.of(), FormMode.EDIT, AnswerContext.forSubmitter(as("employee")))
                .fields()
                .stream()
                .filter(field -> field.key().equals("amount"))
                .findFirst()
                .orElseThrow();
    }

    private void assertRefused(Map<String, ?> data, String violation) {
        assertThatThrownBy(() -> fixture.submit("employee", payments, data))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.violations())
                                .extracting((Violation one) ->
                                        one.pointer() + " " + one.text().key())
                                .contains(violation));
    }
}
