package org.dacheng.engine.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.dacheng.engine.event.RequestEvent;
import org.dacheng.engine.event.RequestRef;
import org.dacheng.engine.flow.DuplicatePolicy;
import org.dacheng.engine.process.Definition;
import org.dacheng.engine.signing.Situation;
import org.dacheng.engine.timeline.EntryKind;
import org.dacheng.engine.timeline.NewEntry;
import org.dacheng.engine.timeline.TimelineWriter;
import org.dacheng.people.asker.Asker;
import org.jspecify.annotations.Nullable;

/**
 * What one click does to one request: who clicked, what is written down, who is to be told. It lives as long as the
 * transaction, and what the engine calls back with belongs to it.
 */
public final class Step {

    private final Request request;
    private final Definition process;
    private final Asker asker;
    private final Instant now;
    private final TimelineWriter timeline;
    private final List<RequestEvent> events = new ArrayList<>();
    private final List<String> copied = new ArrayList<>();
    private boolean starting;
    private boolean restoring;
    private @Nullable String decided;
    private Progress before = Progress.NONE;
    private LastDecision.@Nullable Answered answeredBefore;
    private @Nullable Map<String, @Nullable Object> variables;

    Step(Request request, Definition process, Asker asker, Instant now, TimelineWriter timeline) {
        this.request = request;
        this.process = process;
        this.asker = asker;
        this.now = now;
        this.timeline = timeline;
    }

    public Request request() {
        return request;
    }

    public Definition process() {
        return process;
    }

    public Asker asker() {
        return asker;
    }

    public Instant now() {
        return now;
    }

    /** True while the submitter's own click is still being judged and may be refused as a whole. */
    public boolean starting() {
        return starting;
    }

    void starts() {
        starting = true;
    }

    /** The task is decided by this step; what the request is now is kept so that the decision can be undone. */
    public void decides(String taskId) {
        decided = taskId;
        before = request.progress();
    }

    /** People who got a copy by this step. */
    public void copied(List<String> people) {
        copied.addAll(people);
    }

    /** True while the engine is put where it stood before: no node is entered again. */
    public boolean restoring() {
        return restoring;
    }

    /** Runs what puts the engine back. */
    public <T> T restore(Supplier<T> work) {
        restoring = true;
        try {
            return work.get();
        } finally {
            restoring = false;
        }
    }

    /** Keeps on the request what was before the decision. */
    void complete() {
        if (decided != null) {
            request.remember(new LastDecision(
                    decided,
                    asker.personId(),
                    now,
                    request.chain().count(),
                    before,
                    List.copyOf(copied),
                    answeredBefore));
        }
    }

    /** An entry by the one who clicked. */
    public NewEntry entry(EntryKind kind) {
        return NewEntry.of(kind, now, asker.personId(), asker.origin());
    }

    /** An entry by the program. */
    public NewEntry consequence(EntryKind kind) {
        return NewEntry.of(kind, now, null, asker.origin());
    }

    public void write(NewEntry entry) {
        timeline.append(request.id(), request.chain(), entry);
    }

    /** To be published when the step is complete. */
    public void tell(RequestEvent event) {
        events.add(event);
    }

    List<RequestEvent> events() {
        return events;
    }

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

    /** What is known when the node is entered. */
    public Situation situation(String nodeId) {
        return new Situation(
                request.submitterId(),
                request.answers(),
                request.chosen(),
                process.labels(),
                process.settings().owners(),
                approvedBefore(process, request.progress(), nodeId),
                now);
    }

    /** Whose approval counts already for the node, by the flow's duplicate policy. */
    static Set<String> approvedBefore(Definition process, Progress progress, String nodeId) {
        DuplicatePolicy policy = process.flow().duplicates();
        if (policy == DuplicatePolicy.NEVER || progress.approvals().isEmpty()) {
            return Set.of();
        }
        Set<String> people = new LinkedHashSet<>();
        String nearest = policy == DuplicatePolicy.LATER ? null : nearest(process, progress, nodeId);
        for (Progress.Approved approved : progress.approvals()) {
            if (policy == DuplicatePolicy.LATER || approved.nodeId().equals(nearest)) {
                people.add(approved.personId());
            }
        }
        return people;
    }

    /** The last node before this one at which somebody approved. */
    private static @Nullable String nearest(Definition process, Progress progress, String nodeId) {
        Set<String> approved = new LinkedHashSet<>();
        progress.approvals().forEach(approval -> approved.add(approval.nodeId()));
        return process.flow().before(nodeId).stream()
                .map(node -> node.id())
                .filter(approved::contains)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /** Values for conditions, computed once a step. */
    Map<String, @Nullable Object> variables(Supplier<Map<String, @Nullable Object>> compute) {
        Map<String, @Nullable Object> known = variables;
        if (known == null) {
            known = compute.get();
            variables = known;
        }
        return known;
    }

    void answer(Content content) {
        if (decided != null && answeredBefore == null) {
            answeredBefore = request.answered();
        }
        request.answer(content);
        variables = null;
    }
}
