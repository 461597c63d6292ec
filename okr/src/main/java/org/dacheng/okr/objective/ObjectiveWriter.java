package org.dacheng.okr.objective;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotAllowed;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.PlainText;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.okr.history.ObjectiveHistory;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes objectives: new ones, content, order. */
@Component
class ObjectiveWriter {

    private static final int MAX_TITLE_LENGTH = 500;
    private static final int MAX_NOTE_LENGTH = 10_000;

    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final ObjectiveRights rights;
    private final OwnerCheck owners;
    private final Cycles cycles;
    private final ObjectiveHistory history;
    private final Clock clock;

    ObjectiveWriter(
            EntityManager entities,
            JdbcClient jdbc,
            ObjectiveRights rights,
            OwnerCheck owners,
            Cycles cycles,
            ObjectiveHistory history,
            Clock clock) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.rights = rights;
        this.owners = owners;
        this.cycles = cycles;
        this.history = history;
        this.clock = clock;
    }

    Objective create(Actor actor, NewObjective command) {
        cycles.get(actor, command.cycleId());
        cycles.lockForGoals(command.cycleId());
        Objective objective = draft(actor, command, nextOrdinal(command.cycleId(), command.owner()));
        entities.persist(objective);
        entities.flush();
        List<String> viewers = replaceViewers(objective.id(), command.viewers());
        ObjectiveContent content = objective.content(viewers, List.of());
        history.record(List.of(created(actor, objective, content)));
        history.storeRevision(objective.id(), objective.cycleId(), actor.personId(), content);
        return objective;
    }

    static ObjectiveHistory.HistoryEntry created(Actor actor, Objective objective, ObjectiveContent content) {
        return new ObjectiveHistory.HistoryEntry(
                objective.id(),
                objective.cycleId(),
                actor.personId(),
                actor.origin(),
                "created",
                Map.of("owner", objective.owner(), "content", content));
    }

    /** A new objective in a cycle that takes goals, not stored yet. */
    Objective draft(Actor actor, NewObjective command, int ordinal) {
        Owner owner = command.owner();
        String responsible = responsible(actor, command);
        List<Violation> violations = new ArrayList<>();
        owners.owner(violations, owner);
        throwIfAny(violations);
        if (!rights.mayWriteFor(actor, owner)) {
            throw new NotAllowed(Message.of("okr.objective.writers-only"));
        }
        ObjectiveEdit edit = edit(command, responsible);
        check(owner, edit);
        Objective objective =
                new Objective(command.cycleId(), owner, responsible, ordinal, actor.personId(), clock.instant());
        objective.write(edit);
        return objective;
    }

    private static String responsible(Actor actor, NewObjective command) {
        if (command.responsibleId() != null) {
            return command.responsibleId();
        }
        return command.owner().kind() == OwnerKind.PERSON ? command.owner().id() : actor.personId();
    }

    private ObjectiveEdit edit(NewObjective command, String responsible) {
        return new ObjectiveEdit(
                command.title(),
                command.note(),
                command.category(),
                command.visibility(),
                command.viewers(),
                command.rollUp(),
                responsible,
                command.departmentId() == null
                        ? owners.usualDepartment(command.owner(), responsible)
                        : command.departmentId());
    }

    void change(LockedObjective locked, ObjectiveEdit edit) {
        check(locked.objective().owner(), edit);
        locked.objective().write(edit);
        if (edit.viewers() != null) {
            locked.viewers().clear();
            locked.viewers().addAll(replaceViewers(locked.objective().id(), edit.viewers()));
        }
    }

    private void check(Owner owner, ObjectiveEdit edit) {
        List<Violation> violations = new ArrayList<>();
        tooLong(violations, "/title", edit.title(), MAX_TITLE_LENGTH);
        tooLong(violations, "/note", edit.note(), MAX_NOTE_LENGTH);
        if (edit.responsibleId() != null) {
            owners.responsible(violations, owner, edit.responsibleId());
        }
        if (edit.departmentId() != null) {
            owners.countingDepartment(violations, owner, edit.departmentId());
        }
        List<String> viewers = edit.viewers() == null ? List.of() : edit.viewers();
        for (int at = 0; at < viewers.size(); at++) {
            owners.active(violations, "/viewers/" + at, viewers.get(at));
        }
        throwIfAny(violations);
    }

    static void tooLong(List<Violation> violations, String pointer, @Nullable String text, int maxLength) {
        if (text != null && PlainText.length(PlainText.lines(text)) > maxLength) {
            violations.add(new Violation(pointer, Message.of("okr.objective.too-long", maxLength)));
        }
    }

    static void throwIfAny(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }

    private List<String> replaceViewers(String objectiveId, @Nullable List<String> viewers) {
        List<String> distinct = viewers == null
                ? List.of()
                : viewers.stream().distinct().sorted().toList();
        jdbc.sql("delete from okr_objective_viewer where objective_id = :id")
                .param("id", objectiveId)
                .update();
        distinct.forEach(
                viewer -> jdbc.sql("insert into okr_objective_viewer (objective_id, person_id) values (:id, :person)")
                        .param("id", objectiveId)
                        .param("person", viewer)
                        .update());
        return distinct;
    }

    void order(Actor actor, String cycleId, Owner owner, List<String> ids) {
        cycles.lockForGoals(cycleId);
        Map<String, Objective> all =
                ofOwner(cycleId, owner).stream().collect(Collectors.toMap(Objective::id, Function.identity()));
        boolean may = rights.mayWriteFor(actor, owner)
                || (!all.isEmpty()
                        && all.values().stream()
                                .allMatch(one -> one.responsibleId().equals(actor.personId())));
        if (!may) {
            throw new NotAllowed(Message.of("okr.objective.writers-only"));
        }
        if (ids.size() != all.size() || !all.keySet().equals(new HashSet<>(ids))) {
            throwIfAny(List.of(new Violation("/ids", Message.of("okr.objective.order"))));
        }
        for (int at = 0; at < ids.size(); at++) {
            move(actor, all.get(ids.get(at)), at);
        }
        entities.flush();
    }

    private void move(Actor actor, @Nullable Objective objective, int at) {
        if (objective != null && objective.ordinal() != at) {
            Map<String, Integer> detail = Map.of("before", objective.ordinal(), "after", at);
            objective.moveTo(at);
            history.record(objective.id(), objective.cycleId(), actor.personId(), actor.origin(), "ordered", detail);
        }
    }

    private List<Objective> ofOwner(String cycleId, Owner owner) {
        return entities.createQuery(
                        "select o from Objective o where o.cycleId = :cycle and o.ownerKind = :kind"
                                + " and o.ownerId = :owner order by o.id",
                        Objective.class)
                .setParameter("cycle", cycleId)
                .setParameter("kind", owner.kind())
                .setParameter("owner", owner.id())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    private int nextOrdinal(String cycleId, Owner owner) {
        return entities.createQuery(
                        "select coalesce(max(o.ordinal), -1) + 1 from Objective o where o.cycleId = :cycle"
                                + " and o.ownerKind = :kind and o.ownerId = :owner",
                        Integer.class)
                .setParameter("cycle", cycleId)
                .setParameter("kind", owner.kind())
                .setParameter("owner", owner.id())
                .getSingleResult();
    }
}
