package org.dacheng.engine.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dacheng.engine.ProcessFixture.SETTINGS;
import static org.dacheng.engine.ProcessFixture.approval;
import static org.dacheng.engine.ProcessFixture.as;
import static org.dacheng.engine.ProcessFixture.flow;
import static org.dacheng.engine.ProcessFixture.people;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.text.Messages;
import org.dacheng.engine.ProcessFixture;
import org.dacheng.engine.access.RequestView;
import org.dacheng.engine.flow.RefusalTarget;
import org.dacheng.engine.state.RequestStatus;
import org.dacheng.engine.task.DecisionInput;
import org.dacheng.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Conditions with empty values, and with values for which they cannot be evaluated. */
@DatabaseTest
class UndecidedConditionTests {

    private static final String ITEMS = """
            {'type':'default','components':[
              {'type':'textfield','key':'reason','label':'R'},{'type':'number','key':'amount','label':'A'},
              {'type':'lineItems','key':'items','label':'I','components':[
                {'type':'textfield','key':'what'},{'type':'number','key':'cost'}]},
              {'type':'expression','key':'total','label':'T','expression':'=sum(items.cost)'}]}
            """;

    @Autowired
    private ProcessFixture fixture;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Messages messages;

    @Test
    void anEmptyCellDoesNotEmptyASum() {
        String process = "p-items";
        fixture.publish(process, SETTINGS, ITEMS, branching("total > 5000"));
        List<Map<String, Object>> rows =
                List.of(Map.of("what", "flight", "cost", 1_000_000), Map.of("what", "note only"));

        RequestView request = fixture.submit("employee", process, Map.of("reason", "trip", "items", rows));
        RequestView cheap = fixture.submit("employee", process, Map.of("reason", "none"));

        assertThat(request.data())
                .hasEntrySatisfying("total", total -> assertThat(total).hasToString("1000000"));
        assertThat(request.active()).containsExactly("big");
        assertThat(cheap.active()).containsExactly("last");
    }

    @Test
    void anEmptyOptionalFieldDoesNotTakeTheBranch() {
        String process = fixture.publish(branching("amount > 100"));

        assertThat(fixture.submit("employee", process, Map.of("reason", "x")).active())
                .containsExactly("last");
        assertThat(fixture.submit("employee", process, Map.of("reason", "x", "amount", 101))
                        .active())
                .containsExactly("big");
    }

    @ParameterizedTest
    @CsvSource({"amount / 0 > 1", "number(reason) > 1", "100 / (amount - 10) > 1", "date(reason) > today()"})
    void whatCannotBeEvaluatedIsHeldAtSubmitting(String condition) {
        String process = fixture.publish(branching(condition));
        long before = count();

        assertThatThrownBy(() -> fixture.submit("employee", process))
                .isInstanceOfSatisfying(InvalidInput.class, held -> {
                    assertThat(held.violations()).extracting(v -> v.pointer()).containsExactly("/data");
                    assertThat(messages.text(held.violations().get(0).text(), Locale.ENGLISH))
                            .contains("Big", condition);
                    assertThat(messages.text(held.violations().get(0).text(), Locale.SIMPLIFIED_CHINESE))
                            .contains("大额", condition);
                });
        assertThat(count()).isEqualTo(before);
        List<ExpectedStep> chain =
                fixture.requests.expected(as("employee"), process, Map.of("reason", "Ice", "amount", 10), Map.of());
        assertThat(chain).extracting(ExpectedStep::kind).containsExactly(ExpectedStep.StepKind.UNDECIDED);
    }

    @Test
    void aConditionBehindAnApprovalIsLookedAtBeforeTheRequestSetsOut() {
        String first = approval("first", people("manager"), "");
        String process =
                fixture.publish(flow(first, condition("100 / amount > 1"), approval("last", people("hr"), "")));

        assertThatThrownBy(() -> fixture.submit("employee", process, Map.of("reason", "x", "amount", 0)))
                .isInstanceOf(ConditionUndecided.class);
    }

    @Test
    void aDecisionThatChangesAnswersIsHeld() {
        String first = approval("first", people("manager"), ",'fields':{'amount':'edit'},'otherwise':'read'");
        String process =
                fixture.publish(flow(first, condition("100 / amount > 1"), approval("last", people("hr"), "")));
        RequestView request = fixture.submit("employee", process, Map.of("reason", "x", "amount", 5));
        Map<String, Object> changed = new HashMap<>(Map.of("amount", 0));

        assertThatThrownBy(() -> fixture.tasks.approve(
                        as("manager"), fixture.task("manager", request), new DecisionInput(null, changed)))
                .isInstanceOf(ConditionUndecided.class);
        assertThat(fixture.requests.get(as("employee"), request.id()).active()).containsExactly("first");
    }

    @Test
    void aResubmissionIsHeld() {
        String first = approval("first", people("manager"), ",'refusal':['submitter']");
        String process =
                fixture.publish(flow(first, condition("100 / amount > 1"), approval("last", people("hr"), "")));
        RequestView request = fixture.submit("employee", process, Map.of("reason", "x", "amount", 5));
        fixture.refuse("manager", request, RefusalTarget.SUBMITTER);

        assertThatThrownBy(() -> fixture.requests.resubmit(
                        as("employee"), request.id(), Map.of("reason", "x", "amount", 0), Map.of()))
                .isInstanceOf(ConditionUndecided.class);
        assertThat(fixture.requests.get(as("employee"), request.id()).status()).isEqualTo(RequestStatus.RETURNED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "reason > 5",
                "submitter.levle < 99",
                "summ([amount]) > 0",
                "amount + 1",
                "1 = 2",
                "amuont > 5",
                "buddy > 3",
            })
    void whatCanNeverHoldIsNotPublished(String condition) {
        assertThatThrownBy(() -> fixture.publish(branching(condition)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.violations())
                                .extracting(v -> v.pointer())
                                .containsExactly("/flow/nodes/0/branches/0/when"));
    }

    private static String condition(String when) {
        return "{'type':'condition','id':'size','name':'Size','branches':[{'id':'much','name':{'zh_CN':'大额','en':'Big'},"
                + "'when':'" + when + "','nodes':[" + approval("big", people("ceo"), "") + "]},"
                + "{'id':'little','name':'Little','default':true,'nodes':[]}]}";
    }

    private static String branching(String when) {
        return flow(condition(when), approval("last", people("manager"), ""));
    }

    private long count() {
        return jdbc.sql("select count(*) from engine_request").query(Long.class).single();
    }
}
