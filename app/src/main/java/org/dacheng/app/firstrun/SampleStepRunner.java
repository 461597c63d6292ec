package org.dacheng.app.firstrun;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dacheng.activity.notice.Notices;
import org.dacheng.app.firstrun.SampleRequestsFile.SampleRequest;
import org.dacheng.app.firstrun.SampleRequestsFile.SampleStep;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.text.Message;
import org.dacheng.engine.access.RequestView;
import org.dacheng.engine.flow.RefusalTarget;
import org.dacheng.engine.list.RequestList;
import org.dacheng.engine.list.RequestQuery;
import org.dacheng.engine.list.RequestRow;
import org.dacheng.engine.request.Requests;
import org.dacheng.engine.submission.SubmitRequest;
import org.dacheng.engine.task.DecisionInput;
import org.dacheng.engine.task.Tasks;
import org.dacheng.forms.attachment.Attachments;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.actor.Actors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Performs steps as the people of the sample company. */
@Component
class SampleStepRunner {

    private static final String ORIGIN = "first start";
    private static final Pattern DAY = Pattern.compile("\\{([+-]?\\d+)}");
    private static final int MAX_COPIES = 200;

    private final Requests requests;
    private final Tasks tasks;
    private final Attachments attachments;
    private final Notices notices;
    private final Actors actors;
    private final SampleFiles samples;

    SampleStepRunner(
            Requests requests,
            Tasks tasks,
            Attachments attachments,
            Notices notices,
            Actors actors,
            SampleFiles samples) {
        this.requests = requests;
        this.tasks = tasks;
        this.attachments = attachments;
        this.notices = notices;
        this.actors = actors;
        this.samples = samples;
    }

    /** @return id of the request */
    String submit(SampleRequest request, WorkingDayCounter days) {
        Actor actor = actor(request.by());
        Map<String, @Nullable Object> data = dated(request.data(), days);
        request.files().forEach((field, files) -> {
            List<String> ids = new ArrayList<>();
            files.forEach((name, file) -> ids.add(upload(actor, name, file)));
            data.put(field, ids);
        });
        return requests.submit(actor, new SubmitRequest(request.process(), data, Map.of(), key(request)))
                .id();
    }

    /** Id of a request that was submitted during an earlier start. */
    String find(SampleRequest request) {
        return requests.submittedWith(actor(request.by()), key(request))
                .orElseThrow(() -> new NotFound(Message.of("engine.request.not-found")))
                .id();
    }

    private String upload(Actor actor, String name, String file) {
        try (InputStream content = samples.attachment(file)) {
            return attachments.upload(actor, name, content).id();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void act(String id, SampleStep step, WorkingDayCounter days) {
        Actor actor = actor(step.by());
        DecisionInput input = DecisionInput.of(step.comment());
        String comment = step.comment() == null ? "" : step.comment();
        String to = step.to() == null ? "" : step.to();
        switch (step.act()) {
            case APPROVE -> tasks.approve(actor, task(actor, id), input);
            case REFUSE -> tasks.refuse(actor, task(actor, id), input, RefusalTarget.END);
            case RETURN -> tasks.refuse(actor, task(actor, id), input, RefusalTarget.SUBMITTER);
            case SEND_BACK -> tasks.sendBack(actor, task(actor, id), to, input);
            case TRANSFER -> tasks.transfer(actor, task(actor, id), to, input);
            case COMMENT -> requests.comment(actor, id, comment);
            case REMIND -> requests.remind(actor, id);
            case WITHDRAW -> requests.withdraw(actor, id, step.comment());
            case RESUBMIT -> resubmit(actor, id, dated(step.data(), days));
        }
    }

    private void resubmit(Actor actor, String id, Map<String, @Nullable Object> changes) {
        Map<String, @Nullable Object> data =
                new HashMap<>(requests.get(actor, id).data());
        data.putAll(changes);
        requests.resubmit(actor, id, data, Map.of());
    }

    private String task(Actor actor, String request) {
        RequestView.OpenTask task = requests.get(actor, request).mine();
        if (task == null) {
            throw new NotFound(Message.of("engine.request.not-found"));
        }
        return task.id();
    }

    /**
     * Marks all notices of the person as read.
     *
     * @param copies whether all copies are opened as well
     */
    void readAll(String personId, boolean copies) {
        Actor actor = actor(personId);
        if (notices.countUnread(actor) > 0) {
            notices.readAll(actor);
        }
        if (copies && requests.unreadCopies(actor) > 0) {
            RequestQuery copied = new RequestQuery(RequestList.COPIED, null, null, null, MAX_COPIES, null);
            requests.list(actor, copied).items().stream()
                    .filter(RequestRow::unread)
                    .forEach(row -> requests.get(actor, row.id()));
        }
    }

    private Actor actor(String personId) {
        return actors.of(personId, ORIGIN);
    }

    private static String key(SampleRequest request) {
        return "sample-" + request.key();
    }

    private static Map<String, @Nullable Object> dated(Map<String, @Nullable Object> data, WorkingDayCounter days) {
        Map<String, @Nullable Object> dated = new HashMap<>();
        data.forEach((key, value) -> dated.put(key, value == null ? null : date(value, days)));
        return dated;
    }

    private static Object date(Object value, WorkingDayCounter days) {
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> dated = new HashMap<>();
            map.forEach((key, inner) -> dated.put(String.valueOf(key), inner == null ? null : date(inner, days)));
            return dated;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(inner -> date(inner, days)).toList();
        }
        Matcher day = DAY.matcher(String.valueOf(value));
        return value instanceof String && day.matches()
                ? days.at(Integer.parseInt(day.group(1))).toString()
                : value;
    }
}
