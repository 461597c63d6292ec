package org.dacheng.engine.submission;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.dacheng.base.failure.Failure;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.engine.access.RequestCopies;
import org.dacheng.engine.access.RequestView;
import org.dacheng.engine.access.RequestViews;
import org.dacheng.engine.answer.AnswerChanges;
import org.dacheng.engine.answer.NumberedAnswers;
import org.dacheng.engine.answer.RequestAttachments;
import org.dacheng.engine.answer.RequestSummaries;
import org.dacheng.engine.approver.SubmitterChoice;
import org.dacheng.engine.camunda.FlowEngine;
import org.dacheng.engine.event.RequestSubmitted;
import org.dacheng.engine.flow.ApprovalNode;
import org.dacheng.engine.flow.NobodyFoundPolicy;
import org.dacheng.engine.forecast.BranchConditions;
import org.dacheng.engine.forecast.FlowForecast;
import org.dacheng.engine.forecast.FlowForecasts;
import org.dacheng.engine.process.Processes;
import org.dacheng.engine.process.PublishedDefinition;
import org.dacheng.engine.state.Request;
import org.dacheng.engine.state.Request.Submission;
import org.dacheng.engine.state.RequestContent;
import org.dacheng.engine.state.RequestProgress;
import org.dacheng.engine.state.RequestStep;
import org.dacheng.engine.state.RequestSteps;
import org.dacheng.engine.state.RequestTasks;
import org.dacheng.engine.state.TransactionRetry;
import org.dacheng.engine.timeline.TimelineEntryKind;
import org.dacheng.forms.answer.AnswerContext;
import org.dacheng.forms.answer.CheckedAnswers;
import org.dacheng.forms.answer.FieldRight;
import org.dacheng.forms.answer.StoredAnswers;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.person.People;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Submits and resubmits requests. */
@Component
public class RequestSubmissions {

    private static final int MAX_KEY = 100;

    private final Processes processes;
    private final NumberedAnswers answers;
    private final RequestSummaries summaries;
    private final RequestNumbers numbers;
    private final RequestAttachments attachments;
    private final BranchConditions conditions;
    private final FlowForecasts forecasts;
    private final ChosenPeopleCheck chosenPeople;
    private final People people;
    private final RequestSteps steps;
    private final TransactionRetry retry;
    private final FlowEngine engine;
    private final RequestTasks tasks;
    private final RequestViews views;
    private final EntityManager entities;
    private final SubmissionFingerprint fingerprint;
    private final RequestCopies copies;

    RequestSubmissions(
            Processes processes,
            NumberedAnswers answers,
            RequestSummaries summaries,
            RequestNumbers numbers,
            RequestAttachments attachments,
            BranchConditions conditions,
            FlowForecasts forecasts,
            ChosenPeopleCheck chosenPeople,
            People people,
            RequestSteps steps,
            TransactionRetry retry,
            FlowEngine engine,
            RequestTasks tasks,
            RequestViews views,
            EntityManager entities,
            SubmissionFingerprint fingerprint,
            RequestCopies copies) {
        this.processes = processes;
        this.answers = answers;
        this.summaries = summaries;
        this.numbers = numbers;
        this.attachments = attachments;
        this.conditions = conditions;
        this.forecasts = forecasts;
        this.chosenPeople = chosenPeople;
        this.people = people;
        this.steps = steps;
        this.retry = retry;
        this.engine = engine;
        this.tasks = tasks;
        this.views = views;
        this.entities = entities;
        this.fingerprint = fingerprint;
        this.copies = copies;
    }

    /**
     * Submits a request, or returns the one submitted with the same idempotency key and content. The database refuses a
     * second request with the key, so the key is looked up only after a submission failed, also for another reason: its
     * repetition may fail for attachments that are in use, for example.
     */
    public SubmittedRequest submit(Actor actor, SubmitRequest command) {
        checkKey(command.idempotencyKey());
        try {
            return startNew(actor, command);
        } catch (RuntimeException failed) {
            boolean duplicate = DuplicateKeyDetector.isIn(failed);
            if (TransactionSynchronizationManager.isActualTransactionActive()
                    || !(duplicate || failed instanceof Failure)) {
                throw failed;
            }
            Optional<SubmittedRequest> earlier = earlier(actor, command);
            if (earlier.isEmpty() && !duplicate) {
                throw failed;
            }
            return earlier.orElseGet(() -> startAfterTakenNumber(actor, command));
        }
    }

