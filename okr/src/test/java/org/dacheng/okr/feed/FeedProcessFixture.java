package org.dacheng.okr.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.dacheng.base.json.Json;
import org.dacheng.engine.access.RequestView;
import org.dacheng.engine.flow.RefusalTarget;
import org.dacheng.engine.packaging.ProcessPackage;
import org.dacheng.engine.process.ProcessPackages;
import org.dacheng.engine.request.Requests;
import org.dacheng.engine.submission.SubmitRequest;
import org.dacheng.engine.task.DecisionInput;
import org.dacheng.engine.task.TaskQuery;
import org.dacheng.engine.task.TaskRow;
import org.dacheng.engine.task.Tasks;
import org.dacheng.okr.OkrFixture;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.measure.KeyResultKind;
import org.dacheng.okr.measure.Measure;
import org.dacheng.okr.objective.KeyResultView;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.testing.SmallCompany;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Small processes that feed key results: owned by hr, decided by the manager. */
@Component
class FeedProcessFixture {

    private static final AtomicInteger PROCESSES = new AtomicInteger();
    private static final String FORM = """
            {'type':'default','components':[
              {'type':'textfield','key':'reason','label':{'zh_CN':'事由','en':'Reason'}},
              {'type':'number','key':'amount','label':{'zh_CN':'数量','en':'Amount'},'decimalDigits':2},
              {'type':'money','key':'cost','label':{'zh_CN':'费用','en':'Cost'},'currency':'%s'}]}
            """;
    private static final String SETTINGS = """
            {'name':{'zh_CN':'小流程','en':'Little process'},'group':{'zh_CN':'测试','en':'Tests'},'owners':['hr'],
             'numbering':{'prefix':'WK','date':'yyyyMMdd','digits':4},
             'title':{'zh_CN':'{submitter}的{reason}','en':'{submitter}: {reason}'},'summary':['reason'],
             'withdraw':'any-time','batchApproval':true}
            """;
    private static final String FLOW = """
            {'duplicates':'never','nodes':[{'type':'approval','id':'boss','name':'boss',
             'approvers':[{'rule':'people','people':['manager']}]}]}
            """;

    final OkrFixture goals;
    final KeyResultFeeds feeds;
    private final ProcessPackages packages;
    private final Requests requests;
    private final Tasks tasks;
    private final FeedUpdateJob job;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    FeedProcessFixture(
            OkrFixture goals,
            KeyResultFeeds feeds,
            ProcessPackages packages,
            Requests requests,
            Tasks tasks,
            FeedUpdateJob work,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.goals = goals;
        this.feeds = feeds;
        this.packages = packages;
        this.requests = requests;
        this.tasks = tasks;
        this.job = work;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    static JsonNode json(String singleQuoted) {
        return Json.tree(singleQuoted.replace('\'', '"'));
    }

    /** A process with a key used by no other test. */
    String process() {
        String key = "work" + PROCESSES.incrementAndGet();
        publish(key, "CNY");
        return key;
    }

    void publish(String key, String currency) {
        packages.publish(
                SmallCompany.actor("hr"),
                key,
                new ProcessPackage(json(SETTINGS), json(FORM.formatted(currency)), json(FLOW)));
    }

    /** The same process with a form whose cost, and fields computed from it, are hidden from its approver. */
    void publishHiding(String key) {
        String form = FORM.formatted("CNY")
                .replace("]}\n", ",{'type':'expression','key':'more','expression':'=cost * 2','currency':'CNY'}]}\n");
        String flow = FLOW.replace("'people':['manager']}]", "'people':['manager']}],'fields':{'cost':'hidden'}");
        packages.publish(SmallCompany.actor("hr"), key, new ProcessPackage(json(SETTINGS), json(form), json(flow)));
    }

    RequestView submit(String person, String process, String amount) {
        return requests.submit(
                SmallCompany.actor(person),
                new SubmitRequest(
                        process,
                        Map.of("reason", "Ice", "amount", new BigDecimal(amount), "cost", new BigDecimal(amount)),
                        Map.of(),
                        null));
    }

    void approve(RequestView request) {
        tasks.approve(SmallCompany.actor("manager"), task(request), DecisionInput.of(null));
    }

    void refuse(RequestView request) {
        tasks.refuse(SmallCompany.actor("manager"), task(request), DecisionInput.of("no"), RefusalTarget.END);
    }

    void withdraw(String person, RequestView request) {
        requests.withdraw(SmallCompany.actor(person), request.id(), "never mind");
    }

    private String task(RequestView request) {
        return tasks.list(SmallCompany.actor("manager"), new TaskQuery(false, null, null, 200, null)).items().stream()
                .filter(row -> row.request().id().equals(request.id()))
                .map(TaskRow::id)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no task of " + request.number()));
    }

    /** Moves the submission some hours before the end. */
    void took(RequestView request, int hours) {
        java.time.LocalDateTime ended = jdbc.sql("select ended_at from engine_request where id = :id")
                .param("id", request.id())
                .query(java.time.LocalDateTime.class)
                .single();
        transaction.executeWithoutResult(
                unused -> jdbc.sql("update engine_request set submitted_at = :at where id = :id")
                        .param("at", ended.minusHours(hours))
                        .param("id", request.id())
                        .update());
    }

    /** Runs the work that is scheduled every ten seconds. */
    void awhileLater() {
        job.run();
    }

    /** Agreed, with one key result of this measure for which the person is responsible. */
    KeyResultView keyResult(String person, Measure measure) {
        return keyResult(goals.openCycle(), person, measure);
    }

    KeyResultView keyResult(CycleView cycle, String person, Measure measure) {
        ObjectiveView made = goals.objective(cycle, person, "Work", "fed");
        ObjectiveView measured = goals.objectives.changeKeyResult(
                SmallCompany.actor(person), made.keyResults().get(0).id(), OkrFixture.measured(measure));
        return goals.agreed(measured).keyResults().get(0);
    }

    static Measure money(String currency, String target) {
        return new Measure(
                KeyResultKind.MONEY, "", currency, 2, BigDecimal.ZERO, new BigDecimal(target), null, null, null);
    }

    static Measure percentage() {
        return new Measure(
                KeyResultKind.PERCENTAGE, "", null, 0, BigDecimal.ZERO, BigDecimal.valueOf(100), null, null, null);
    }

    /** Settings for the days around today, independent of the days of the cycle. */
    static JsonNode around(String process, String more) {
        LocalDate today = LocalDate.now(java.time.ZoneOffset.UTC);
        return json("{'process':'" + process + "','from':'" + today.minusDays(3) + "','until':'" + today.plusDays(1)
                + "'" + more + "}");
    }

    KeyResultView now(KeyResultView keyResult) {
        return goals.objectives.get(SmallCompany.actor("admin"), keyResult.objectiveId()).keyResults().stream()
                .filter(one -> one.id().equals(keyResult.id()))
                .findFirst()
                .orElseThrow();
    }
}
