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
import org.dacheng.app.firstrun.RequestHistory.SampleRequest;
import org.dacheng.app.firstrun.RequestHistory.SampleStep;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.text.Message;
import org.dacheng.engine.flow.RefusalTarget;
import org.dacheng.engine.request.RequestList;
import org.dacheng.engine.request.RequestQuery;
import org.dacheng.engine.request.RequestRow;
import org.dacheng.engine.request.RequestView;
import org.dacheng.engine.request.Requests;
import org.dacheng.engine.request.SubmitRequest;
import org.dacheng.engine.task.Opinion;
import org.dacheng.engine.task.Tasks;
import org.dacheng.forms.attachment.Attachments;
import org.dacheng.people.asker.Asker;
import org.dacheng.people.asker.Askers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the people of the sample company do, each as themselves. */
@Component
class SampleActs {

    private static final String ORIGIN = "first start";
    private static final Pattern DAY = Pattern.compile("\\{([+-]?\\d+)}");
    private static final int MOST_COPIES = 200;

    private final Requests requests;
    private final Tasks tasks;
    private final Attachments attachments;
    private final Notices notices;
    private final Askers askers;
    private final SampleFiles samples;

    SampleActs(
            Requests requests,
            Tasks tasks,
            Attachments attachments,
            Notices notices,
            Askers askers,
            SampleFiles samples) {
        this.requests = requests;
        this.tasks = tasks;
        this.attachments = attachments;
        this.notices = notices;
        this.askers = askers;
        this.samples = samples;
    }

    /** @return id of the request */
    String submit(SampleRequest request, WorkingDays days) {
        Asker asker = asker(request.by());
        Map<String, @Nullable Object> data = dated(request.data(), days);
        request.files().forEach((field, files) -> {
            List<String> ids = new ArrayList<>();
            files.forEach((name, file) -> ids.add(upload(asker, name, file)));
            data.put(field, ids);
        });
        return requests.submit(asker, new SubmitRequest(request.process(), data, Map.of(), key(request)))
                .id();
    }

    /** Id of a request that an earlier start has submitted. */
    String find(SampleRequest request) {
        return requests.submittedWith(asker(request.by()), key(request))
                .orElseThrow(() -> new NotFound(Message.of("engine.request.not-found")))
                .id();
    }

    private String upload(Asker asker, String name, String file) {
        try (InputStream content = samples.attachment(file)) {
            return attachments.upload(asker, name, content).id();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void act(String id, SampleStep step, WorkingDays days) {
        Asker asker = asker(step.by());
        Opinion opinion = Opinion.of(step.comment());
        String comment = step.comment() == null ? "" : step.comment();
        String to = step.to() == null ? "" : step.to();
        switch (step.act()) {
            case APPROVE -> tasks.approve(asker, task(asker, id), opinion);
            case REFUSE -> tasks.refuse(asker, task(asker, id), opinion, RefusalTarget.END);
            case RETURN -> tasks.refuse(asker, task(asker, id), opinion, RefusalTarget.SUBMITTER);
            case SEND_BACK -> tasks.sendBack(asker, task(asker, id), to, opinion);
            case TRANSFER -> tasks.transfer(asker, task(asker, id), to, opinion);
            case COMMENT -> requests.comment(asker, id, comment);
            case REMIND -> requests.remind(asker, id);
            case WITHDRAW -> requests.withdraw(asker, id, step.comment());
            case RESUBMIT -> resubmit(asker, id, dated(step.data(), days));
        }
    }

    private void resubmit(Asker asker, String id, Map<String, @Nullable Object> changes) {
        Map<String, @Nullable Object> data =
                new HashMap<>(requests.get(asker, id).data());
        data.putAll(changes);
        requests.resubmit(asker, id, data, Map.of());
    }

    private String task(Asker asker, String request) {
        RequestView.OpenTask task = requests.get(asker, request).mine();
        if (task == null) {
            throw new NotFound(Message.of("engine.request.not-found"));
        }
        return task.id();
    }

    /** The person reads all notices. @param copies whether all copies are opened as well */
    void readAll(String personId, boolean copies) {
        Asker asker = asker(personId);
        if (notices.countUnread(asker) > 0) {
            notices.readAll(asker);
        }
        if (copies && requests.unreadCopies(asker) > 0) {
            RequestQuery copied = new RequestQuery(RequestList.COPIED, null, null, null, MOST_COPIES, null);
            requests.list(asker, copied).items().stream()
                    .filter(RequestRow::unread)
                    .forEach(row -> requests.get(asker, row.id()));
        }
    }

    private Asker asker(String personId) {
        return askers.of(personId, ORIGIN);
    }

    private static String key(SampleRequest request) {
        return "sample-" + request.key();
    }

    private static Map<String, @Nullable Object> dated(Map<String, @Nullable Object> data, WorkingDays days) {
        Map<String, @Nullable Object> dated = new HashMap<>();
        data.forEach((key, value) -> dated.put(key, value == null ? null : date(value, days)));
        return dated;
    }

    private static Object date(Object value, WorkingDays days) {
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
