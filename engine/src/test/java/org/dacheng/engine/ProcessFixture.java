package org.dacheng.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
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
import org.dacheng.engine.timeline.Timeline;
import org.dacheng.engine.timeline.TimelineEntry;
import org.dacheng.engine.timeline.TimelineEntryKind;
import org.dacheng.people.actor.Actor;
import org.dacheng.testing.SmallCompany;
import org.springframework.stereotype.Component;

/** Publishes small processes for the test company and acts on behalf of its people. */
@Component
public class ProcessFixture {

    private static final AtomicInteger PROCESSES = new AtomicInteger();
    private static final ObjectMapper JSON = new ObjectMapper();

    public static final String FORM = """
            {'type':'default','components':[
              {'type':'textfield','key':'reason','label':{'zh_CN':'事由','en':'Reason'},'validate':{'required':true,'maxLength':200}},
              {'type':'number','key':'amount','label':{'zh_CN':'金额','en':'Amount'},'decimalDigits':2},
              {'type':'textfield','key':'secret','label':{'zh_CN':'秘密','en':'Secret'}},
              {'type':'person','key':'buddy','label':{'zh_CN':'同伴','en':'Buddy'}}]}
            """;

    public static final String SETTINGS = """
            {'name':{'zh_CN':'小流程','en':'Little process'},'group':{'zh_CN':'测试','en':'Tests'},'owners':['hr'],
             'numbering':{'prefix':'LP','date':'yyyyMMdd','digits':4},
             'title':{'zh_CN':'{submitter}的{reason}','en':'{submitter}: {reason}'},'summary':['reason','amount'],
             'withdraw':'any-time','batchApproval':true}
            """;

    public final ProcessPackages packages;
    public final Requests requests;
    public final Tasks tasks;
    public final Timeline timeline;

    ProcessFixture(ProcessPackages packages, Requests requests, Tasks tasks, Timeline timeline) {
        this.packages = packages;
        this.requests = requests;
        this.tasks = tasks;
        this.timeline = timeline;
    }

    public static JsonNode json(String singleQuoted) {
        try {
            return JSON.readTree(singleQuoted.replace('\'', '"'));
        } catch (JsonProcessingException typo) {
            throw new IllegalArgumentException(typo);
        }
    }

    /** JSON of an approval with the given approver rule; {@code more} holds additional members. */
    public static String approval(String id, String rule, String more) {
        return "{'type':'approval','id':'" + id + "','name':'" + id + "','approvers':[" + rule + "]" + more + "}";
    }

    public static String people(String... ids) {
        return "{'rule':'people','people':['" + String.join("','", ids) + "']}";
    }

    public static String flow(String... nodes) {
        return "{'duplicates':'never','nodes':[" + String.join(",", nodes) + "]}";
    }

    /** Publishes the flow as a process with a new key. */
    public String publish(String flow) {
        return publish(SETTINGS, flow);
    }

    public String publish(String settings, String flow) {
        String key = "p" + PROCESSES.incrementAndGet();
        publish(key, settings, FORM, flow);
        return key;
    }

    public void publish(String key, String settings, String form, String flow) {
        packages.publish(as("hr"), key, new ProcessPackage(json(settings), json(form), json(flow)));
    }

    /** The default settings with some members changed. */
    public static String settings(String members) {
        ObjectNode changed = (ObjectNode) json(SETTINGS);
        changed.setAll((ObjectNode) json("{" + members + "}"));
        return changed.toString();
    }

    public static Actor as(String person) {
        return SmallCompany.actor(person);
    }

    public RequestView submit(String person, String process) {
        return submit(person, process, Map.of("reason", "Ice", "amount", 10));
    }

    public RequestView submit(String person, String process, Map<String, ?> data) {
        return requests.submit(as(person), new SubmitRequest(process, data, Map.of(), null));
    }

    /** The open task that the person has on the request. */
    public String task(String person, RequestView request) {
        return inbox(person).stream()
                .filter(row -> row.request().id().equals(request.id()))
                .map(TaskRow::id)
                .findFirst()
                .orElseThrow(() -> new AssertionError(person + " has no task of " + request.number()));
    }

    public boolean has(String person, RequestView request) {
        return inbox(person).stream().anyMatch(row -> row.request().id().equals(request.id()));
    }

    public List<TaskRow> inbox(String person) {
        return tasks.list(as(person), new TaskQuery(false, null, null, 200, null))
                .items();
    }

    public List<TaskRow> done(String person) {
        return tasks.list(as(person), new TaskQuery(true, null, null, 200, null))
                .items();
    }

    public RequestView approve(String person, RequestView request) {
        return tasks.approve(as(person), task(person, request), DecisionInput.of(null));
    }

    public RequestView refuse(String person, RequestView request, RefusalTarget target) {
        return tasks.refuse(as(person), task(person, request), DecisionInput.of("no"), target);
    }

    public RequestView sendBack(String person, RequestView request, String node) {
        return tasks.sendBack(as(person), task(person, request), node, DecisionInput.of("again"));
    }

    public List<TimelineEntry> timelineOf(RequestView request) {
        return timeline.of(as("auditor"), request.id());
    }

    public List<TimelineEntryKind> kinds(RequestView request) {
        return timelineOf(request).stream().map(TimelineEntry::kind).toList();
    }
}
