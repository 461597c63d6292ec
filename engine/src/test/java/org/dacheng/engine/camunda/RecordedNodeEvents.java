package org.dacheng.engine.camunda;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;

/** Node events with configurable results that records all calls. */
class RecordedNodeEvents implements NodeEvents {

    /** The recorded events of one request. */
    static class Recording {
        final List<String> events = new ArrayList<>();
        final List<String> waiting = new ArrayList<>();
        int ends;
    }

    private final Map<String, Recording> recordings = new ConcurrentHashMap<>();

    /** Whether a node passes without waiting, by request and node. */
    BiPredicate<String, String> passes = (request, node) -> false;

    /** Whether a branch is taken, by request and branch. */
    BiPredicate<String, String> takes = (request, branch) -> false;

    /** True while an instance is started at the position of an earlier one. */
    boolean standing;

    Recording of(String requestId) {
        return recordings.computeIfAbsent(requestId, id -> new Recording());
    }

    void reset() {
        recordings.clear();
        passes = (request, node) -> false;
        takes = (request, branch) -> false;
    }

    @Override
    public NodeEntryResult entered(String requestId, String nodeId) {
        if (standing) {
            return NodeEntryResult.WAIT;
        }
        of(requestId).events.add("entered " + nodeId);
        if (passes.test(requestId, nodeId)) {
            return NodeEntryResult.PASS;
        }
        of(requestId).waiting.add(nodeId);
        return NodeEntryResult.WAIT;
    }

    @Override
    public void copied(String requestId, String nodeId) {
        of(requestId).events.add("copied " + nodeId);
    }

    @Override
    public boolean holds(String requestId, String branchId) {
        of(requestId).events.add("asked " + branchId);
        return takes.test(requestId, branchId);
    }

    @Override
    public void ended(String requestId) {
        of(requestId).events.add("ended");
        of(requestId).ends++;
    }
}
