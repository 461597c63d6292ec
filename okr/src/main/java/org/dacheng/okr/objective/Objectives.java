package org.dacheng.okr.objective;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.dacheng.base.paging.Slice;
import org.dacheng.people.asker.Asker;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Objectives and their key results. Every change takes the row of the objective first, writes an entry and a revision,
 * and carries the progress upwards. Whatever the asker may not see is not found; pointers of violations name the
 * components of the command.
 */
@Service
public class Objectives {

    private final ObjectiveViews views;
    private final ObjectiveLists lists;
    private final ObjectiveWriting writing;
    private final KeyResultWriting keyResults;
    private final Weighing weighing;
    private final Removal removal;
    private final Parting parting;
    private final Workbench bench;

    Objectives(
            ObjectiveViews views,
            ObjectiveLists lists,
            ObjectiveWriting writing,
            KeyResultWriting keyResults,
            Weighing weighing,
            Removal removal,
            Parting parting,
            Workbench bench) {
        this.views = views;
        this.lists = lists;
        this.writing = writing;
        this.keyResults = keyResults;
        this.weighing = weighing;
        this.removal = removal;
        this.parting = parting;
        this.bench = bench;
    }

    @Transactional(readOnly = true)
    public ObjectiveView get(Asker asker, String id) {
        return views.get(asker, id);
    }

    /** Those of one owner, in their order; a constant number of statements. */
    @Transactional(readOnly = true)
    public List<ObjectiveView> of(Asker asker, String cycleId, Owner owner) {
        return views.all(asker, lists.of(asker, cycleId, owner));
    }

    /** As many of these as the asker may see, in the order of the ids; a constant number of statements. */
    @Transactional(readOnly = true)
    public List<ObjectiveView> all(Asker asker, Collection<String> ids) {
        return views.all(asker, ids);
    }

    /** Company first, then departments, teams and people. */
    @Transactional(readOnly = true)
    public Slice<ObjectiveView> list(Asker asker, ObjectiveQuery query) {
        return lists.page(asker, query);
    }

    /** Somebody else's objectives in which the asker answers for a key result. */
    @Transactional(readOnly = true)
    public List<ObjectiveView> sharedWith(Asker asker, String cycleId) {
        return views.all(asker, lists.sharedWith(asker, cycleId));
    }

    @Transactional
    public ObjectiveView create(Asker asker, NewObjective command) {
        return views.get(asker, writing.create(asker, command).id());
    }

    @Transactional
    public ObjectiveView change(Asker asker, String id, ContentChange change) {
        Work work = change.movesFigures() ? bench.openWithAllAbove(asker, id) : bench.open(asker, id);
        writing.change(work, change.of(work.before()));
        return bench.close(asker, work, "changed");
    }

    /** With its key results; one that has check-ins or was agreed stays in the history. */
    @Transactional
    public void remove(Asker asker, String id) {
        parting.callOff(asker, Parting.Gone.objective(id), id);
        removal.remove(asker, bench.openWithAllAbove(asker, id));
    }

    /** @param ids all objectives of the owner in the cycle, in their new order */
    @Transactional
    public void order(Asker asker, String cycleId, Owner owner, List<String> ids) {
        writing.order(asker, cycleId, owner, ids);
    }

    /** The new key result last; siblings that are not locked share what the locked ones leave. */
    @Transactional
    public ObjectiveView addKeyResult(Asker asker, String objectiveId, KeyResultEdit edit) {
        Work work = bench.openWithAllAbove(asker, objectiveId);
        keyResults.add(work, edit);
        return bench.close(asker, work, "key-result-added");
    }

    /**
     * @throws org.dacheng.base.failure.InvalidInput target = start, zones out of order, weights that cannot sum to 1
     */
    @Transactional
    public ObjectiveView changeKeyResult(Asker asker, String keyResultId, KeyResultChange change) {
        String objectiveId = bench.objectiveOf(keyResultId);
        Work work = change.movesFigures() ? bench.openWithAllAbove(asker, objectiveId) : bench.open(asker, objectiveId);
        KeyResult keyResult = work.keyResult(keyResultId);
        keyResults.change(work, keyResult, change.of(work.content(keyResult)));
        return bench.close(asker, work, "key-result-changed");
    }

    @Transactional
    public ObjectiveView removeKeyResult(Asker asker, String keyResultId) {
        String objectiveId = bench.objectiveOf(keyResultId);
        parting.callOff(asker, Parting.Gone.keyResult(keyResultId), objectiveId);
        Work work = bench.openWithAllAbove(asker, objectiveId);
        keyResults.remove(work, work.keyResult(keyResultId));
        return bench.close(asker, work, "key-result-removed");
    }

    @Transactional
    public ObjectiveView orderKeyResults(Asker asker, String objectiveId, List<String> ids) {
        Work work = bench.open(asker, objectiveId);
        keyResults.order(work, ids);
        return bench.close(asker, work, "ordered");
    }

    /** Every key result the same weight; locked ones keep theirs. */
    @Transactional
    public ObjectiveView equalise(Asker asker, String objectiveId) {
        Work work = bench.openWithAllAbove(asker, objectiveId);
        weighing.equalise(work);
        return bench.close(asker, work, "weighed");
    }

    @Transactional
    public ObjectiveView lockWeight(Asker asker, String keyResultId, boolean locked) {
        Work work = bench.open(asker, bench.objectiveOf(keyResultId));
        work.keyResult(keyResultId).lock(locked);
        return bench.close(asker, work, "weighed");
    }

    /**
     * @param weights by id of every key result
     * @throws org.dacheng.base.failure.InvalidInput they do not sum to 1, pointer {@code /weights}
     */
    @Transactional
    public ObjectiveView weigh(Asker asker, String objectiveId, Map<String, BigDecimal> weights) {
        Work work = bench.openWithAllAbove(asker, objectiveId);
        weighing.all(work, weights);
        return bench.close(asker, work, "weighed");
    }
}
