package org.dacheng.engine.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.dacheng.engine.ProcessFixture.approval;
import static org.dacheng.engine.ProcessFixture.as;
import static org.dacheng.engine.ProcessFixture.flow;
import static org.dacheng.engine.ProcessFixture.people;
import static org.dacheng.engine.ProcessFixture.settings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.engine.ProcessFixture;
import org.dacheng.engine.access.RequestView;
import org.dacheng.engine.flow.RefusalTarget;
import org.dacheng.engine.task.DecisionInput;
import org.dacheng.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class AnswerUpdatesTests {

    private static final String FORM = """
            {'type':'default','components':[
              {'type':'textfield','key':'reason','label':'Reason'},
              {'type':'number','key':'amount','label':'Amount'},
              {'type':'textfield','key':'opinion','label':'Opinion','conditional':{'required':'=count > 5'}},
              {'type':'number','key':'count','label':'Count','defaultValue':2}]}
            """;

    @Autowired
    private ProcessFixture stage;

    /** Sending what one sees is the same as sending nothing; the owner of the process sees the hidden amount. */
    @ParameterizedTest
    @ValueSource(strings = {"hr", "legal"})
    void whatIsSentUnchangedMakesNoDifference(String person) {
        for (int count : new int[] {3, 7}) {
            RequestView silent = submitted("updates-" + person, person, count);
            RequestView echoed = submitted("updates-" + person, person, count);
            Map<String, Object> seen =
                    new HashMap<>(stage.requests.get(as(person), echoed.id()).data());

            if (count > 5) {
                Map<String, Object> cleared = new HashMap<>();
                cleared.put("opinion", null);
                assertThat(refused(person, silent, cleared)).containsExactly("/data/opinion");
                cleared.putAll(seen);
                cleared.put("opinion", null);
                assertThat(refused(person, echoed, cleared)).containsExactly("/data/opinion");
            }
            approve(person, silent, Map.of());
            approve(person, echoed, seen);

            Map<String, ?> after =
                    stage.requests.get(as("employee"), silent.id()).data();
            assertThat(stage.requests.get(as("employee"), echoed.id()).data()).isEqualTo(after);
            assertThat(after.get("count")).hasToString(String.valueOf(count));
            assertThat(after.get("amount")).hasToString("9");
        }
    }

    @Test
    void aChangeOfWhatIsNotEditableIsRefused() {
        RequestView request = submitted("updates-hr", "hr", 3);

        assertThat(refused("hr", request, Map.of("amount", 4))).containsExactly("/data/amount");
        approve("hr", request, Map.of());
    }

    /** Cleared answers stay cleared, also when all are. */
    @Test
    void aResubmissionDoesNotBringDefaultsBack() {
        publish("updates-cleared", "legal");
        Map<String, Object> cleared = new HashMap<>();
        cleared.put("count", null);
        RequestView request = stage.submit("employee", "updates-cleared", cleared);
        assertThat(request.data()).isEmpty();
        stage.refuse("legal", request, RefusalTarget.SUBMITTER);

        assertThat(stage.requests
                        .resubmit(as("employee"), request.id(), Map.of(), Map.of())
                        .data())
                .isEmpty();
        stage.approve("legal", request);
    }

    private RequestView submitted(String process, String person, int count) {
        publish(process, person);
        return stage.submit("employee", process, Map.of("reason", "trip", "amount", 9, "count", count, "opinion", "x"));
    }

    private void publish(String process, String person) {
        String node = approval(
                "one",
                people(person),
                ",'refusal':['submitter','end'],'fields':{'opinion':'edit','amount':'hidden'},'otherwise':'read'");
        stage.publish(process, settings("'summary':['reason']"), FORM, flow(node));
    }

    private void approve(String person, RequestView request, Map<String, ?> data) {
        stage.tasks.approve(as(person), stage.task(person, request), new DecisionInput(null, data));
    }

    private List<String> refused(String person, RequestView request, Map<String, ?> data) {
        return catchThrowableOfType(InvalidInput.class, () -> approve(person, request, data)).violations().stream()
                .map(Violation::pointer)
                .toList();
    }
}
