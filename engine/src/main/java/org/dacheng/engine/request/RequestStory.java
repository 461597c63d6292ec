package org.dacheng.engine.request;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dacheng.engine.timeline.EntryKind;
import org.dacheng.engine.timeline.TimelineEntry;
import org.dacheng.people.text.LocalText;
import org.dacheng.people.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * A request's timeline as it is read: what happened, who has it, what is expected next.
 *
 * @param past what people and the program did; assignments are not told, they show in {@code now} and in how long
 *     decisions took
 */
record RequestStory(List<Past> past, List<Now> now, List<ExpectedStep> next) {

    /** @param took how long the task had waited; null where nothing waited */
    record Past(TimelineEntry entry, @Nullable Elapsed took) {}

    /** A node that waits. */
    record Now(
            ExpectedStep step,
            @Nullable Instant since,
            @Nullable Message why) {}

    static RequestStory of(List<TimelineEntry> entries, List<String> active, List<ExpectedStep> expected) {
        List<Past> past = new ArrayList<>();
        Map<String, TimelineEntry> assigned = new HashMap<>();
        for (TimelineEntry entry : entries) {
            if (entry.kind() == EntryKind.ASSIGNED) {
                assigned.put(node(entry), entry);
            } else {
                past.add(new Past(entry, took(entry, assigned.get(node(entry)))));
            }
        }
        List<Now> now = expected.stream()
                .filter(step -> active.contains(step.nodeId()))
                .map(step -> now(step, assigned.get(step.nodeId())))
                .toList();
        List<ExpectedStep> next = expected.stream()
                .filter(step -> !active.contains(step.nodeId()))
                .toList();
        return new RequestStory(past, now, next);
    }

    private static Now now(ExpectedStep step, @Nullable TimelineEntry assigned) {
        return assigned == null ? new Now(step, null, step.note()) : new Now(step, assigned.at(), assigned.why());
    }

    private static @Nullable Elapsed took(TimelineEntry entry, @Nullable TimelineEntry assigned) {
        return switch (entry.kind()) {
            case APPROVED, REFUSED, RETURNED, SENT_BACK, TRANSFERRED ->
                assigned == null ? null : new Elapsed(Duration.between(assigned.at(), entry.at()));
            case ASSIGNED,
                    SUBMITTED,
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

    /** Comments alone. */
    public List<Past> comments() {
        return past.stream()
                .filter(one -> one.entry().kind() == EntryKind.COMMENTED)
                .toList();
    }

    /** The way through the flow as a plain list: what the diagram shows, for those who read it otherwise. */
    public List<Station> stations() {
        List<Station> stations = new ArrayList<>();
        past.forEach(one -> {
            LocalText name = one.entry().nodeName();
            if (name != null && one.entry().kind() != EntryKind.COMMENTED) {
                stations.add(new Station(name, "done"));
            }
        });
        now.forEach(one -> stations.add(new Station(one.step().name(), "now")));
        next.forEach(step -> stations.add(new Station(step.name(), "next")));
        return stations.stream().distinct().toList();
    }

    /** @param state done, now or next */
    record Station(LocalText name, String state) {}
}
