package org.dacheng.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.dacheng.StarTechTest;
import org.dacheng.engine.process.ProcessPackage;
import org.dacheng.engine.process.ProcessPackages;
import org.dacheng.engine.request.RequestStatus;
import org.dacheng.engine.request.RequestView;
import org.dacheng.engine.request.Requests;
import org.dacheng.engine.request.SubmitRequest;
import org.dacheng.engine.task.Opinion;
import org.dacheng.engine.task.TaskQuery;
import org.dacheng.engine.task.Tasks;
import org.dacheng.people.asker.Asker;
import org.dacheng.people.asker.Askers;
import org.dacheng.testing.StatementCounter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What one request costs with everything that listens to it, goals and notices among them. */
@StarTechTest
@Import(StatementCounter.class)
class StatementTests {

    private static final int REQUESTS = 20;
    private static final String PROCESS = "statements";

    @Autowired
    private ProcessPackages packages;

    @Autowired
    private Requests requests;

    @Autowired
    private Tasks tasks;

    @Autowired
    private Askers askers;

    /** Submit, look into the inbox, approve, look into the inbox, approve: what docs/performance.md counts. */
    @Test
    void aTwoStepApprovalCostsAtMost28StatementsAndNoneForGoals() throws Exception {
        packages.publish(asker("hr"), PROCESS, new ProcessPackage(SETTINGS, FORM, FLOW));
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
                    asker("employee"), new SubmitRequest(PROCESS, Map.of("reason", "Trip " + i), Map.of(), null));
            approve("manager");
            assertThat(approve("finance").status()).isEqualTo(RequestStatus.APPROVED);
        }
    }

    private RequestView approve(String person) {
        String task = tasks.list(asker(person), new TaskQuery(false, PROCESS, null, 1, null))
                .items()
                .get(0)
                .id();
        return tasks.approve(asker(person), task, Opinion.of(null));
    }

    private Asker asker(String person) {
        return askers.of(person, "test");
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