    private SubmittedRequest startAfterTakenNumber(Actor actor, SubmitRequest command) {
        numbers.catchUp(series(actor, processes.definition(actor, command.process(), command.submitterId(actor))));
        return startNew(actor, command);
    }

    private SubmittedRequest startNew(Actor actor, SubmitRequest command) {
        String submitter = command.submitterId(actor);
        PublishedDefinition process = processes.definition(actor, command.process(), submitter);
        AnswerContext context = AnswerContext.forSubmitter(actor, submitter, StoredAnswers.NONE);
        CheckedAnswers checked = answers.prepare(process, command.data(), context, today(actor));
        RequestContent content = summaries.content(process, checked.orThrow(), submitter);
        check(submitter, process, content, command.chosen());
        Supplier<RequestContent> complete =
                checked.unassigned().isEmpty() ? () -> content : () -> content(actor, process, command.data(), context);
        return startNumbered(actor, process, complete, command);
    }

    /**
     * A number is returned only if nothing can have been written with it. If the commit itself fails the outcome is
     * unknown, so the number is skipped.
     *
     * @param content called in the transaction, where serial numbers are given
     */
    private SubmittedRequest startNumbered(
            Actor actor, PublishedDefinition process, Supplier<RequestContent> content, SubmitRequest command) {
        String series = series(actor, process);
        long count = numbers.take(series);
        String key = command.idempotencyKey();
        String submitter = command.submitterId(actor);
        Submission submission = new Submission(
                submitter,
                submitter.equals(actor.personId()) ? null : actor.personId(),
                process.settings().numbering().number(series, count),
                command.chosen(),
                key,
                key == null ? null : fingerprint.of(command, process.versionId()));
        AtomicBoolean mayBeWritten = new AtomicBoolean();
        try {
            return retry.inTransaction(() -> {
                RequestView view = start(actor, process, content.get(), submission);
                mayBeWritten.set(true);
                return new SubmittedRequest(view, false);
            });
        } catch (RuntimeException failed) {
            if (!mayBeWritten.get() || DuplicateKeyDetector.isIn(failed)) {
                numbers.release(series, count);
            }
            throw failed;
        }
    }

    private String series(Actor actor, PublishedDefinition process) {
        return process.settings().numbering().series(today(actor));
    }

    /**
     * @throws IdempotencyKeyReused if the submitter's request with this key has different content, or was filled in by
     *     another person
     */
    private Optional<SubmittedRequest> earlier(Actor actor, SubmitRequest command) {
        String key = command.idempotencyKey();
        return key == null
                ? Optional.empty()
                : retry.inTransaction(() -> findByKey(command.submitterId(actor), key).stream()
                        .findFirst()
                        .map(request -> repeated(actor, command, request)));
    }

    private SubmittedRequest repeated(Actor actor, SubmitRequest command, Request request) {
        if (!isOf(actor, request)) {
            throw new IdempotencyKeyReused();
        }
        if (!request.wasSubmittedAs(command.process(), fingerprint.possible(command, request.versionId()))) {
            throw new IdempotencyKeyReused(request.number());
        }
        return new SubmittedRequest(views.view(actor, request), true);
    }

    private static boolean isOf(Actor actor, Request request) {
        String enteredBy = request.enteredBy() == null ? request.submitterId() : request.enteredBy();
        return actor.personId().equals(enteredBy);
    }

    /** The actor's request with this idempotency key. */
    public Optional<RequestView> find(Actor actor, String key) {
        return retry.inTransaction(
                () -> findByKey(actor.personId(), key).stream().findFirst().map(request -> views.view(actor, request)));
    }

    private List<Request> findByKey(String submitterId, String key) {
        return entities.createQuery(
                        "select r from Request r where r.submitterId = :submitter and r.idempotencyKey = :key",
                        Request.class)
                .setParameter("submitter", submitterId)
                .setParameter("key", key)
                .getResultList();
    }

