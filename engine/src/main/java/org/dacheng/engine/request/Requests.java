package org.dacheng.engine.request;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.paging.Slice;
import org.dacheng.engine.process.Definition;
import org.dacheng.engine.process.Definitions;
import org.dacheng.engine.process.Processes;
import org.dacheng.forms.answer.AnswerContext;
import org.dacheng.forms.answer.Answers;
import org.dacheng.people.asker.Asker;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Everything people do with requests, except deciding them. Every operation takes the request's row lock first. */
@Service
public class Requests {

    private final Submissions submissions;
    private final Remarks remarks;
    private final RequestLists lists;
    private final RequestViews views;
    private final RequestExports exports;
    private final Stored stored;
    private final Copies copies;
    private final Forecasts forecasts;
    private final Steps steps;
    private final Attempts attempts;
    private final Processes processes;
    private final Definitions definitions;
    private final Answers answers;

    Requests(
            Submissions submissions,
            Remarks remarks,
            RequestLists lists,
            RequestViews views,
            RequestExports exports,
            Stored stored,
            Copies copies,
            Forecasts forecasts,
            Steps steps,
            Attempts attempts,
            Processes processes,
            Definitions definitions,
            Answers answers) {
        this.submissions = submissions;
        this.remarks = remarks;
        this.lists = lists;
        this.views = views;
        this.exports = exports;
        this.stored = stored;
        this.copies = copies;
        this.forecasts = forecasts;
        this.steps = steps;
        this.attempts = attempts;
        this.processes = processes;
        this.definitions = definitions;
        this.answers = answers;
    }

    /** As {@link #submitOnce}, for callers to whom a repetition is the same as the first time. */
    public RequestView submit(Asker asker, SubmitRequest command) {
        return submitOnce(asker, command).request();
    }

    /**
     * Checks the answers, numbers and stores the request, starts its flow; or answers the request that was submitted
     * with the same key and the same content.
     *
     * @throws InvalidInput pointers below {@code /data} and {@code /chosen}
     * @throws NotFound unknown process
     * @throws IdempotencyKeyReused the key was used for other content or another process
     */
    public SubmittedRequest submitOnce(Asker asker, SubmitRequest command) {
        return submissions.submit(asker, command);
    }

    /** The request that the person submitted with this idempotency key. */
    public Optional<RequestView> submittedWith(Asker asker, String idempotencyKey) {
        return submissions.find(asker, idempotencyKey);
    }

    /** Opening a copy makes it read. @throws NotFound also when the asker takes no part in it */
    public RequestView get(Asker asker, String id) {
        return attempts.inTransaction(() -> {
            Stored.Found found = stored.find(asker, id);
            if (found.part().unread()) {
                copies.read(asker, id, steps.now());
            }
            return views.view(asker, found.request(), found.part());
        });
    }

    public Slice<RequestRow> list(Asker asker, RequestQuery query) {
        return attempts.inTransaction(() -> lists.list(asker, query));
    }

    /** Copied and not opened. */
    public long unreadCopies(Asker asker) {
        return copies.unread(asker);
    }

    public RequestView withdraw(Asker asker, String id, @Nullable String comment) {
        String words = Words.comment(comment);
        return change(asker, id, step -> {
            remarks.withdraw(step, words);
            return views.view(asker, step.request(), List.of());
        });
    }

    /**
     * Takes a request back because what it is about is gone, as if withdrawn. For the part of the program whose things
     * the request names: it asks for no right, and one that is over stays as it is.
     */
    public void callOff(Asker asker, String id) {
        steps.onRequest(
                asker,
                id,
                step -> {
                    remarks.callOff(step);
                    return step;
                },
                Access::notFound);
    }

    /** After it was sent back to the submitter: same number, changed answers. */
    public RequestView resubmit(
            Asker asker, String id, Map<String, ? extends @Nullable Object> data, Map<String, List<String>> chosen) {
        return change(asker, id, step -> submissions.resubmit(step, data, chosen));
    }

    /** @param text may hold {@code @person-id} mentions, who are told of it and may then read the request */
    public void comment(Asker asker, String id, String text) {
        String words = Words.required(text, "/comment");
        act(asker, id, step -> remarks.comment(step, words));
    }

    /** Urges those who have it; at most once in ten minutes. */
    public void remind(Asker asker, String id) {
        act(asker, id, remarks::remind);
    }

    /** The chain before submitting, for answers as far as they are filled in. */
    public List<ExpectedStep> expected(
            Asker asker,
            String processKey,
            Map<String, ? extends @Nullable Object> data,
            Map<String, List<String>> chosen) {
        Definition process = processes.permitted(asker, processKey);
        Map<String, @Nullable Object> filled = answers.refresh(
                        process.schema(), data, AnswerContext.forSubmitter(asker))
                .data();
        return forecasts
                .of(process, new Forecasts.Case(asker.personId(), filled, chosen, Progress.NONE, steps.now()))
                .whole()
                .steps();
    }

    /** What is still to come of a running request, the waiting nodes first. */
    public List<ExpectedStep> expected(Asker asker, String id) {
        return attempts.inTransaction(() -> {
            Stored.Found found = stored.find(asker, id);
            Request request = found.request();
            Definition process = definitions.get(request.versionId());
            Forecast forecast = forecasts.of(
                    process,
                    new Forecasts.Case(
                            request.submitterId(),
                            request.answers(),
                            request.chosen(),
                            request.progress(),
                            steps.now()),
                    found.part().fields(process));
            return switch (request.status()) {
                case RUNNING -> forecast.remaining().steps();
                case RETURNED -> forecast.whole().steps();
                case APPROVED, REFUSED, WITHDRAWN -> List.of();
            };
        });
    }

    /** BPMN 2.0 XML of the version it runs on, with layout. */
    public String diagram(Asker asker, String id) {
        return attempts.inTransaction(
                () -> definitions.bpmn(stored.find(asker, id).request().versionId(), asker.locale()));
    }

    /**
     * Writes an .xlsx of the list, streamed. With a process given, its form's fields are columns; without one every
     * process has a sheet of its own behind the list.
     */
    public void export(Asker asker, RequestQuery query, OutputStream out) {
        exports.export(asker, query, out);
    }

    private void act(Asker asker, String id, Consumer<Step> work) {
        change(asker, id, step -> {
            work.accept(step);
            return step;
        });
    }

    private <T> T change(Asker asker, String id, Function<Step, T> work) {
        return steps.onRequest(
                asker,
                id,
                step -> {
                    stored.mustTakePart(asker, step.request());
                    return work.apply(step);
                },
                Access::notFound);
    }
}
