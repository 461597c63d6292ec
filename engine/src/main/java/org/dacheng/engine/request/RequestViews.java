package org.dacheng.engine.request;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dacheng.engine.flow.Approval;
import org.dacheng.engine.flow.Flow;
import org.dacheng.engine.flow.VisibleFields;
import org.dacheng.engine.process.Definition;
import org.dacheng.engine.process.Definitions;
import org.dacheng.engine.process.ProcessSettings.Withdraw;
import org.dacheng.engine.request.RequestView.Can;
import org.dacheng.engine.request.RequestView.NodeRef;
import org.dacheng.engine.request.RequestView.OpenTask;
import org.dacheng.people.asker.Asker;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows a request to a person: what he may see of it, and what he may do. */
@Component
public class RequestViews {

    private final Definitions definitions;
    private final Access access;

    RequestViews(Definitions definitions, Access access) {
        this.definitions = definitions;
        this.access = access;
    }

    /** For somebody who just acted at these nodes, or is the submitter: no further query. */
    public RequestView view(Asker asker, Request request, List<String> nodes) {
        Set<String> seenFrom = new LinkedHashSet<>(nodes);
        request.progress().allHeld().filter(held -> isHis(held, asker)).forEach(held -> {
            request.progress().holding(held.taskId()).ifPresent(waiting -> seenFrom.add(waiting.nodeId()));
        });
        boolean everything = asker.personId().equals(request.submitterId());
        return view(asker, request, new Access.Part(everything, seenFrom, false, false));
    }

    RequestView view(Asker asker, Request request) {
        return view(asker, request, access.part(asker, request.id(), request.submitterId(), request.processId()));
    }

    RequestView view(Asker asker, Request request, Access.Part part) {
        Definition process = definitions.get(request.versionId());
        VisibleFields fields = part.fields(process);
        OpenTask mine = mine(asker, request, process);
        return new RequestView(
                request.id(),
                request.number(),
                request.title(),
                process.key(),
                process.name(),
                process.settings().icon(),
                process.version(),
                process.formVersionId(),
                request.submitterId(),
                request.status(),
                request.submittedAt(),
                request.endedAt(),
                visible(request.answers(), fields),
                fields.rights(process.flow(), mine == null ? null : process.approval(mine.nodeId())),
                request.progress().active(),
                request.progress().visitedOnce(),
                request.progress().done(),
                request.progress().stopped(),
                mine,
                can(asker, request, process));
    }

    private static Map<String, @Nullable Object> visible(Map<String, @Nullable Object> answers, VisibleFields fields) {
        Map<String, @Nullable Object> visible = new LinkedHashMap<>();
        answers.forEach((field, answer) -> {
            if (fields.sees(field)) {
                visible.put(field, answer);
            }
        });
        return visible;
    }

    private static boolean isHis(Progress.Held held, Asker asker) {
        return held.personId().equals(asker.personId());
    }

    private static @Nullable OpenTask mine(Asker asker, Request request, Definition process) {
        for (Progress.Waiting waiting : request.progress().waiting()) {
            for (Progress.Held held : waiting.held()) {
                if (isHis(held, asker)) {
                    return openTask(held.taskId(), waiting.nodeId(), request, process);
                }
            }
        }
        return null;
    }

    private static OpenTask openTask(String taskId, String nodeId, Request request, Definition process) {
        Approval node = process.approval(nodeId);
        return new OpenTask(
                taskId,
                nodeId,
                process.nodeName(nodeId),
                node == null,
                node == null ? List.of() : backTo(nodeId, request, process),
                node != null && node.commentRequired(),
                node == null ? List.of() : node.refusal());
    }

    /** Nodes that the request went through, nearest first, and the submitter. */
    public static List<NodeRef> backTo(String nodeId, Request request, Definition process) {
        List<NodeRef> targets = new ArrayList<>();
        for (Approval target : process.flow().backTargets(nodeId)) {
            if (request.progress().visited().contains(target.id())) {
                targets.add(new NodeRef(target.id(), target.name()));
            }
        }
        targets.add(new NodeRef(Flow.START, process.nodeName(Flow.START)));
        return List.copyOf(targets);
    }

    private static Can can(Asker asker, Request request, Definition process) {
        boolean submitter = asker.personId().equals(request.submitterId());
        RequestStatus status = request.status();
        boolean resubmit =
                status == RequestStatus.RETURNED && request.progress().allHeld().anyMatch(held -> isHis(held, asker));
        return new Can(
                submitter && mayWithdraw(request, process),
                resubmit,
                true,
                submitter && status == RequestStatus.RUNNING);
    }

    static boolean mayWithdraw(Request request, Definition process) {
        if (request.status() == RequestStatus.RETURNED) {
            return process.settings().withdraw() != Withdraw.NEVER;
        }
        return request.status() == RequestStatus.RUNNING
                && switch (process.settings().withdraw()) {
                    case ANY_TIME -> true;
                    case BEFORE_FIRST_DECISION -> !request.progress().decided();
                    case NEVER -> false;
                };
    }
}
