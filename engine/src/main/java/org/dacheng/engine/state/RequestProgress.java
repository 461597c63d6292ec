package org.dacheng.engine.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.dacheng.engine.signing.Signer;
import org.jspecify.annotations.Nullable;

/**
 * Progress of a request. Stored in one column of its row, so that lists and decisions need no other table.
 *
 * @param waiting nodes where the request waits, in the order they were entered
 * @param visited node ids in order, since the request was first submitted
 * @param approvals approvals since the request was last submitted or sent back; input of the duplicate policy
 * @param decided true after the first decision by a person
 * @param done ids of completed nodes: approved, passed or copied, and not to be repeated
 * @param stopped ids of the nodes where the request waited when it ended
 */
public record RequestProgress(
        List<Waiting> waiting,
        List<String> visited,
        List<Approved> approvals,
        boolean decided,
        List<String> done,
        List<String> stopped) {

    public static final RequestProgress NONE = new RequestProgress(List.of(), List.of(), List.of(), false, null, null);

    /**
     * Reads stored progress; for values written before {@code done} existed, every node that was left counts as done.
     */
    public RequestProgress(
            List<Waiting> waiting,
            List<String> visited,
            List<Approved> approvals,
            boolean decided,
            @Nullable List<String> done,
            @Nullable List<String> stopped) {
        this.waiting = waiting;
        this.visited = visited;
        this.approvals = approvals;
        this.decided = decided;
        this.done = done == null ? withoutWaiting(visited, waiting) : done;
        this.stopped = stopped == null ? List.of() : stopped;
    }

    private static List<String> withoutWaiting(List<String> visited, List<Waiting> waiting) {
        return visited.stream()
                .filter(id -> waiting.stream().noneMatch(w -> w.nodeId().equals(id)))
                .distinct()
                .toList();
    }

    /**
     * A node where the request waits.
     *
     * @param since when its oldest open task was assigned
     * @param held open tasks
     * @param queue signers who follow, if they sign in turn
     */
    public record Waiting(String nodeId, Instant since, List<Held> held, List<Signer> queue) {

        Waiting with(List<Held> tasks, List<Signer> later) {
            return new Waiting(nodeId, since, tasks, later);
        }
    }

    /** An open task. */
    public record Held(
            String taskId, String personId, @Nullable String onBehalfOf) {}

    /** An approval that counts. */
    public record Approved(String nodeId, String personId) {}

    /** The state of the node, if the request waits there. */
    public Optional<Waiting> waitingAt(String nodeId) {
        return waiting.stream().filter(w -> w.nodeId().equals(nodeId)).findFirst();
    }

    /** The waiting node that the open task belongs to. */
    public Optional<Waiting> nodeOfTask(String taskId) {
        return waiting.stream()
                .filter(w -> w.held().stream().anyMatch(h -> h.taskId().equals(taskId)))
                .findFirst();
    }

    /** The open task with this id. */
    public Optional<Held> held(String taskId) {
        return allHeld().filter(h -> h.taskId().equals(taskId)).findFirst();
    }

    /** All open tasks. */
    public Stream<Held> allHeld() {
        return waiting.stream().flatMap(w -> w.held().stream());
    }

    /** Ids of the nodes where the request waits. */
    public List<String> active() {
        return waiting.stream().map(Waiting::nodeId).toList();
    }

    /** People with open tasks, without duplicates. */
    public List<String> people() {
        return allHeld().map(Held::personId).distinct().toList();
    }

    /** Records that the request entered the node. */
    public RequestProgress visit(String nodeId) {
        return new RequestProgress(waiting, plus(visited, nodeId), approvals, decided, done, stopped)
                .undo(Set.of(nodeId));
    }

    /** Marks the node as done. */
    public RequestProgress finish(String nodeId) {
        return new RequestProgress(
                waiting, visited, approvals, decided, plus(undo(Set.of(nodeId)).done, nodeId), stopped);
    }

    /** Marks the nodes as not done, to be repeated. */
    public RequestProgress undo(Set<String> nodeIds) {
        List<String> kept = done.stream().filter(id -> !nodeIds.contains(id)).toList();
        return new RequestProgress(waiting, visited, approvals, decided, kept, stopped);
    }

    /** Adds a node where the request waits. */
    public RequestProgress waitAt(Waiting entered) {
        return new RequestProgress(plus(waiting, entered), visited, approvals, decided, done, stopped);
    }

    /** Removes the node from the waiting ones. */
    public RequestProgress leave(String nodeId) {
        return leave(Set.of(nodeId));
    }

    /** Removes the nodes from the waiting ones. */
    public RequestProgress leave(Set<String> nodeIds) {
        List<Waiting> left =
                waiting.stream().filter(w -> !nodeIds.contains(w.nodeId())).toList();
        return new RequestProgress(left, visited, approvals, decided, done, stopped);
    }

    /** Ends the request at its current position. */
    RequestProgress stop() {
        return new RequestProgress(List.of(), visited, approvals, decided, done, active());
    }

    /** Returns the request to its submitter; every node has to be repeated. */
    RequestProgress restart() {
        return new RequestProgress(List.of(), visited, List.of(), decided, List.of(), List.of());
    }

    /** Removes an open task of the node and optionally adds the next one. */
    public RequestProgress replace(String nodeId, String taskId, @Nullable Held next, List<Signer> queue) {
        return change(nodeId, w -> {
            List<Held> held = new ArrayList<>();
            for (Held one : w.held()) {
                if (!one.taskId().equals(taskId)) {
                    held.add(one);
                } else if (next != null) {
                    held.add(next);
                }
            }
            return w.with(List.copyOf(held), queue);
        });
    }

    /** Adds an approval. */
    public RequestProgress approve(String nodeId, String personId) {
        return new RequestProgress(
                waiting, visited, plus(approvals, new Approved(nodeId, personId)), decided, done, stopped);
    }

    /** Records that a person has decided. */
    public RequestProgress decide() {
        return decided ? this : new RequestProgress(waiting, visited, approvals, true, done, stopped);
    }

    /** Clears the approvals so far. */
    public RequestProgress startOver() {
        return new RequestProgress(waiting, visited, List.of(), decided, done, stopped);
    }

    private RequestProgress change(String nodeId, UnaryOperator<Waiting> how) {
        List<Waiting> changed = waiting.stream()
                .map(w -> w.nodeId().equals(nodeId) ? how.apply(w) : w)
                .toList();
        return new RequestProgress(changed, visited, approvals, decided, done, stopped);
    }

    /** Visited node ids without duplicates, in order of the first visit. */
    public List<String> visitedOnce() {
        Set<String> once = new LinkedHashSet<>(visited);
        return List.copyOf(once);
    }

    private static <T> List<T> plus(List<T> list, T one) {
        return Stream.concat(list.stream(), Stream.of(one)).toList();
    }
}
