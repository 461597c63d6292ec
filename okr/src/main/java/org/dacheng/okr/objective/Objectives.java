package org.dacheng.okr.objective;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.dacheng.people.asker.Asker;
import org.dacheng.people.paging.Slice;
import org.springframework.stereotype.Service;

/**
 * Objectives and their key results. Every change takes the row of the objective first, writes an entry and a revision, and
 * carries the progress upwards. Whatever the asker may not see is not found; pointers of violations name the components of
 * the command.
 */
@Service
public class Objectives {

    public ObjectiveView get(Asker asker, String id) {
        throw new IllegalStateException("to be filled in");
    }

    /** Those of one owner, in their order; a constant number of statements. */
    public List<ObjectiveView> of(Asker asker, String cycleId, Owner owner) {
        throw new IllegalStateException("to be filled in");
    }

    /** As many of these as the asker may see, in the order of the ids; a constant number of statements. */
    public List<ObjectiveView> all(Asker asker, Collection<String> ids) {
        throw new IllegalStateException("to be filled in");
    }

    /** Company first, then departments, teams and people. */
    public Slice<ObjectiveView> list(Asker asker, ObjectiveQuery query) {
        throw new IllegalStateException("to be filled in");
    }

    /** Of people who answer to the asker for a key result in somebody else's objective: the objectives it stands in. */
    public List<ObjectiveView> sharedWith(Asker asker, String cycleId) {
        throw new IllegalStateException("to be filled in");
    }

    public ObjectiveView create(Asker asker, NewObjective command) {
        throw new IllegalStateException("to be filled in");
    }

    public ObjectiveView change(Asker asker, String id, ObjectiveEdit edit) {
        throw new IllegalStateException("to be filled in");
    }

    /** With its key results; one that has check-ins or was agreed stays in the history. */
    public void remove(Asker asker, String id) {
        throw new IllegalStateException("to be filled in");
    }

    /** @param ids all objectives of the owner in the cycle, in their new order */
    public void order(Asker asker, String cycleId, Owner owner, List<String> ids) {
        throw new IllegalStateException("to be filled in");
    }

    /** The new key result last; siblings that are not locked share what the locked ones leave. */
    public ObjectiveView addKeyResult(Asker asker, String objectiveId, KeyResultEdit edit) {
        throw new IllegalStateException("to be filled in");
    }

    /** @throws org.dacheng.people.failure.InvalidInput target = start, zones out of order, weights that cannot sum to 1 */
    public ObjectiveView changeKeyResult(Asker asker, String keyResultId, KeyResultEdit edit) {
        throw new IllegalStateException("to be filled in");
    }

    public ObjectiveView removeKeyResult(Asker asker, String keyResultId) {
        throw new IllegalStateException("to be filled in");
    }

    public ObjectiveView orderKeyResults(Asker asker, String objectiveId, List<String> ids) {
        throw new IllegalStateException("to be filled in");
    }

    /** Every key result the same weight; locked ones keep theirs. */
    public ObjectiveView equalise(Asker asker, String objectiveId) {
        throw new IllegalStateException("to be filled in");
    }

    public ObjectiveView lockWeight(Asker asker, String keyResultId, boolean locked) {
        throw new IllegalStateException("to be filled in");
    }

    /**
     * @param weights by id of every key result
     * @throws org.dacheng.people.failure.InvalidInput they do not sum to 1, pointer {@code /weights}
     */
    public ObjectiveView weigh(Asker asker, String objectiveId, Map<String, BigDecimal> weights) {
        throw new IllegalStateException("to be filled in");
    }
}
