package org.dacheng.engine.request;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.engine.approver.SubmitterChoice;
import org.dacheng.engine.camunda.FlowEngine;
import org.dacheng.engine.event.RequestSubmitted;
import org.dacheng.engine.flow.Approval;
import org.dacheng.engine.flow.NobodyPolicy;
import org.dacheng.engine.process.Definition;
import org.dacheng.engine.process.Processes;
import org.dacheng.engine.request.Request.Submission;
import org.dacheng.engine.timeline.EntryKind;
import org.dacheng.forms.answer.AnswerContext;
import org.dacheng.forms.answer.Answers;
import org.dacheng.forms.answer.FieldRight;
import org.dacheng.people.asker.Asker;
import org.dacheng.people.person.People;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Submits and resubmits. */
@Component
class Submissions {

    private static final int MAX_KEY = 100;

    private final Processes processes;
    private final Answers answers;
    private final Headings headings;
    private final Numbers numbers;
    private final Files files;
    private final Conditions conditions;
    private final Forecasts forecasts;
    private final ChosenPeople chosenPeople;
    private final People people;
    private final Steps steps;
    private final Attempts attempts;
    private final FlowEngine engine;
    private final TaskBook tasks;
    private final RequestViews views;
    private final EntityManager entities;

    Submissions(
            Processes processes,
            Answers answers,
            Headings headings,
            Numbers numbers,
            Files files,
            Conditions conditions,
            Forecasts forecasts,
            ChosenPeople chosenPeople,
            People people,
            Steps steps,
            Attempts attempts,
            FlowEngine engine,
            TaskBook tasks,
            RequestViews views,
            EntityManager entities) {
        this.processes = processes;
        this.answers = answers;
        this.headings = headings;
        this.numbers = numbers;
        this.files = files;
        this.conditions = conditions;
        this.forecasts = forecasts;
        this.chosenPeople = chosenPeople;
        this.people = people;
        this.steps = steps;
        this.attempts = attempts;
        this.engine = engine;
        this.tasks = tasks;
        this.views = views;
        this.entities = entities;
    }

    SubmittedRequest submit(Asker asker, SubmitRequest command) {
        checkKey(command.idempotencyKey());
        Optional<SubmittedRequest> before = before(asker, command);
        if (before.isPresent()) {
            return before.get();
        }
        Definition process = processes.definition(asker, command.process());
        Content content = content(asker, process, command.data(), AnswerContext.forSubmitter(asker));
        check(asker, process, content, command.chosen());
        String series = process.settings().numbering().series(LocalDate.ofInstant(steps.now(), asker.zone()));
        try {
            return start(asker, process, content, command, series);
        } catch (RuntimeException failed) {
            if (!Duplicates.broke(failed) || TransactionSynchronizationManager.isActualTransactionActive()) {
                throw failed;
            }
            // Two calls with one key at the same moment: the second answers what the first has made.
            return before(asker, command).orElseGet(() -> {
                numbers.catchUp(series);
                return start(asker, process, content, command, series);
            });
        }
    }

    /**
     * A number comes back only when nothing can have been written under it. When the commit itself fails nobody knows,
     * so the number is left out.
     */
    private SubmittedRequest start(
            Asker asker, Definition process, Content content, SubmitRequest command, String series) {
        long count = numbers.take(series);
        String key = command.idempotencyKey();
        Submission submission = new Submission(
                asker.personId(),
                process.settings().numbering().number(series, count),
                command.chosen(),
                key,
                key == null ? null : Fingerprint.of(command));
        AtomicBoolean mayBeWritten = new AtomicBoolean();
        try {
            return attempts.inTransaction(() -> {
                RequestView view = start(asker, process, content, submission);
                mayBeWritten.set(true);
                return new SubmittedRequest(view, false);
            });
        } catch (RuntimeException failed) {
            if (!mayBeWritten.get() && !Duplicates.broke(failed)) {
                numbers.giveBack(series, count);
            }
            throw failed;
        }
    }

    /** @throws IdempotencyKeyReused the person's request with this key says something else */
    private Optional<SubmittedRequest> before(Asker asker, SubmitRequest command) {
        String key = command.idempotencyKey();
        return key == null
                ? Optional.empty()
                : attempts.inTransaction(() -> with(asker, key).stream()
                        .findFirst()
                        .map(request -> {
                            if (!request.wasSubmittedBy(command)) {
                                throw new IdempotencyKeyReused(request.number());
                            }
                            return new SubmittedRequest(views.view(asker, request), true);
                        }));
    }

