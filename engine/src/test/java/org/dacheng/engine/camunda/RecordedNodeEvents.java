package org.dacheng.engine.camunda;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;

/** Answers the engine as a test wishes and writes down what it told. */
class RecordedNodeEvents implements NodeEvents {

    /** What happened to one request. */
    static class Story {
        final List<String> told = new ArrayList<>();
        final List<String> waiting = new ArrayList<>();
        int ends;
    }

    private final Map<String, Story> stories = new ConcurrentHashMap<>();

    /** Request and node: does it pass without waiting. */
    BiPredicate<String, String> passes = (request, node) -> false;

    /** Request and branch: is it taken. */
    BiPredicate<String, String> takes = (request, branch) -> false;

    /** Nodes are entered by an instance that stands where another one stood. */
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
