package org.dacheng.engine.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.dacheng.engine.event.RequestEvent;
import org.dacheng.engine.event.RequestRef;
import org.dacheng.engine.flow.DuplicateApproverPolicy;
import org.dacheng.engine.process.PublishedDefinition;
import org.dacheng.engine.signing.NodeEntryContext;
import org.dacheng.engine.timeline.NewTimelineEntry;
import org.dacheng.engine.timeline.TimelineEntryKind;
import org.dacheng.engine.timeline.TimelineWriter;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;

/**
 * One step of one request: the actor, the timeline entries to write and the events to publish. It lives as long as the
 * transaction; callbacks of the engine are part of it.
 */
public final class RequestStep {

    private final Request request;
    private final PublishedDefinition process;
    private final Actor actor;
    private final Instant now;
    private final TimelineWriter timeline;
    private final List<RequestEvent> events = new ArrayList<>();
    private final List<String> copied = new ArrayList<>();
    private boolean starting;
    private boolean restoring;
    private @Nullable String decided;
    private RequestProgress before = RequestProgress.NONE;
    private LastDecision.@Nullable AnswerSnapshot answeredBefore;
    private @Nullable Map<String, @Nullable Object> variables;

    RequestStep(Request request, PublishedDefinition process, Actor actor, Instant now, TimelineWriter timeline) {
        this.request = request;
        this.process = process;
        this.actor = actor;
        this.now = now;
        this.timeline = timeline;
    }

    public Request request() {
        return request;
    }

    public PublishedDefinition process() {
        return process;
    }

    public Actor actor() {
        return actor;
    }

    public Instant now() {
        return now;
    }

    /** True while a submission is being checked and may still fail as a whole. */
    public boolean starting() {
        return starting;
    }

    /** Marks the step as a submission, see {@link #starting}. */
    public void markStarting() {
        starting = true;
    }

    /** Records that this step decides the task, and saves the current state so that the decision can be undone. */
    public void markDecided(String taskId) {
        decided = taskId;
        before = request.progress();
    }

    /** Records people who got a copy by this step. */
    public void copied(List<String> people) {
        copied.addAll(people);
    }

    /** True while the engine is restored to an earlier position; nodes are not entered again then. */
    public boolean restoring() {
        return restoring;
    }

    /** Runs the work that restores the engine's position. */
    public <T> T restore(Supplier<T> work) {
        restoring = true;
        try {
            return work.get();
        } finally {
            restoring = false;
        }
    }

    /** Saves the state before the decision on the request. */
    void complete() {
        if (decided != null) {
            request.rememberDecision(new LastDecision(
                    decided,
                    actor.personId(),
                    now,
                    request.chain().count(),
                    before,
                    List.copyOf(copied),
                    answeredBefore));
        }
    }

    /** Creates an entry by the actor. */
    public NewTimelineEntry entry(TimelineEntryKind kind) {
        return NewTimelineEntry.of(kind, now, actor.personId(), actor.origin());
    }

    /** Creates an entry by the program. */
    public NewTimelineEntry consequence(TimelineEntryKind kind) {
        return NewTimelineEntry.of(kind, now, null, actor.origin());
    }

    /** Appends an entry to the request's timeline. */
    public void write(NewTimelineEntry entry) {
        timeline.append(request.id(), request.chain(), entry);
    }

    /** Adds an event to publish when the step is complete. */
    public void addEvent(RequestEvent event) {
        events.add(event);
    }

    List<RequestEvent> events() {
        return events;
    }

    /** The request as referred to by events. */
    public RequestRef ref() {
        return new RequestRef(
                request.id(),
                request.number(),
                request.title(),
                process.key(),
                process.name(),
                process.formVersionId(),
                request.submitterId());
    }

    /** Context for entering the node. */
    public NodeEntryContext entryContext(String nodeId) {
        return new NodeEntryContext(
                request.submitterId(),
                request.answers(),
                request.chosen(),
                process.labels(),
                process.settings().owners(),
                approvedBefore(process, request.progress(), nodeId),
                now);
    }

    /** Ids of the people whose earlier approval counts for the node, by the flow's duplicate policy. */
    public static Set<String> approvedBefore(PublishedDefinition process, RequestProgress progress, String nodeId) {
        DuplicateApproverPolicy policy = process.flow().duplicates();
        if (policy == DuplicateApproverPolicy.NEVER || progress.approvals().isEmpty()) {
            return Set.of();
        }
        Set<String> people = new LinkedHashSet<>();
        String nearest = policy == DuplicateApproverPolicy.LATER ? null : nearest(process, progress, nodeId);
        for (RequestProgress.Approved approved : progress.approvals()) {
            if (policy == DuplicateApproverPolicy.LATER || approved.nodeId().equals(nearest)) {
                people.add(approved.personId());
            }
        }
        return people;
    }

    /** The closest earlier node with an approval. */
    private static @Nullable String nearest(PublishedDefinition process, RequestProgress progress, String nodeId) {
        Set<String> approved = new LinkedHashSet<>();
        progress.approvals().forEach(approval -> approved.add(approval.nodeId()));
        return process.flow().before(nodeId).stream()
                .map(node -> node.id())
                .filter(approved::contains)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /** Values for conditions, computed once per step. */
    public Map<String, @Nullable Object> variables(Supplier<Map<String, @Nullable Object>> compute) {
        Map<String, @Nullable Object> known = variables;
        if (known == null) {
            known = compute.get();
            variables = known;
        }
        return known;
    }

    /** Replaces the answers, and keeps the previous ones if the step decides a task. */
    public void answer(RequestContent content) {
        if (decided != null && answeredBefore == null) {
            answeredBefore = request.answerSnapshot();
        }
        request.answer(content);
        variables = null;
    }
}
