package org.dacheng.engine.request;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.paging.CursorPage;
import org.dacheng.engine.access.RequestAccess;
import org.dacheng.engine.access.RequestCopies;
import org.dacheng.engine.access.RequestFinder;
import org.dacheng.engine.access.RequestView;
import org.dacheng.engine.access.RequestViews;
import org.dacheng.engine.export.RequestExportWriter;
import org.dacheng.engine.forecast.ExpectedStep;
import org.dacheng.engine.forecast.FlowForecast;
import org.dacheng.engine.forecast.FlowForecasts;
import org.dacheng.engine.list.RequestLists;
import org.dacheng.engine.list.RequestQuery;
import org.dacheng.engine.list.RequestRow;
import org.dacheng.engine.process.Processes;
import org.dacheng.engine.process.PublishedDefinition;
import org.dacheng.engine.process.PublishedDefinitions;
import org.dacheng.engine.state.Request;
import org.dacheng.engine.state.RequestProgress;
import org.dacheng.engine.state.RequestStep;
import org.dacheng.engine.state.RequestSteps;
import org.dacheng.engine.state.TransactionRetry;
import org.dacheng.engine.submission.RequestSubmissions;
import org.dacheng.engine.submission.SubmitRequest;
import org.dacheng.engine.submission.SubmittedRequest;
import org.dacheng.forms.answer.AnswerContext;
import org.dacheng.forms.answer.Answers;
import org.dacheng.forms.answer.StoredAnswers;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Operations on requests, except decisions. Every operation first locks the request's row. */
@Service
public class Requests {

    private final RequestSubmissions submissions;
    private final RequestFollowUps followUps;
    private final RequestLists lists;
    private final RequestViews views;
    private final RequestExportWriter exports;
    private final RequestFinder finder;
    private final RequestCopies copies;
    private final FlowForecasts forecasts;
    private final RequestSteps steps;
    private final TransactionRetry retry;
    private final Processes processes;
    private final PublishedDefinitions definitions;
    private final Answers answers;

    Requests(
            RequestSubmissions submissions,
            RequestFollowUps followUps,
            RequestLists lists,
            RequestViews views,
            RequestExportWriter exports,
            RequestFinder finder,
            RequestCopies copies,
            FlowForecasts forecasts,
            RequestSteps steps,
            TransactionRetry retry,
            Processes processes,
            PublishedDefinitions definitions,
            Answers answers) {
        this.submissions = submissions;
        this.followUps = followUps;
        this.lists = lists;
        this.views = views;
        this.exports = exports;
        this.finder = finder;
        this.copies = copies;
        this.forecasts = forecasts;
        this.steps = steps;
        this.retry = retry;
        this.processes = processes;
        this.definitions = definitions;
        this.answers = answers;
    }

    /** Like {@link #submitOnce}, for callers that do not distinguish a repetition from the first submission. */
    public RequestView submit(Actor actor, SubmitRequest command) {
        return submitOnce(actor, command).request();
    }

    /**
     * Checks the answers, numbers and stores the request and starts its flow, or returns the request that was submitted
     * with the same key and the same content. A caller that holds a transaction gives no key: a repetition would roll
     * its transaction back.
     *
     * @throws InvalidInput with pointers below {@code /data} and {@code /chosen}
     * @throws NotFound if the process is unknown
     * @throws IdempotencyKeyReused if the key was used for other content or another process
     */
    public SubmittedRequest submitOnce(Actor actor, SubmitRequest command) {
        return submissions.submit(actor, command);
    }

    /** The request that the person submitted with this idempotency key. */
    public Optional<RequestView> submittedWith(Actor actor, String idempotencyKey) {
        return submissions.find(actor, idempotencyKey);
    }

    /**
     * Returns the request and marks the actor's copy as read.
     *
     * @throws NotFound if there is no such request, or the actor takes no part in it
     */
    public RequestView get(Actor actor, String id) {
        return retry.inTransaction(() -> {
            RequestFinder.RequestWithParticipation found = finder.find(actor, id);
            if (found.participation().unread()) {
                copies.read(actor, id, steps.now());
            }
            return views.view(actor, found.request(), found.participation());
        });
    }

    /** Returns one page of a list of requests. */
    public CursorPage<RequestRow> list(Actor actor, RequestQuery query) {
        return retry.inTransaction(() -> lists.list(actor, query));
    }

    /** Number of the actor's copies that are not opened yet. */
    public long unreadCopies(Actor actor) {
        return copies.unread(actor);
    }

