package org.dacheng.engine.request;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;
import org.dacheng.engine.access.RequestView;
import org.dacheng.engine.forecast.ExpectedStep;
import org.dacheng.engine.state.RequestStatus;
import org.dacheng.engine.timeline.TimelineEntry;
import org.dacheng.engine.timeline.TimelineEntryKind;
import org.jspecify.annotations.Nullable;

/**
 * A request's timeline as shown on its page: past entries, current tasks and expected steps.
 *
 * @param past entries of people and of the program; assignments are left out, they show in {@code now} and in how long
 *     decisions took
 * @param nodeStates state of the nodes, for the diagram
 * @param progressSteps the path through the flow as a list, an accessible alternative to the diagram
 */
public record RequestTimelineView(
        List<PastEntry> past,
        List<WaitingNode> now,
        List<ExpectedStep> next,
        NodeStates nodeStates,
        List<ProgressStep> progressSteps) {

    /** @param waitingTime how long the task had waited; null if nothing waited */
    record PastEntry(TimelineEntry entry, @Nullable ElapsedTime waitingTime) {}

    /** A node that waits. */
    record WaitingNode(
            ExpectedStep step,
            @Nullable Instant since,
            @Nullable Message why) {}

    /**
     * Ids of the nodes by their state.
     *
     * @param refused nodes at which the request was refused
     * @param stopped nodes where the request still waited when it ended
     */
    record NodeStates(List<String> done, List<String> active, List<String> refused, List<String> stopped) {

        static NodeStates of(RequestView request, List<TimelineEntry> entries) {
            List<String> refused = request.status() == RequestStatus.REFUSED ? refused(entries) : List.of();
            List<String> stopped = request.stopped().stream()
                    .filter(id -> !refused.contains(id))
                    .toList();
            return new NodeStates(request.done(), request.active(), refused, stopped);
        }

        private static List<String> refused(List<TimelineEntry> entries) {
            return entries.stream()
                    .filter(entry -> entry.kind() == TimelineEntryKind.REFUSED && entry.nodeId() != null)
                    .map(RequestTimelineView::node)
                    .reduce((earlier, later) -> later)
                    .map(List::of)
                    .orElse(List.of());
        }

        /** State of a node; null for a node that was left and has to be repeated, if reached at all. */
        @Nullable
        String state(String nodeId) {
            return refused.contains(nodeId)
                    ? "refused"
                    : stopped.contains(nodeId)
                            ? "stopped"
                            : active.contains(nodeId) ? "now" : done.contains(nodeId) ? "done" : null;
        }
    }

    /** The entries that people read: without assignments, and returns to the submitter as such. */
    public static List<TimelineEntry> readable(List<TimelineEntry> entries) {
        List<TimelineEntry> readable = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            TimelineEntry entry = entries.get(i);
            if (entry.kind() != TimelineEntryKind.ASSIGNED) {
                readable.add(isReturn(entries, i) ? entry.as(TimelineEntryKind.SENT_BACK) : entry);
            }
        }
        return List.copyOf(readable);
    }

    static RequestTimelineView of(List<TimelineEntry> entries, RequestView request, List<ExpectedStep> expected) {
        List<String> active = request.active();
        List<PastEntry> past = new ArrayList<>();
        Map<String, TimelineEntry> assigned = new HashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            TimelineEntry entry = entries.get(i);
            if (entry.kind() == TimelineEntryKind.ASSIGNED) {
                assigned.put(node(entry), entry);
            } else {
                ElapsedTime waitingTime = waitingTime(entry, assigned.get(node(entry)));
                past.add(new PastEntry(
                        isReturn(entries, i) ? entry.as(TimelineEntryKind.SENT_BACK) : entry, waitingTime));
            }
        }
        List<WaitingNode> now = expected.stream()
                .filter(step -> active.contains(step.nodeId()))
                .map(step -> now(step, assigned.get(step.nodeId())))
                .toList();
        List<ExpectedStep> next = expected.stream()
                .filter(step -> !active.contains(step.nodeId()))
                .toList();
        NodeStates nodeStates = NodeStates.of(request, entries);
        return new RequestTimelineView(
                List.copyOf(past), now, next, nodeStates, progressSteps(entries, nodeStates, next));
    }

    /** Older timelines record the return of a request to its submitter as a refusal. */
    private static boolean isReturn(List<TimelineEntry> entries, int at) {
        return entries.get(at).kind() == TimelineEntryKind.REFUSED
                && at + 1 < entries.size()
                && entries.get(at + 1).kind() == TimelineEntryKind.RETURNED;
    }

    private static List<ProgressStep> progressSteps(
            List<TimelineEntry> entries, NodeStates nodeStates, List<ExpectedStep> next) {
        Map<String, ProgressStep> stations = new LinkedHashMap<>();
        for (TimelineEntry entry : entries) {
            LocalText name = entry.nodeName();
            String state = nodeStates.state(node(entry));
            if (name != null && state != null) {
                stations.putIfAbsent(node(entry), new ProgressStep(name, state));
            }
        }
        next.forEach(step -> stations.putIfAbsent(step.nodeId(), new ProgressStep(step.name(), "next")));
        return List.copyOf(stations.values());
    }

    /** The last entry that returned the request to its submitter: who, when and with which comment. */
    public static Optional<TimelineEntry> lastReturn(List<TimelineEntry> entries) {
        return entries.stream()
                .filter(entry ->
                        entry.kind() == TimelineEntryKind.SENT_BACK || entry.kind() == TimelineEntryKind.REFUSED)
                .reduce((earlier, later) -> later);
    }

    private static WaitingNode now(ExpectedStep step, @Nullable TimelineEntry assigned) {
        return assigned == null
                ? new WaitingNode(step, null, step.note())
                : new WaitingNode(step, assigned.at(), assigned.why());
    }

    private static @Nullable ElapsedTime waitingTime(TimelineEntry entry, @Nullable TimelineEntry assigned) {
        return switch (entry.kind()) {
            case APPROVED, REFUSED, RETURNED, SENT_BACK, TRANSFERRED ->
                assigned == null ? null : new ElapsedTime(Duration.between(assigned.at(), entry.at()));
            case ASSIGNED,
                    SUBMITTED,
                    DECISION_UNDONE,
                    PASSED,
                    COPIED,
                    COMMENTED,
                    REMINDED,
                    WITHDRAWN,
                    RESUBMITTED,
                    ENDED_APPROVED,
                    ENDED_REFUSED -> null;
        };
    }

    private static String node(TimelineEntry entry) {
        return entry.nodeId() == null ? "" : entry.nodeId();
    }

    /** The comments only. */
    public List<PastEntry> comments() {
        return past.stream()
                .filter(one -> one.entry().kind() == TimelineEntryKind.COMMENTED)
                .toList();
    }

    /** @param state done, now, refused, stopped or next */
    record ProgressStep(LocalText name, String state) {}
}
