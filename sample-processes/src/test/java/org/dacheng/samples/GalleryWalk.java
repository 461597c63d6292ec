package org.dacheng.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dacheng.engine.flow.ApprovalNode;
import org.dacheng.engine.flow.Branch;
import org.dacheng.engine.flow.EndNode;
import org.dacheng.engine.flow.Flow;
import org.dacheng.engine.flow.Node;
import org.dacheng.engine.flow.RefusalTarget;
import org.dacheng.engine.packaging.ProcessPackage;
import org.dacheng.engine.process.PublishedDefinition;
import org.dacheng.engine.process.PublishedDefinitions;
import org.dacheng.engine.state.RequestStatus;
import org.dacheng.engine.submission.SubmitRequest;
import org.dacheng.engine.task.DecisionInput;
import org.dacheng.engine.task.TaskQuery;
import org.dacheng.engine.task.TaskRow;
import org.dacheng.forms.answer.AnswerContext;
import org.dacheng.forms.answer.Answers;
import org.dacheng.forms.answer.CheckedAnswers;
import org.dacheng.forms.answer.FieldRight;
import org.dacheng.forms.field.Field;
import org.dacheng.people.actor.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Runs requests of a ready process with generated answers: along every branch to every end, refused at every node. */
@Component
class GalleryWalk {

    private static final int MOST_TRIES = 5_000;
    private static final int MOST_DECISIONS = 40;

    private final SampleFixture stage;
    private final PublishedDefinitions definitions;
    private final Answers answers;
    private final JdbcClient jdbc;

    GalleryWalk(SampleFixture fixture, PublishedDefinitions definitions, Answers answers, JdbcClient jdbc) {
        this.stage = fixture;
        this.definitions = definitions;
        this.answers = answers;
        this.jdbc = jdbc;
    }

    /**
     * Answers that lead along a path.
     *
     * @param answers of all fields, those that people of a node fill in included
     */
    record Case(Map<String, Object> answers, GalleryPath path) {}

    /** A process under test. */
    final class Walked {

        private final PublishedDefinition process;
        private final ProcessPackage content;
        private final Actor submitter;

        Walked(String key, ProcessPackage content) {
            stage.publish(key, content);
            this.content = content;
            this.process = definitions.newest(key).orElseThrow();
            this.submitter =
                    stage.actor(content.process().at("/whoMayStart/everyone").asBoolean() ? "employee" : "yin.jie");
        }

        PublishedDefinition process() {
            return process;
        }

        /** As few cases as needed to take every branch. */
        List<Case> cases() {
            Set<String> missing = process.flow().all().stream()
                    .flatMap(node -> node.branches().stream())
                    .map(Branch::id)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            Map<String, List<Object>> possible =
                    new GalleryAnswers(content, LocalDate.now(submitter.zone())).possible();
            List<Case> cases = new ArrayList<>();
            Random random = new Random(1);
            Map<String, Integer> refused = new HashMap<>();
            for (int tries = 0; tries < MOST_TRIES && (cases.isEmpty() || !missing.isEmpty()); tries++) {
                int first = tries;
                Case tried = tried(
                        GalleryAnswers.choose(possible, all -> first == 0 ? 0 : random.nextInt(all.size())), refused);
                if (tried != null && (missing.removeAll(tried.path().branches()) || cases.isEmpty())) {
                    cases.add(tried);
                }
            }
            assertThat(missing)
                    .as("branches that no answers take; refused: " + refused)
                    .isEmpty();
            return cases;
        }

        private Case tried(Map<String, Object> data, Map<String, Integer> refused) {
            CheckedAnswers checked = answers.check(process.schema(), data, AnswerContext.forSubmitter(submitter));
            checked.violations().stream()
                    .filter(violation -> !isAttachment(violation.pointer()))
                    .forEach(violation -> refused.merge(
                            violation.pointer() + " " + violation.text().key(), 1, Integer::sum));
            if (checked.violations().stream().anyMatch(violation -> !isAttachment(violation.pointer()))) {
                return null;
            }
            Map<String, Object> variables = answers.variables(process.schema(), checked.data(), submitter.personId());
            Predicate<String> holds = branch -> process.conditions().get(branch).holds(variables, submitter.zone());
            return new Case(data, GalleryPath.of(process.flow(), holds));
        }

