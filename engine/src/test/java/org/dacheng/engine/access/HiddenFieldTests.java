package org.dacheng.engine.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.dacheng.engine.ProcessFixture.approval;
import static org.dacheng.engine.ProcessFixture.as;
import static org.dacheng.engine.ProcessFixture.flow;
import static org.dacheng.engine.ProcessFixture.people;
import static org.dacheng.engine.ProcessFixture.settings;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.json.Json;
import org.dacheng.engine.ProcessFixture;
import org.dacheng.engine.answer.RequestAttachments;
import org.dacheng.engine.forecast.ExpectedStep;
import org.dacheng.engine.list.RequestList;
import org.dacheng.engine.list.RequestQuery;
import org.dacheng.engine.list.RequestRow;
import org.dacheng.engine.task.DecisionInput;
import org.dacheng.forms.answer.FieldRight;
import org.dacheng.forms.attachment.AttachmentView;
import org.dacheng.forms.attachment.Attachments;
import org.dacheng.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A field hidden by a node is hidden everywhere, together with all values computed from it. */
@DatabaseTest
class HiddenFieldTests {

    private static final AtomicInteger KEYS = new AtomicInteger();

    /** All fields after the line items are computed from them; {@code twice} from a computed field. */
    private static final String FORM = """
            {'type':'default','components':[
              {'type':'textfield','key':'reason','label':'Reason','validate':{'required':true}},
              {'type':'lineItems','key':'items','label':'Items','components':[
                 {'type':'textfield','key':'what','label':'What'},
                 {'type':'number','key':'cost','label':'Cost'}],
               'totals':[{'of':'cost','key':'costs','label':'Costs'}]},
              {'type':'expression','key':'total','label':'Total','expression':'=sum(items.cost)'},
              {'type':'expression','key':'twice','label':'Twice','expression':'=total * 2'},
              {'type':'textfield','key':'why','label':'Why','conditional':{'hide':'=total < 100'}},
              {'type':'number','key':'limit','label':'Limit','validate':{'max':'=total'}},
              {'type':'number','key':'copy','label':'Copy','defaultValue':'=total'},
              {'type':'group','label':'Group','conditional':{'hide':'=total < 100'},'components':[
                 {'type':'textfield','key':'inside','label':'Inside'}]},
              {'type':'number','key':'amount','label':'Amount'},
              {'type':'expression','key':'open','label':'Open','expression':'=amount + 1'},
              {'type':'attachment','key':'proof','label':'Proof','multiple':true},
              {'type':'attachment','key':'photo','label':'Photo','multiple':true},
              {'type':'person','key':'buddy','label':'Buddy'}]}
            """;

    private static final List<String> MADE_OF_ITEMS =
            List.of("items", "costs", "total", "twice", "why", "limit", "copy", "inside");

    private static final String HIDING = ",'fields':{'items':'hidden'},'otherwise':'read'";

    @Autowired
    private ProcessFixture fixture;

    @Autowired
    private Attachments attachments;

    private String publish(String flow) {
        return publish(settings("'summary':['total','amount']"), flow);
    }

    private String publish(String settings, String flow) {
        String key = "hidden-" + KEYS.incrementAndGet();
        fixture.publish(key, settings, FORM, flow);
        return key;
    }

    private static Map<String, Object> answers() {
        Map<String, Object> answers = new HashMap<>();
        answers.put("reason", "trip");
        answers.put("items", List.of(Map.of("what", "flight", "cost", 4827)));
        answers.put("why", "because");
        answers.put("limit", 3);
        answers.put("inside", "within");
        answers.put("amount", 7);
        return answers;
    }

    @Test
    void whatIsMadeOfAHiddenFieldIsHiddenAsWell() {
        String process = publish(flow(approval("one", people("manager"), HIDING)));
        RequestView request = fixture.submit("employee", process, answers());

        RequestView seen = fixture.requests.get(as("manager"), request.id());

        assertThat(request.data()).containsKeys(MADE_OF_ITEMS.toArray(String[]::new));
        assertThat(seen.data())
                .containsKeys("reason", "amount", "open")
                .doesNotContainKeys(MADE_OF_ITEMS.toArray(String[]::new));
        MADE_OF_ITEMS.forEach(field -> assertThat(seen.rights()).containsEntry(field, FieldRight.HIDDEN));
        assertThat(seen.rights()).containsEntry("open", FieldRight.READ);
        assertThat(seen.toString()).doesNotContain("4827").doesNotContain("9654");
    }

