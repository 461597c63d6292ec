package org.dacheng.engine.related;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.dacheng.engine.ProcessFixture.approval;
import static org.dacheng.engine.ProcessFixture.as;
import static org.dacheng.engine.ProcessFixture.flow;
import static org.dacheng.engine.ProcessFixture.people;
import static org.dacheng.engine.ProcessFixture.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.engine.ProcessFixture;
import org.dacheng.engine.access.RequestView;
import org.dacheng.engine.state.RequestStatus;
import org.dacheng.engine.task.DecisionInput;
import org.dacheng.forms.answer.AnswerContext;
import org.dacheng.forms.answer.FieldRight;
import org.dacheng.forms.answer.StoredAnswers;
import org.dacheng.forms.render.FieldView;
import org.dacheng.forms.render.FormMode;
import org.dacheng.forms.render.Forms;
import org.dacheng.forms.schema.FormVersions;
import org.dacheng.testing.DatabaseTest;
import org.dacheng.testing.StatementCounter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Requests that are named by answers of others. */
@DatabaseTest
@Import(StatementCounter.class)
class RelatedRequestTests {

    private static final AtomicInteger KEYS = new AtomicInteger();

    @Autowired
    private ProcessFixture fixture;

    @Autowired
    private RelatedRequests requests;

    @Autowired
    private Forms forms;

    @Autowired
    private FormVersions versions;

    @Test
    void storesTheNumberWhetherTheNumberOrTheIdIsSent() {
        String process = publish("");
        RequestView first = fixture.submit("employee", process, Map.of("reason", "first"));

        assertThat(submit(process, first.number())).isEqualTo(first.number());
        assertThat(submit(process, first.id())).isEqualTo(first.number());
    }

    @Test
    void storesSeveralNumbersOnceEach() {
        String process = publish(",'multiple':true");
        RequestView first = fixture.submit("employee", process, Map.of("reason", "first"));
        RequestView second = fixture.submit("employee", process, Map.of("reason", "second"));

        assertThat(submit(process, List.of(second.number(), first.id(), second.id())))
                .isEqualTo(List.of(second.number(), first.number()));
    }

    @Test
    void refusesARequestInWhichThePersonTakesNoPartLikeOneThatDoesNotExist() {
        String process = publish("");
        RequestView hidden = fixture.submit("employee2", process, Map.of("reason", "private"));

        assertRefused(process, hidden.number(), "engine.related.unknown");
        assertRefused(process, hidden.id(), "engine.related.unknown");
        assertRefused(process, "LP-0", "engine.related.unknown");
        assertRefused(process, List.of(hidden.number()), "forms.field.only-one");
        assertRefused(process, 7, "forms.field.only-one");
    }

    @Test
    void refusesARequestOfAProcessThatIsNotAllowed() {
        String other = publish("");
        RequestView request = fixture.submit("employee", other, Map.of("reason", "other"));
        String process = publish(",'processes':['leave-of-nobody']");

        assertRefused(process, request.number(), "engine.related.other-process");
        assertThat(submit(publish(",'processes':['" + other + "']"), request.number()))
                .isEqualTo(request.number());
    }

    @Test
    void refusesARequestThatIsNotApprovedWhereOnlyApprovedOnesAreAllowed() {
        String process = publish(",'requestStatus':'approved'");
        RequestView request = fixture.submit("employee", process, Map.of("reason", "first"));

        assertRefused(process, request.number(), "engine.related.not-approved");
        fixture.approve("legal", request);
        assertThat(submit(process, request.number())).isEqualTo(request.number());
    }

    @Test
    void findsOnlyRequestsThatThePersonMayRead() {
        String process = publish("");
        RequestView own = fixture.submit("employee", process, Map.of("reason", "visit 100% paid"));
        RequestView other = fixture.submit("employee2", process, Map.of("reason", "visit of another person"));

        assertThat(found("employee", process, "visit")).containsExactly(own.number());
        assertThat(found("employee", process, "100%")).containsExactly(own.number());
        assertThat(found("employee", process, other.number())).isEmpty();
        assertThat(found("legal", process, "VISIT")).containsExactly(other.number(), own.number());
        assertThat(found("hr", process, "visit")).containsExactly(other.number(), own.number());
        assertThat(found("auditor", process, "")).containsExactly(other.number(), own.number());
        assertThat(requests.search(as("employee"), Set.of(process), RequestStatus.APPROVED, ""))
                .isEmpty();
    }

    @Test
    void knowsByNumberOnlyRequestsThatThePersonMayReadAndTheFieldAllows() {
        String process = publish("");
        RequestView own = fixture.submit("employee", process, Map.of("reason", "own"));
        RequestView other = fixture.submit("employee2", process, Map.of("reason", "other"));
        List<String> numbers = List.of(own.number(), other.number(), "LP-0");

        assertThat(requests.named(as("employee"), Set.of(process), null, numbers))
                .containsKey(own.number())
                .doesNotContainKeys(other.number(), "LP-0");
        assertThat(requests.named(as("hr"), Set.of(process), null, numbers)).containsKeys(own.number(), other.number());
        assertThat(requests.named(as("employee"), Set.of("another"), null, numbers))
                .isEmpty();
        assertThat(requests.named(as("employee"), Set.of(), RequestStatus.APPROVED, numbers))
                .isEmpty();
    }