    private RequestView start(Actor actor, PublishedDefinition process, RequestContent content, Submission submission) {
        String department = people.get(submission.submitterId()).mainDepartmentId();
        Request request = new Request(submission, process, content, department, steps.now());
        return steps.run(request, actor, step -> {
            boolean forAnother = request.enteredBy() != null;
            step.write(step.entry(TimelineEntryKind.SUBMITTED)
                    .with(forAnother ? List.of(request.submitterId()) : List.of()));
            attachments.bind(actor, process, content.answers(), request.id());
            startInstance(step);
            // Last, so that one insert writes the state after the flow has run.
            entities.persist(request);
            if (forAnother) {
                copies.give(request.id(), List.of(actor.personId()), steps.now());
                entities.flush();
                copies.read(actor, request.id(), steps.now());
            }
            return views.view(actor, request, List.of());
        });
    }

    /** Resubmits with the same number and version and changed answers; the flow starts again. */
    public RequestView resubmit(
            RequestStep step, Map<String, ? extends @Nullable Object> data, Map<String, List<String>> chosen) {
        Request request = step.request();
        AnswerContext context = AnswerContext.of(
                step.actor(), request.submitterId(), Map.of(), FieldRight.EDIT, StoredAnswers.of(request.answers()));
        RequestContent content = content(step.actor(), step.process(), data, context);
        check(request.submitterId(), step.process(), content, chosen);
        var changes = AnswerChanges.between(step.process().schema(), request.answers(), content.answers());
        tasks.resubmitted(step);
        step.answer(content);
        request.resubmit(chosen);
        step.write(step.entry(TimelineEntryKind.RESUBMITTED).changing(changes));
        attachments.bind(step.actor(), step.process(), content.answers(), request.id());
        startInstance(step);
        return views.view(step.actor(), request, List.of());
    }

    private void startInstance(RequestStep step) {
        step.markStarting();
        Request request = step.request();
        step.addEvent(
                new RequestSubmitted(step.ref(), step.actor(), step.process().formVersionId(), request.answers()));
        request.setInstance(engine.start(step.process().definitionId(), request.id()));
    }

    /** The checked answers with their serial numbers, which formulas and the title may use; in a transaction. */
    private RequestContent content(
            Actor actor,
            PublishedDefinition process,
            Map<String, ? extends @Nullable Object> data,
            AnswerContext context) {
        Map<String, @Nullable Object> complete = answers.check(process, data, context, today(actor));
        return summaries.content(process, complete, context.submitterId());
    }

    /** Refuses requests that would get stuck later: no approvers, or no people chosen. */
    private void check(
            String submitterId, PublishedDefinition process, RequestContent content, Map<String, List<String>> chosen) {
        conditions.check(process, content.answers(), submitterId);
        if (chosen.isEmpty() && !needsForecast(process)) {
            return;
        }
        FlowForecast forecast = forecasts
                .of(
                        process,
                        new FlowForecasts.ForecastCase(
                                submitterId, content.answers(), chosen, RequestProgress.NONE, steps.now()))
                .whole();
        Set<String> choices = process.flow().approvals().stream()
                .filter(RequestSubmissions::asksSubmitter)
                .map(ApprovalNode::id)
                .collect(Collectors.toSet());
        chosenPeople.check(forecast.steps(), chosen, choices);
        forecast.refusals().stream().findFirst().ifPresent(refusal -> {
            throw new NobodyFound(refusal.node().name(), refusal.why());
        });
    }

    private LocalDate today(Actor actor) {
        return LocalDate.ofInstant(steps.now(), actor.zone());
    }

    private static boolean needsForecast(PublishedDefinition process) {
        return process.flow().approvals().stream()
                .anyMatch(node -> asksSubmitter(node) || node.whenNobody().way() == NobodyFoundPolicy.Option.REFUSE);
    }

    private static boolean asksSubmitter(ApprovalNode node) {
        return node.approvers().stream().anyMatch(SubmitterChoice.class::isInstance);
    }

    private static void checkKey(@Nullable String key) {
        if (key != null && (key.isBlank() || key.length() > MAX_KEY)) {
            throw InvalidInput.of("/idempotencyKey", "engine.request.key-length", MAX_KEY);
        }
    }
}