    @Test
    void listsTellNoMoreThanThePage() {
        String process = publish(flow(approval("one", people("manager"), HIDING)));
        RequestView request = fixture.submit("employee", process, answers());

        assertThat(facts(
                        fixture.inbox("manager").stream()
                                .map(row -> row.request())
                                .toList(),
                        request))
                .containsExactly("amount");
        fixture.approve("manager", request);
        assertThat(facts(
                        fixture.done("manager").stream()
                                .map(row -> row.request())
                                .toList(),
                        request))
                .containsExactly("amount");
        RequestQuery mine = new RequestQuery(RequestList.STARTED, process, null, null, 50, null);
        assertThat(facts(fixture.requests.list(as("employee"), mine).items(), request))
                .containsExactly("total", "amount");
    }

    private static List<String> facts(List<RequestRow> rows, RequestView request) {
        return rows.stream()
                .filter(row -> row.id().equals(request.id()))
                .flatMap(row -> row.facts().stream())
                .map(fact -> fact.key())
                .toList();
    }

    /** A person with several roles in a request sees the fields that any of them shows. */
    @ParameterizedTest(name = "{0} sees total: {1}, amount: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            employee  | true  | true
            manager   | false | true
            director  | true  | false
            employee2 | true  | true
            legal     | true  | true
            hr        | true  | true
            auditor   | true  | true
            admin     | true  | true
            finance   | false | false
            """)
    void everyRoleSeesItsPart(String person, boolean total, boolean amount) {
        String copy = "{'type':'copy','id':'tell','name':'tell','people':[" + people("legal") + "]}";
        String process = publish(
                settings("'title':'{process}','summary':['total']"),
                flow(
                        copy,
                        approval("one", people("manager", "employee2"), HIDING),
                        approval("two", people("director", "employee2"), ",'fields':{'amount':'hidden'}"),
                        approval("three", people("employee"), ",'whenSubmitter':'decide','otherwise':'hidden'")));
        RequestView request = fixture.submit("employee", process, answers());
        fixture.requests.comment(as("employee"), request.id(), "@finance");
        List.of("manager", "employee2", "director", "employee2").forEach(each -> {
            if (fixture.has(each, request)) {
                fixture.approve(each, request);
            }
        });

        RequestView seen = fixture.requests.get(as(person), request.id());

        assertThat(seen.data().containsKey("total")).isEqualTo(total);
        assertThat(seen.data().containsKey("twice")).isEqualTo(total);
        assertThat(seen.data().containsKey("amount")).isEqualTo(amount);
        assertThat(seen.data().containsKey("open")).isEqualTo(amount);
    }

    /** A submitter who decides sees everything and may change the fields that the node makes editable. */
    @Test
    void theSubmitterWhoDecidesSeesEverything() {
        String process = publish(flow(approval(
                "one",
                people("employee"),
                ",'whenSubmitter':'decide','fields':{'items':'hidden','amount':'edit'},'otherwise':'read'")));
        RequestView request = fixture.submit("employee", process, answers());

        RequestView seen = fixture.requests.get(as("employee"), request.id());

        assertThat(seen.data()).containsKeys(MADE_OF_ITEMS.toArray(String[]::new));
        assertThat(seen.rights())
                .containsEntry("items", FieldRight.READ)
                .containsEntry("amount", FieldRight.EDIT)
                .doesNotContainValue(FieldRight.HIDDEN);
        assertThat(facts(
                        fixture.inbox("employee").stream()
                                .map(row -> row.request())
                                .toList(),
                        request))
                .containsExactly("total", "amount");
    }

    @Test
    void aFileIsForThoseWhoSeeItsField() throws Exception {
        String process =
                publish(flow(approval("one", people("manager"), ",'fields':{'proof':'hidden'},'otherwise':'read'")));
        AttachmentView proof = file();
        AttachmentView photo = file();
        Map<String, Object> answers = answers();
        answers.put("proof", List.of(proof.id()));
        answers.put("photo", List.of(photo.id()));
        RequestView request = fixture.submit("employee", process, answers);
        fixture.requests.comment(as("employee"), request.id(), "@finance");
        String owner = "request:" + request.id();

        for (String person : List.of("employee", "hr", "auditor")) {
            assertThat(guard.mayRead(as(person), owner, proof.id())).as(person).isTrue();
        }
        for (String person : List.of("manager", "finance", "director")) {
            assertThat(guard.mayRead(as(person), owner, proof.id())).as(person).isFalse();
        }
        assertThat(guard.mayRead(as("manager"), owner, photo.id())).isTrue();
        assertThat(guard.mayRead(as("finance"), owner, photo.id())).isTrue();
        assertThat(guard.mayRead(as("director"), owner, photo.id())).isFalse();
    }

    @Autowired
    private RequestAttachments.RequestAttachmentGuard guard;

    private AttachmentView file() {
        return attachments.upload(as("employee"), "proof.txt", new ByteArrayInputStream("4827".getBytes()));
    }

    /** The expected path would reveal the fields that a condition reads. */
    @Test
    void theExpectedChainEndsAtAConditionOverWhatIsHidden() {
        String branches = "{'type':'condition','id':'size','name':'size','branches':["
                + "{'id':'big','name':'big','when':'total > 1000','nodes':["
                + approval("boss", people("ceo"), "") + "]},"
                + "{'id':'rest','default':true,'nodes':[]}]}";
        String process = publish(flow(approval("one", people("manager"), HIDING), branches));
        RequestView request = fixture.submit("employee", process, answers());

        assertThat(fixture.requests.expected(as("manager"), request.id()))
                .extracting(ExpectedStep::nodeId, ExpectedStep::kind)
                .containsExactly(
                        tuple("one", ExpectedStep.StepKind.APPROVAL), tuple("size", ExpectedStep.StepKind.UNDECIDED));
        assertThat(fixture.requests
                        .expected(as("manager"), request.id())
                        .get(1)
                        .note()
                        .key())
                .isEqualTo("engine.request.condition-hidden");
        assertThat(fixture.requests.expected(as("employee"), request.id()))
                .extracting(ExpectedStep::nodeId)
                .containsExactly("one", "boss");
        fixture.approve("manager", request);
        assertThat(fixture.requests.get(as("ceo"), request.id()).active()).containsExactly("boss");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'title':'{total}'   | ,'fields':{'items':'hidden'}                              | /process/title
            'title':'{twice}'   | ,'fields':{'total':'hidden'}                              | /process/title
            'title':'{amount}'  | ,'otherwise':'hidden'                                     | /process/title
            'title':'{reason}'  | ,'fields':{'items':'hidden','total':'read'}               | /flow/nodes/0/fields/total
            'title':'{reason}'  | ,'fields':{'items':'hidden','twice':'edit'}               | /flow/nodes/0/fields/twice
            'title':'{process}' | ,'fields':{'why':'read'},'otherwise':'hidden'             | /flow/nodes/0/fields/why
            'title':'{process}' | ,'fields':{'inside':'edit'},'otherwise':'hidden' | /flow/nodes/0/fields/inside
            """)
    void aCombinationThatWouldTellIsRefusedAtItsPlace(String title, String rights, String pointer) {
        String flow = flow(approval("one", people("manager"), rights));

        assertThatThrownBy(() -> publish(settings(title + ",'summary':[]"), flow))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.violations())
                                .extracting(Violation::pointer)
                                .containsExactly(pointer));
    }

    @Test
    void peopleWhoDecideDoNotStandInAHiddenField() {
        String rule = "{'rule':'person-field','field':'buddy'}";

        assertThatThrownBy(() -> publish(flow(
                        approval("one", people("manager"), ",'fields':{'buddy':'hidden'}"), approval("two", rule, ""))))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.violations())
                                .extracting(
                                        Violation::pointer,
                                        wrong -> wrong.text().key())
                                .containsExactly(
                                        tuple("/flow/nodes/1/approvers/0/field", "engine.flow.people-of-hidden")));
    }

    /** Changes to fields that are not editable are refused; hidden fields are refused with any value. */
    @ParameterizedTest(name = "{0} at a node that lets change: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'nonsense':1}                 | /data/nonsense | true
            {'amountt':1}                  | /data/amountt  | true
            {'reason':'other'}             | /data/reason   | true
            {'items':[]}                   | /data/items    | true
            {'total':4827}                 | /data/total    | true
            {'open':99}                    | /data/open     | true
            {'a/b~c':1}                    | /data/a~1b~0c  | true
            {'nonsense':1}                 | /data/nonsense | false
            {'amount':8}                   | /data/amount   | false
            {'reason':'other'}             | /data/reason   | false
            {'total':4827}                 | /data/total    | false
            """)
    void aDecisionRefusesWhatItMayNotChange(String data, String pointer, boolean edits) {
        String process = publish(flow(approval(
                "one", people("manager"), ",'fields':{'items':'hidden'" + (edits ? ",'amount':'edit'" : "") + "}")));
        RequestView request = fixture.submit("employee", process, answers());
        DecisionInput input = new DecisionInput(null, Json.answers(data.replace('\'', '"')));

        assertThatThrownBy(() -> fixture.tasks.approve(as("manager"), fixture.task("manager", request), input))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.violations())
                                .extracting(Violation::pointer)
                                .containsExactly(pointer));
        assertThat(fixture.has("manager", request)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatWasReadMayBeSentBack(boolean edits) {
        String process = publish(flow(approval(
                "one", people("manager"), ",'fields':{'items':'hidden'" + (edits ? ",'amount':'edit'" : "") + "}")));
        RequestView request = fixture.submit("employee", process, answers());
        Map<String, Object> read =
                new HashMap<>(fixture.requests.get(as("manager"), request.id()).data());

        fixture.tasks.approve(as("manager"), fixture.task("manager", request), new DecisionInput(null, read));

        Map<String, Object> after =
                fixture.requests.get(as("employee"), request.id()).data();
        assertThat(after).containsKeys(MADE_OF_ITEMS.toArray(String[]::new));
        assertThat(String.valueOf(after.get("total"))).isEqualTo("4827");
    }

    /** API clients may send back numbers in another notation, at any depth. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"read", "edit"})
    void whatAProgramReadMayBeSentBack(String otherwise) throws Exception {
        String key = "hidden-" + KEYS.incrementAndGet();
        String form = FORM.replace(
                "{'type':'person','key':'buddy'",
                "{'type':'dateRange','key':'days','label':'Days','length':'natural-days','halfDays':true},"
                        + "{'type':'checkbox','key':'yes','label':'Yes'},"
                        + "{'type':'money','key':'trip.cost','label':'Trip'},{'type':'person','key':'buddy'");
        fixture.publish(
                key,
                settings("'summary':[]"),
                form,
                flow(approval("one", people("manager"), ",'otherwise':'" + otherwise + "'")));
        Map<String, Object> answers = answers();
        answers.put("days", Map.of("from", "2026-03-02", "fromHalf", "PM", "to", "2026-03-03", "toHalf", "PM"));
        answers.put("yes", false);
        answers.put("trip.cost", 12.5);
        answers.put("items", List.of(Map.of("what", "flight", "cost", 4827.5)));
        RequestView request = fixture.submit("employee", key, answers);
        ObjectMapper program = new ObjectMapper();
        String read = program.writeValueAsString(
                fixture.requests.get(as("manager"), request.id()).data());
        Map<String, Object> sent = program.readValue(read, new TypeReference<Map<String, Object>>() {});

        fixture.tasks.approve(as("manager"), fixture.task("manager", request), new DecisionInput(null, sent));

        String after = program.writeValueAsString(
                fixture.requests.get(as("employee"), request.id()).data());
        assertThat(program.readTree(after)).isEqualTo(program.readTree(read));
    }

    /**
     * An approver who is also the submitter sees all fields and may send all of them; the node determines which may
     * change.
     */
    @Test
    void whatAnotherRoleShowsMayBeSentBackButNotChanged() {
        String process = publish(flow(approval(
                "one",
                people("employee"),
                ",'whenSubmitter':'decide','fields':{'items':'hidden','amount':'edit'},'otherwise':'read'")));
        RequestView request = fixture.submit("employee", process, answers());
        Map<String, Object> read =
                new HashMap<>(fixture.requests.get(as("employee"), request.id()).data());
        String task = fixture.task("employee", request);
        Map<String, Object> changed = new HashMap<>(read);
        changed.put("items", List.of());

        assertThatThrownBy(() -> fixture.tasks.approve(as("employee"), task, new DecisionInput(null, changed)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.violations())
                                .extracting(Violation::pointer)
                                .containsExactly("/data/items"));
        read.put("amount", 8);
        fixture.tasks.approve(as("employee"), task, new DecisionInput(null, read));
        assertThat(String.valueOf(fixture.requests
                        .get(as("employee"), request.id())
                        .data()
                        .get("amount")))
                .isEqualTo("8");
    }

    /** A decision computes with fields that the decider does not see, and keeps their values. */
    @Test
    void aDecisionKeepsWhatIsHidden() {
        String process = publish(flow(approval(
                "one", people("manager"), ",'fields':{'amount':'edit','reason':'read'},'otherwise':'hidden'")));
        RequestView request = fixture.submit("employee", process, answers());

        fixture.tasks.approve(
                as("manager"), fixture.task("manager", request), new DecisionInput(null, Map.of("amount", 9)));

        Map<String, Object> after =
                fixture.requests.get(as("employee"), request.id()).data();
        assertThat(after).containsEntry("why", "because").containsEntry("inside", "within");
        assertThat(String.valueOf(after.get("open"))).isEqualTo("10");
        assertThat(String.valueOf(after.get("twice"))).isEqualTo("9654");
        assertThat(fixture.requests.get(as("manager"), request.id()).data()).containsOnlyKeys("amount", "reason");
    }
}
