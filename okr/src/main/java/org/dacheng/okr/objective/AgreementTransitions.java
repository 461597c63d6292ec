package org.dacheng.okr.objective;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.dacheng.base.failure.NotAllowed;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.PlainText;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.okr.history.ObjectiveHistory;
import org.dacheng.okr.measure.KeyResultKind;
import org.dacheng.okr.measure.WeightDistribution;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes the agreement state of objectives; called when the decision has been made, so it checks no permissions. */
@Component
public class AgreementTransitions {

    private static final String PROGRAM = "program";

    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final ObjectiveEditor editor;
    private final ObjectiveLists lists;
    private final ObjectiveRights rights;
    private final Cycles cycles;
    private final ObjectiveHistory history;

    AgreementTransitions(
            EntityManager entities,
            JdbcClient jdbc,
            ObjectiveEditor editor,
            ObjectiveLists lists,
            ObjectiveRights rights,
            Cycles cycles,
            ObjectiveHistory history) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.editor = editor;
        this.lists = lists;
        this.rights = rights;
        this.cycles = cycles;
        this.history = history;
    }

    /**
     * Objectives that the actor may write and that are ready to be submitted: drafts, returned ones, and agreed ones
     * changed since. Their rows stay locked until the end of the transaction.
     *
     * @param wanted selects the objectives to submit
     * @return ids in their order
     * @throws NotAllowed when the actor may not write the owner's objectives
     * @throws org.dacheng.okr.cycle.CycleTakesNoGoals when the cycle is scoring or over
     * @throws org.dacheng.base.failure.InvalidInput an objective without title or key result, a key result without
     *     title, weights that do not sum to 1: pointer {@code /objectives/<id>/…}
     */
    @Transactional
    public List<String> ready(Actor actor, String cycleId, Owner owner, Predicate<String> wanted) {
        cycles.lockForGoals(cycleId);
        List<Violation> violations = new ArrayList<>();
        List<String> ready = new ArrayList<>();
        boolean ofOthers = false;
        List<String> all =
                lists.of(actor, cycleId, owner).stream().filter(wanted).toList();
        // In the common lock order.
        all.stream().sorted().forEach(editor::lock);
        for (String id : all) {
            Objective objective = editor.lock(id);
            boolean mayWrite = rights.mayWrite(actor, objective.owner(), objective.responsibleId());
            ofOthers = ofOthers || !mayWrite;
            if (mayWrite && objective.isReadyToSubmit()) {
                check(violations, editor.load(objective));
                ready.add(id);
            }
        }
        if (ready.isEmpty() && ofOthers) {
            throw new NotAllowed(Message.of("okr.objective.writers-only"));
        }
        ObjectiveWriter.throwIfAny(violations);
        return List.copyOf(ready);
    }

    private static void check(List<Violation> violations, LockedObjective locked) {
        String pointer = "/objectives/" + locked.objective().id();
        if (PlainText.isBlank(locked.objective().title())) {
            violations.add(new Violation(pointer + "/title", Message.of("okr.objective.title-missing")));
        }
        if (locked.keyResults().isEmpty()) {
            violations.add(new Violation(pointer + "/keyResults", Message.of("okr.objective.key-results-missing")));
            return;
        }
        for (KeyResult keyResult : locked.keyResults()) {
            String at = pointer + "/keyResults/" + keyResult.id();
            if (PlainText.isBlank(keyResult.title())) {
                violations.add(new Violation(at + "/title", Message.of("okr.key-result.title-missing")));
            }
            if (keyResult.isKind(KeyResultKind.MILESTONES)
                    && locked.milestonesOf(keyResult).isEmpty()) {
                violations.add(new Violation(at + "/milestones", Message.of("okr.key-result.milestones-missing")));
            }
        }
        if (!WeightDistribution.sumToOne(
                locked.keyResults().stream().map(one -> one.weight().value()).toList())) {
            violations.add(new Violation(pointer + "/weights", Message.of("okr.weight.not-one")));
        }
    }

    /** Marks objectives as submitted by the request. */
    @Transactional
    public void submitted(Actor actor, List<String> ids, String requestId) {
        for (String id : ids) {
            Objective objective = editor.lock(id);
            objective.submit(requestId);
            recordHistory(objective, actor.personId(), actor.origin(), "submitted");
        }
        entities.flush();
    }

    /**
     * Marks objectives as agreed and records the agreed revision.
     *
     * @param by person who decided, null for the program
     */
    @Transactional
    public void agreed(@Nullable String by, List<String> ids) {
        for (String id : ids) {
            Objective objective = editor.lock(id);
            String revision = history.newest(id)
                    .orElseGet(() -> history.storeRevision(
                            id,
                            objective.cycleId(),
                            objective.responsibleId(),
                            editor.load(objective).after()));
            objective.agree(revision);
            recordHistory(objective, by, PROGRAM, "agreed");
        }
        entities.flush();
    }

    /** Sent back, rejected or withdrawn: the objectives can be edited again. */
    @Transactional
    public void returned(@Nullable String by, List<String> ids, boolean withdrawn) {
        for (String id : ids) {
            Objective objective = editor.lock(id);
            objective.returnToOwner(withdrawn);
            recordHistory(objective, by, PROGRAM, withdrawn ? "withdrawn" : "returned");
        }
        entities.flush();
    }

    /** Ids of objectives waiting for this request. */
    @Transactional(readOnly = true)
    public List<String> waitingFor(String requestId) {
        return jdbc.sql("""
                select id from okr_objective where request_id = :request and state = 'submitted'
                order by ordinal, id""").param("request", requestId).query(String.class).list();
    }

    private void recordHistory(Objective objective, @Nullable String by, String origin, String kind) {
        history.record(objective.id(), objective.cycleId(), by, origin, kind, Map.of());
    }
}