    Optional<RequestView> find(Asker asker, String key) {
        return attempts.inTransaction(
                () -> with(asker, key).stream().findFirst().map(request -> views.view(asker, request)));
    }

    private List<Request> with(Asker asker, String key) {
        return entities.createQuery(
                        "select r from Request r where r.submitterId = :submitter and r.idempotencyKey = :key",
                        Request.class)
                .setParameter("submitter", asker.personId())
                .setParameter("key", key)
                .getResultList();
    }

    private RequestView start(Asker asker, Definition process, Content content, Submission submission) {
        String department = people.get(asker.personId()).mainDepartmentId();
        Request request = new Request(submission, process, content, department, steps.now());
        return steps.run(request, asker, step -> {
            step.write(step.entry(EntryKind.SUBMITTED));
            files.bind(asker, process, content.answers(), request.id());
            run(step);
            // Last, so that one insert writes what the flow has made of it.
            entities.persist(request);
            return views.view(asker, request, List.of());
        });
    }

    /** Same number and version, changed answers; the flow starts afresh. */
    RequestView resubmit(Step step, Map<String, ? extends @Nullable Object> data, Map<String, List<String>> chosen) {
        Request request = step.request();
        AnswerContext context = new AnswerContext(
                request.submitterId(),
                step.asker().locale(),
                step.asker().zone(),
                Map.of(),
                FieldRight.EDIT,
                request.answers());
        Content content = content(step.asker(), step.process(), data, context);
        check(step.asker(), step.process(), content, chosen);
        var changes = Changes.between(request.answers(), content.answers());
        tasks.resubmitted(step);
        step.answer(content);
        request.resubmit(chosen);
        step.write(step.entry(EntryKind.RESUBMITTED).changing(changes));
        files.bind(step.asker(), step.process(), content.answers(), request.id());
        run(step);
        return views.view(step.asker(), request, List.of());
    }

    private void run(Step step) {
        step.starts();
        Request request = step.request();
        step.tell(new RequestSubmitted(step.ref(), step.asker(), step.process().formVersionId(), request.answers()));
        request.run(engine.start(step.process().definitionId(), request.id()));
    }

    private Content content(
            Asker asker, Definition process, Map<String, ? extends @Nullable Object> data, AnswerContext context) {
        Map<String, @Nullable Object> checked =
                answers.check(process.schema(), data, context).orThrow();
        return headings.content(process, checked, context.submitterId());
    }

    /** Refuses what would get stuck later: nobody to decide, or nobody chosen. */
    private void check(Asker asker, Definition process, Content content, Map<String, List<String>> chosen) {
        conditions.check(process, content.answers(), asker.personId());
        if (chosen.isEmpty() && !needsForecast(process)) {
            return;
        }
        Forecast forecast = forecasts
                .of(
                        process,
                        new Forecasts.Case(asker.personId(), content.answers(), chosen, Progress.NONE, steps.now()))
                .whole();
        Set<String> choices = process.flow().approvals().stream()
                .filter(Submissions::asksSubmitter)
                .map(Approval::id)
                .collect(Collectors.toSet());
        chosenPeople.check(forecast.steps(), chosen, choices);
        forecast.refusals().stream().findFirst().ifPresent(refusal -> {
            throw new NobodyFound(refusal.node().name(), refusal.why());
        });
    }

    private static boolean needsForecast(Definition process) {
        return process.flow().approvals().stream()
                .anyMatch(node -> asksSubmitter(node) || node.whenNobody().way() == NobodyPolicy.Way.REFUSE);
    }

    private static boolean asksSubmitter(Approval node) {
        return node.approvers().stream().anyMatch(SubmitterChoice.class::isInstance);
    }

    private static void checkKey(@Nullable String key) {
        if (key != null && (key.isBlank() || key.length() > MAX_KEY)) {
            throw new InvalidInput(
                    List.of(new Violation("/idempotencyKey", Message.of("engine.request.key-length", MAX_KEY))));
        }
    }

    static NotFound notFound() {
        return new NotFound(Message.of("engine.request.not-found"));
    }
}
