package org.dacheng.engine.access;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dacheng.engine.access.RequestView.NodeRef;
import org.dacheng.engine.access.RequestView.OpenTask;
import org.dacheng.engine.access.RequestView.PermittedActions;
import org.dacheng.engine.flow.ApprovalNode;
import org.dacheng.engine.flow.Flow;
import org.dacheng.engine.flow.VisibleFields;
import org.dacheng.engine.process.PublishedDefinition;
import org.dacheng.engine.process.PublishedDefinitions;
import org.dacheng.engine.settings.ProcessSettings.Withdraw;
import org.dacheng.engine.state.Request;
import org.dacheng.engine.state.RequestProgress;
import org.dacheng.engine.state.RequestStatus;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Builds the view of a request for one person, limited to what that person may see and do. */
@Component
public class RequestViews {

    private final PublishedDefinitions definitions;
    private final RequestAccess access;

    RequestViews(PublishedDefinitions definitions, RequestAccess access) {
        this.definitions = definitions;
        this.access = access;
    }

    /** View for a person who just acted at these nodes, or is the submitter; needs no further query. */
    public RequestView view(Actor actor, Request request, List<String> nodes) {
        Set<String> seenFrom = new LinkedHashSet<>(nodes);
        request.progress().allHeld().filter(held -> isHeldBy(held, actor)).forEach(held -> {
            request.progress().nodeOfTask(held.taskId()).ifPresent(waiting -> seenFrom.add(waiting.nodeId()));
        });
        boolean everything = actor.personId().equals(request.submitterId())
                || actor.personId().equals(request.enteredBy());
        return view(actor, request, new RequestAccess.Participation(everything, seenFrom, false, false));
    }

    /** View of a request for the actor; queries how the actor takes part. */
    public RequestView view(Actor actor, Request request) {
        return view(actor, request, access.participation(actor, request.id(), request.processId()));
    }

    /** View of a request for an actor who takes part in the given way. */
    public RequestView view(Actor actor, Request request, RequestAccess.Participation participation) {
        PublishedDefinition process = definitions.get(request.versionId());
        VisibleFields fields = participation.fields(process);
        OpenTask mine = ownOpenTask(actor, request, process);
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
                request.enteredBy(),
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
                can(actor, request, process));
    }

    private static Map<String, @Nullable Object> visible(Map<String, @Nullable Object> answers, VisibleFields fields) {
        Map<String, @Nullable Object> visible = new LinkedHashMap<>();
        answers.forEach((field, answer) -> {
            if (fields.isVisible(field)) {
                visible.put(field, answer);
            }
        });
        return visible;
    }

    private static boolean isHeldBy(RequestProgress.Held held, Actor actor) {
        return held.personId().equals(actor.personId());
    }

    private static @Nullable OpenTask ownOpenTask(Actor actor, Request request, PublishedDefinition process) {
        for (RequestProgress.Waiting waiting : request.progress().waiting()) {
            for (RequestProgress.Held held : waiting.held()) {
                if (isHeldBy(held, actor)) {
                    return openTask(held.taskId(), waiting.nodeId(), request, process);
                }
            }
        }
        return null;
    }

    private static OpenTask openTask(String taskId, String nodeId, Request request, PublishedDefinition process) {
        ApprovalNode node = process.approval(nodeId);
        return new OpenTask(
                taskId,
                nodeId,
                process.nodeName(nodeId),
                node == null,
                node == null ? List.of() : backTo(nodeId, request, process),
                node != null && node.commentRequired(),
                node == null ? List.of() : node.refusal());
    }

    /** Possible send-back targets: the nodes that the request went through, nearest first, and the submitter. */
    public static List<NodeRef> backTo(String nodeId, Request request, PublishedDefinition process) {
        List<NodeRef> targets = new ArrayList<>();
        for (ApprovalNode target : process.flow().backTargets(nodeId)) {
            if (request.progress().visited().contains(target.id())) {
                targets.add(new NodeRef(target.id(), target.name()));
            }
        }
        targets.add(new NodeRef(Flow.START, process.nodeName(Flow.START)));
        return List.copyOf(targets);
    }

    private static PermittedActions can(Actor actor, Request request, PublishedDefinition process) {
        boolean submitter = actor.personId().equals(request.submitterId());
        RequestStatus status = request.status();
        boolean resubmit = status == RequestStatus.RETURNED
                && request.progress().allHeld().anyMatch(held -> isHeldBy(held, actor));
        return new PermittedActions(
                submitter && mayWithdraw(request, process),
                resubmit,
                true,
                submitter && status == RequestStatus.RUNNING,
                submitter && hasEnded(status) && isFilledByHand(process));
    }

    private static boolean hasEnded(RequestStatus status) {
        return status != RequestStatus.RUNNING && status != RequestStatus.RETURNED;
    }

    private static boolean isFilledByHand(PublishedDefinition process) {
        return process.schema().values().stream()
                .noneMatch(field -> field.type().isModuleFilled());
    }

    /** Whether the submitter may withdraw the request now, by its status and the process's setting. */
    public static boolean mayWithdraw(Request request, PublishedDefinition process) {
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
