package org.dacheng.engine.camunda;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;

/** Node events with configurable results that records all calls. */
class RecordedNodeEvents implements NodeEvents {

    /** The recorded events of one request. */
    static class Story {
        final List<String> told = new ArrayList<>();
        final List<String> waiting = new ArrayList<>();
        int ends;
    }

    private final Map<String, Story> stories = new ConcurrentHashMap<>();

    /** Whether a node passes without waiting, by request and node. */
    BiPredicate<String, String> passes = (request, node) -> false;

    /** Whether a branch is taken, by request and branch. */
    BiPredicate<String, String> takes = (request, branch) -> false;

    /** True while an instance is started at the position of an earlier one. */
    boolean standing;

    Story of(String requestId) {
        return stories.computeIfAbsent(requestId, id -> new Story());
    }

    void reset() {
        stories.clear();
        passes = (request, node) -> false;
        takes = (request, branch) -> false;
    }

    @Override
    public NodeEntryResult entered(String requestId, String nodeId) {
        if (standing) {
            return NodeEntryResult.WAIT;
        }
        of(requestId).told.add("entered " + nodeId);
        if (passes.test(requestId, nodeId)) {
            return NodeEntryResult.PASS;
        }
        of(requestId).waiting.add(nodeId);
        return NodeEntryResult.WAIT;
    }

    @Override
    public void copied(String requestId, String nodeId) {
        of(requestId).told.add("copied " + nodeId);
    }

    @Override
    public boolean holds(String requestId, String branchId) {
        of(requestId).told.add("asked " + branchId);
        return takes.test(requestId, branchId);
    }

    @Override
    public void ended(String requestId) {
        of(requestId).told.add("ended");
        of(requestId).ends++;
    }
}
