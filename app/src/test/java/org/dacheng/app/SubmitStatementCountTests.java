package org.dacheng.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.dacheng.engine.access.RequestView;
import org.dacheng.engine.packaging.ProcessPackage;
import org.dacheng.engine.process.ProcessPackages;
import org.dacheng.engine.request.Requests;
import org.dacheng.engine.state.RequestStatus;
import org.dacheng.engine.submission.SubmitRequest;
import org.dacheng.engine.task.DecisionInput;
import org.dacheng.engine.task.TaskQuery;
import org.dacheng.engine.task.Tasks;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.actor.Actors;
import org.dacheng.testing.StatementCounter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Number of statements of one request including all event listeners, such as goals and notices. */
@SampleCompanyWebTest
@Import(StatementCounter.class)
class SubmitStatementCountTests {

    private static final int REQUESTS = 20;
    private static final String PROCESS = "statements";

    @Autowired
    private ProcessPackages packages;

    @Autowired
    private Requests requests;

    @Autowired
    private Tasks tasks;

    @Autowired
    private Actors actors;

    /** Submit, open the inbox, approve, open the inbox, approve: the sequence counted in docs/performance.md. */
    @Test
    void aTwoStepApprovalCostsAtMost28StatementsAndNoneForGoals() throws Exception {
        packages.publish(actor("hr"), PROCESS, new ProcessPackage(SETTINGS, FORM, FLOW));
        play(REQUESTS);
        StatementCounter.STATEMENTS.clear();
        StatementCounter.COMMITS.set(0);

        play(REQUESTS);

        List<String> statements = List.copyOf(StatementCounter.STATEMENTS);
        double each = (statements.size() + StatementCounter.COMMITS.get()) / (double) REQUESTS;
        assertThat(statements).noneMatch(sql -> sql.contains("okr_"));
        assertThat(each)
                .as("statements and commits: %s", statements.subList(0, statements.size() / REQUESTS))
                .isLessThanOrEqualTo(28);
    }

    private void play(int count) {
        for (int i = 0; i < count; i++) {
            requests.submit(
                    actor("employee"), new SubmitRequest(PROCESS, Map.of("reason", "Trip " + i), Map.of(), null));
            approve("manager");
            assertThat(approve("finance").status()).isEqualTo(RequestStatus.APPROVED);
        }
    }

    private RequestView approve(String person) {
        String task = tasks.list(actor(person), new TaskQuery(false, PROCESS, null, 1, null))
                .items()
                .get(0)
                .id();
        return tasks.approve(actor(person), task, DecisionInput.of(null));
    }

    private Actor actor(String person) {
        return actors.of(person, "test");
    }

    private static final JsonNode SETTINGS = json("""
            {'name':'Statements','group':'Tests','owners':['hr'],
             'numbering':{'prefix':'ST','date':'yyyyMMdd','digits':4},
             'title':'{submitter}: {reason}','summary':['reason'],'withdraw':'any-time','batchApproval':true}
            """);

    private static final JsonNode FORM = json("""
            {'type':'default','components':[
              {'type':'textfield','key':'reason','label':'Reason'},
              {'type':'number','key':'amount','label':'Amount'}]}
            """);

    private static final JsonNode FLOW = json("""
            {'duplicates':'never','nodes':[
              {'type':'approval','id':'one','name':'One','approvers':[{'rule':'people','people':['manager']}]},
              {'type':'approval','id':'two','name':'Two','approvers':[{'rule':'people','people':['finance']}]}]}
            """);

    private static JsonNode json(String singleQuoted) {
        try {
            return new ObjectMapper().readTree(singleQuoted.replace('\'', '"'));
        } catch (java.io.IOException typo) {
            throw new IllegalArgumentException(typo);
        }
    }
}
