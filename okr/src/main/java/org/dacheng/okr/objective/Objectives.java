package org.dacheng.okr.objective;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.dacheng.base.paging.CursorPage;
import org.dacheng.people.actor.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Objectives and their key results. Every change locks the row of the objective first, writes an entry and a revision,
 * and recomputes progress upwards. Objectives the actor may not see are reported as not found; pointers of violations
 * name the components of the command.
 */
@Service
public class Objectives {

    private final ObjectiveViews views;
    private final ObjectiveLists lists;
    private final ObjectiveWriter writer;
    private final KeyResultEditor keyResults;
    private final KeyResultWeighting weighting;
    private final ObjectiveRemoval removal;
    private final AlignmentCleanup alignmentCleanup;
    private final ObjectiveEditor editor;

    Objectives(
            ObjectiveViews views,
            ObjectiveLists lists,
            ObjectiveWriter writer,
            KeyResultEditor keyResults,
            KeyResultWeighting weighting,
            ObjectiveRemoval removal,
            AlignmentCleanup alignmentCleanup,
            ObjectiveEditor editor) {
        this.views = views;
        this.lists = lists;
        this.writer = writer;
        this.keyResults = keyResults;
        this.weighting = weighting;
        this.removal = removal;
        this.alignmentCleanup = alignmentCleanup;
        this.editor = editor;
    }

    /**
     * An objective.
     *
     * @throws org.dacheng.base.failure.NotFound also when the actor may not see it
     */
    @Transactional(readOnly = true)
    public ObjectiveView get(Actor actor, String id) {
        return views.get(actor, id);
    }

    /** Objectives of one owner, in their order; a constant number of statements. */
    @Transactional(readOnly = true)
    public List<ObjectiveView> of(Actor actor, String cycleId, Owner owner) {
        return views.all(actor, lists.of(actor, cycleId, owner));
    }

    /** Those of the objectives that the actor may see, in the order of the ids; a constant number of statements. */
    @Transactional(readOnly = true)
    public List<ObjectiveView> all(Actor actor, Collection<String> ids) {
        return views.all(actor, ids);
    }

    /** Objectives in the order company, departments, teams, people. */
    @Transactional(readOnly = true)
    public CursorPage<ObjectiveView> list(Actor actor, ObjectiveQuery query) {
        return lists.page(actor, query);
    }

    /** Objectives of others in which the actor is responsible for a key result. */
    @Transactional(readOnly = true)
    public List<ObjectiveView> sharedWith(Actor actor, String cycleId) {
        return views.all(actor, lists.sharedWith(actor, cycleId));
    }

    /** Creates an objective. */
    @Transactional
    public ObjectiveView create(Actor actor, NewObjective command) {
        return views.get(actor, writer.create(actor, command).id());
    }

    /** Changes an objective; the change is built after the objective is locked. */
    @Transactional
    public ObjectiveView change(Actor actor, String id, ObjectiveContentChange change) {
        LockedObjective locked =
                change.affectsProgress() ? editor.openWithAncestors(actor, id) : editor.open(actor, id);
        writer.change(locked, change.of(locked.before()));
        return editor.saveAndGet(actor, locked, "changed");
    }

    /** Deletes an objective with its key results; one with check-ins or an agreement stays in the history. */
    @Transactional
    public void remove(Actor actor, String id) {
        alignmentCleanup.withdrawRequests(actor, AlignmentCleanup.RemovalTarget.objective(id), id);
        removal.remove(actor, editor.openWithAncestors(actor, id));
    }

    /** @param ids all objectives of the owner in the cycle, in their new order */
    @Transactional
    public void order(Actor actor, String cycleId, Owner owner, List<String> ids) {
        writer.order(actor, cycleId, owner, ids);
    }

    /** Adds a key result at the end; siblings that are not locked share the weight that the locked ones leave. */
    @Transactional
    public ObjectiveView addKeyResult(Actor actor, String objectiveId, KeyResultEdit edit) {
        LockedObjective locked = editor.openWithAncestors(actor, objectiveId);
        keyResults.add(locked, edit);
        return editor.saveAndGet(actor, locked, "key-result-added");
    }

    /**
     * Changes a key result.
     *
     * @throws org.dacheng.base.failure.InvalidInput target equal to start, zones out of order, weights that cannot
     *     sum to 1
     */
    @Transactional
    public ObjectiveView changeKeyResult(Actor actor, String keyResultId, KeyResultChange change) {
        String objectiveId = editor.objectiveOf(keyResultId);
        LockedObjective locked = change.affectsProgress()
                ? editor.openWithAncestors(actor, objectiveId)
                : editor.open(actor, objectiveId);
        KeyResult keyResult = locked.keyResult(keyResultId);
        keyResults.change(locked, keyResult, change.of(locked.content(keyResult)));
        return editor.saveAndGet(actor, locked, "key-result-changed");
    }

    /** Deletes a key result with its alignments; its siblings share its weight. */
    @Transactional
    public ObjectiveView removeKeyResult(Actor actor, String keyResultId) {
        String objectiveId = editor.objectiveOf(keyResultId);
        alignmentCleanup.withdrawRequests(actor, AlignmentCleanup.RemovalTarget.keyResult(keyResultId), objectiveId);
        LockedObjective locked = editor.openWithAncestors(actor, objectiveId);
        keyResults.remove(locked, locked.keyResult(keyResultId));
        return editor.saveAndGet(actor, locked, "key-result-removed");
    }

    /**
     * Orders the key results of an objective.
     *
     * @param ids all of them in their new order
     */
    @Transactional
    public ObjectiveView orderKeyResults(Actor actor, String objectiveId, List<String> ids) {
        LockedObjective locked = editor.open(actor, objectiveId);
        keyResults.order(locked, ids);
        return editor.saveAndGet(actor, locked, "ordered");
    }

    /** Gives all key results the same weight; locked ones keep theirs. */
    @Transactional
    public ObjectiveView equalise(Actor actor, String objectiveId) {
        LockedObjective locked = editor.openWithAncestors(actor, objectiveId);
        weighting.equalise(locked);
        return editor.saveAndGet(actor, locked, "weighed");
    }

    /** Locks or unlocks the weight of a key result; a locked weight stays when others change. */
    @Transactional
    public ObjectiveView lockWeight(Actor actor, String keyResultId, boolean locked) {
        LockedObjective objective = editor.open(actor, editor.objectiveOf(keyResultId));
        objective.keyResult(keyResultId).lock(locked);
        return editor.saveAndGet(actor, objective, "weighed");
    }

    /**
     * Sets the weights of all key results.
     *
     * @param weights by id of every key result
     * @throws org.dacheng.base.failure.InvalidInput they do not sum to 1, pointer {@code /weights}
     */
    @Transactional
    public ObjectiveView weigh(Actor actor, String objectiveId, Map<String, BigDecimal> weights) {
        LockedObjective locked = editor.openWithAncestors(actor, objectiveId);
        weighting.setAll(locked, weights);
        return editor.saveAndGet(actor, locked, "weighed");
    }
}