        private boolean isAttachment(String pointer) {
            return attachments().anyMatch(key -> pointer.startsWith("/data/" + key));
        }

        private Stream<String> attachments() {
            return process.schema().values().stream()
                    .filter(field -> field.typeName().equals("attachment"))
                    .map(Field::key);
        }

        RequestWalkthrough submit(Case one) {
            Map<String, Object> data = new HashMap<>(one.answers());
            attachments().forEach(key -> data.put(key, stage.pdf(submitter.personId(), "附件.pdf")));
            process.flow().approvals().forEach(node -> data.keySet().removeAll(edited(node)));
            SubmitRequest request = new SubmitRequest(process.key(), data, Map.of(), null);
            return new RequestWalkthrough(
                    stage, stage.requests.submit(submitter, request).id(), submitter.personId());
        }

        private Set<String> edited(ApprovalNode node) {
            return node.fields().entrySet().stream()
                    .filter(right -> right.getValue() == FieldRight.EDIT)
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
        }

        /**
         * Approves until the request ends or waits at the node.
         *
         * @return nodes at which somebody decided, in order
         */
        Set<String> approveUntil(RequestWalkthrough request, Case one, String until) {
            Set<String> decided = new LinkedHashSet<>();
            for (int i = 0; i < MOST_DECISIONS && request.view().status() == RequestStatus.RUNNING; i++) {
                List<String> active = request.view().active();
                assertThat(openTasks(request))
                        .as("somebody has a task at each of " + active)
                        .extracting(OpenTask::node)
                        .containsAll(active);
                if (active.contains(until)) {
                    return decided;
                }
                // The last one: the first is often a head who also decides later, and is then not asked twice.
                List<OpenTask> open = openTasks(request);
                decided.add(approve(request, one, open.get(open.size() - 1)));
            }
            return decided;
        }

        private String approve(RequestWalkthrough request, Case one, OpenTask task) {
            Map<String, Object> data = new HashMap<>(one.answers());
            data.keySet().retainAll(edited(process.flow().approval(task.node())));
            stage.tasks.approve(stage.actor(task.person()), row(request, task).id(), new DecisionInput("同意", data));
            return task.node();
        }

        void refuse(RequestWalkthrough request, String node, RefusalTarget target) {
            OpenTask task = openTasks(request).stream()
                    .filter(open -> open.node().equals(node))
                    .findFirst()
                    .orElseThrow();
            stage.tasks.refuse(stage.actor(task.person()), row(request, task).id(), DecisionInput.of("不同意"), target);
        }

        private TaskRow row(RequestWalkthrough request, OpenTask task) {
            TaskQuery query = new TaskQuery(false, null, request.number(), 200, null);
            return stage.tasks.list(stage.actor(task.person()), query).items().stream()
                    .filter(row -> row.nodeId().equals(task.node())
                            && row.request().id().equals(request.id()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** An open task of a request. */
    record OpenTask(String node, String person) {}

    List<OpenTask> openTasks(RequestWalkthrough request) {
        return jdbc.sql("select node_id, person_id from engine_task where request_id = :id and status = 'OPEN'"
                        + " order by given_at, id")
                .param("id", request.id())
                .query((row, number) -> new OpenTask(row.getString("node_id"), row.getString("person_id")))
                .list();
    }

    Walked of(String key, ProcessPackage content) {
        return new Walked(key, content);
    }

    /** Ids of all ends, the implied one if the main line reaches it. */
    static Set<String> ends(PublishedDefinition process) {
        Set<String> ends = new HashSet<>();
        process.flow().all().stream().filter(node -> node instanceof EndNode).forEach(node -> ends.add(node.id()));
        if (process.flow().nodes().stream().noneMatch(Node::ends)) {
            ends.add(Flow.END);
        }
        return ends;
    }
}