    /** Withdraws the actor's own request, if the process allows it at this point. */
    public RequestView withdraw(Actor actor, String id, @Nullable String comment) {
        String words = CommentText.comment(comment);
        return change(actor, id, step -> {
            followUps.withdraw(step, words);
            return views.view(actor, step.request(), List.of());
        });
    }

    /**
     * Withdraws a request because its subject no longer exists. For the module that owns the subject: checks no rights,
     * and leaves an ended request unchanged.
     */
    public void withdrawUnchecked(Actor actor, String id) {
        steps.onRequest(
                actor,
                id,
                step -> {
                    followUps.withdrawUnchecked(step);
                    return step;
                },
                RequestAccess::notFound);
    }

    /** Resubmits a request that was returned to the submitter: same number, changed answers. */
    public RequestView resubmit(
            Actor actor, String id, Map<String, ? extends @Nullable Object> data, Map<String, List<String>> chosen) {
        return change(actor, id, step -> submissions.resubmit(step, data, chosen));
    }

    /** @param text may contain {@code @person-id} mentions; these people are notified and may then read the request */
    public void comment(Actor actor, String id, String text) {
        String words = CommentText.required(text, "/comment");
        act(actor, id, step -> followUps.comment(step, words));
    }

    /** Urges the people with open tasks; at most once in ten minutes. */
    public void remind(Actor actor, String id) {
        act(actor, id, followUps::remind);
    }

    /** The expected chain before submission of a new request of the actor, for answers that may be incomplete. */
    public List<ExpectedStep> expected(
            Actor actor,
            String processKey,
            Map<String, ? extends @Nullable Object> data,
            Map<String, List<String>> chosen) {
        return expected(actor, processKey, data, chosen, actor.personId());
    }

    /**
     * The same for a request that the actor may fill in for another person.
     *
     * @param submitterId this person, or the actor
     */
    public List<ExpectedStep> expected(
            Actor actor,
            String processKey,
            Map<String, ? extends @Nullable Object> data,
            Map<String, List<String>> chosen,
            String submitterId) {
        return expected(actor, processKey, data, StoredAnswers.NONE, chosen, submitterId);
    }

    /**
     * The same for a request that may be stored already, to be resubmitted.
     *
     * @param before its answers
     */
    public List<ExpectedStep> expected(
            Actor actor,
            String processKey,
            Map<String, ? extends @Nullable Object> data,
            StoredAnswers before,
            Map<String, List<String>> chosen,
            String submitterId) {
        PublishedDefinition process = before.isNew()
                ? processes.permitted(actor, processKey, submitterId)
                : definitions.newest(processKey).orElseThrow(RequestAccess::notFound);
        Map<String, @Nullable Object> filled = answers.refresh(
                        process.schema(), data, AnswerContext.forSubmitter(actor, submitterId, before))
                .data();
        return forecasts
                .of(
                        process,
                        new FlowForecasts.ForecastCase(submitterId, filled, chosen, RequestProgress.NONE, steps.now()))
                .whole()
                .steps();
    }

    /** Remaining steps of a running request, the waiting nodes first. */
    public List<ExpectedStep> expected(Actor actor, String id) {
        return retry.inTransaction(() -> {
            RequestFinder.RequestWithParticipation found = finder.find(actor, id);
            Request request = found.request();
            PublishedDefinition process = definitions.get(request.versionId());
            FlowForecast forecast = forecasts.of(
                    process,
                    new FlowForecasts.ForecastCase(
                            request.submitterId(),
                            request.answers(),
                            request.chosen(),
                            request.progress(),
                            steps.now()),
                    found.participation().fields(process));
            return switch (request.status()) {
                case RUNNING -> forecast.remaining().steps();
                case RETURNED -> forecast.whole().steps();
                case APPROVED, REFUSED, WITHDRAWN -> List.of();
            };
        });
    }

    /** BPMN 2.0 XML, with layout, of the process version that the request runs on. */
    public String diagram(Actor actor, String id) {
        return retry.inTransaction(
                () -> definitions.bpmn(finder.find(actor, id).request().versionId(), actor.locale()));
    }

    /**
     * Streams the list as an .xlsx workbook. With a process given, its form's fields are columns; without one, every
     * process has a sheet of its own after the list.
     */
    public void export(Actor actor, RequestQuery query, OutputStream out) {
        exports.export(actor, query, out);
    }

    private void act(Actor actor, String id, Consumer<RequestStep> work) {
        change(actor, id, step -> {
            work.accept(step);
            return step;
        });
    }

    private <T> T change(Actor actor, String id, Function<RequestStep, T> work) {
        return steps.onRequest(
                actor,
                id,
                step -> {
                    finder.requireParticipant(actor, step.request());
                    return work.apply(step);
                },
                RequestAccess::notFound);
    }
}