    @Test
    void anApproverWithoutAccessKeepsTheAnswerWhenSendingItBack() {
        String process = publish("", ",'fields':{'reason':'edit','other':'edit'},'otherwise':'read'");
        String foreign = publishDecidedBy("finance");
        RequestView first = fixture.submit("employee", foreign, Map.of("reason", "first"));
        RequestView second = fixture.submit("employee", process, Map.of("reason", "b", "other", first.number()));

        String task = fixture.task("legal", second);
        Map<String, ?> sent = Map.of("reason", "changed", "other", first.number());
        fixture.tasks.approve(as("legal"), task, new DecisionInput(null, sent));

        assertThat(fixture.requests.get(as("employee"), second.id()).data())
                .containsEntry("reason", "changed")
                .containsEntry("other", first.number());
    }

    @Test
    void showsTitleAndStatusToPeopleWhoMayReadTheRequestAndTheNumberToOthers() {
        String process = publish("");
        String foreign = publishDecidedBy("finance");
        RequestView first = fixture.submit("employee", foreign, Map.of("reason", "secret plan"));
        RequestView second = fixture.submit("employee", process, Map.of("reason", "b", "other", first.number()));

        assertThat(shown("employee", second).text()).contains(first.number(), "secret plan");
        assertThat(shown("legal", second).text()).isEqualTo(first.number());
        assertThat(shown("legal", second).extra().get("chosen"))
                .asList()
                .containsExactly(new RelatedRequestType.Chosen(first.number(), null));
        assertThat(forms.facts(versions.get(second.formVersionId()), second.data(), List.of("other"), Locale.ENGLISH)
                        .get(0)
                        .text())
                .isEqualTo(first.number());
    }

    @Test
    void allRequestsThatAFormNamesAreFoundAtOnce() {
        String process = publish(",'multiple':true},{'type':'lineItems','key':'items','label':'Items','components':["
                + "{'type':'relatedRequest','key':'cell','label':'Cell'}]");
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            numbers.add(fixture.submit("employee", process, Map.of("reason", "other"))
                    .number());
        }
        Map<String, Object> answers = Map.of(
                "reason",
                "b",
                "other",
                numbers.subList(0, 2),
                "items",
                List.of(Map.of("cell", numbers.get(2)), Map.of("cell", numbers.get(3))));
        RequestView request = fixture.submit("employee", process, answers);

        assertThat(statements(FormMode.READ, "employee", request)).hasSize(2);
        assertThat(statements(FormMode.EDIT, "employee", request)).hasSize(2);
        assertThat(statements(FormMode.READ, "legal", request)).hasSize(2);
    }

    private List<String> statements(FormMode mode, String person, RequestView request) {
        AnswerContext context = AnswerContext.of(
                as(person), request.submitterId(), Map.of(), FieldRight.EDIT, StoredAnswers.of(request.data()));
        StatementCounter.STATEMENTS.clear();
        forms.view(versions.get(request.formVersionId()), request.data(), List.of(), mode, context);
        return StatementCounter.STATEMENTS.stream()
                .filter(sql -> sql.contains("engine_"))
                .toList();
    }

    @Test
    void conditionsAndFormulasReadTheNumbers() {
        String process = publish(",'multiple':true},{'type':'expression','key':'count','label':'Count',"
                + "'expression':'=count(other)'");
        RequestView first = fixture.submit("employee", process, Map.of("reason", "first"));
        RequestView second =
                fixture.submit("employee", process, Map.of("reason", "b", "other", List.of(first.number())));

        assertThat(second.data().get("count")).hasToString("1");
    }

    @Test
    void refusesDefinitionsWithOtherSettings() {
        assertThatThrownBy(() -> publish(",'processes':'leave'")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> publish(",'requestStatus':'running'")).isInstanceOf(InvalidInput.class);
    }

    private FieldView shown(String person, RequestView request) {
        AnswerContext context = AnswerContext.of(
                as(person), request.submitterId(), Map.of(), FieldRight.READ, StoredAnswers.of(request.data()));
        return forms
                .view(versions.get(request.formVersionId()), request.data(), List.of(), FormMode.READ, context)
                .fields()
                .stream()
                .filter(field -> field.key().equals("other"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> found(String person, String process, String text) {
        return requests.search(as(person), Set.of(process), null, text).stream()
                .map(RelatedRequest::number)
                .toList();
    }

    private Object submit(String process, Object other) {
        return fixture.submit("employee", process, Map.of("reason", "b", "other", other))
                .data()
                .get("other");
    }

    private void assertRefused(String process, Object other, String message) {
        assertThatThrownBy(() -> submit(process, other))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.violations())
                                .extracting(
                                        Violation::pointer, one -> one.text().key())
                                .containsExactly(tuple("/data/other", message)));
    }

    private String publish(String field) {
        return publish(field, "");
    }

    private String publishDecidedBy(String person) {
        return publish("", "", person);
    }

    private String publish(String field, String node) {
        return publish(field, node, "legal");
    }

    private String publish(String field, String node, String approver) {
        String key = "related-" + KEYS.incrementAndGet();
        String form = "{'type':'default','components':[{'type':'textfield','key':'reason','label':'Reason'},"
                + "{'type':'relatedRequest','key':'other','label':'Other'" + field + "}]}";
        String settings = settings("'title':'{reason}','summary':[],'numbering':{'prefix':'R" + KEYS.get()
                + "','digits':3},'owners':['hr']");
        fixture.publish(key, settings, form, flow(approval("a", people(approver), node)));
        return key;
    }
}
