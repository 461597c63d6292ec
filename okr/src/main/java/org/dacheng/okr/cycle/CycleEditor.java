package org.dacheng.okr.cycle;

import java.time.Clock;
import java.util.List;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotAllowed;
import org.dacheng.base.text.Message;
import org.dacheng.okr.enums.EnumKeys;
import org.dacheng.people.actor.Actor;
import org.springframework.stereotype.Component;

/** Writes cycles and changes their state, for people who manage cycles; locks all cycles first, in the order of ids. */
@Component
class CycleEditor {

    private final CycleRows rows;
    private final CycleCheck check;
    private final CycleDependents dependents;
    private final Clock clock;

    CycleEditor(CycleRows rows, CycleCheck check, CycleDependents dependents, Clock clock) {
        this.rows = rows;
        this.dependents = dependents;
        this.check = check;
        this.clock = clock;
    }

    CycleView create(Actor actor, CycleCommand command) {
        requireCycleManager(actor);
        check.check(command, rows.lockAll().stream().map(Cycle::view).toList(), null);
        return rows.saveAndFlush(new Cycle(command, actor.personId(), clock.instant()))
                .view();
    }

    CycleView change(Actor actor, String id, CycleCommand command) {
        requireCycleManager(actor);
        List<Cycle> all = rows.lockAll();
        Cycle cycle = pick(all, id);
        check.check(command, others(all, id), cycle.view());
        cycle.change(command);
        requireOnlyOpen(cycle, all, "/startsOn");
        return rows.saveAndFlush(cycle).view();
    }

    CycleView move(Actor actor, String id, CycleState state) {
        requireCycleManager(actor);
        List<Cycle> all = rows.lockAll();
        Cycle cycle = pick(all, id);
        if (!cycle.state().leadsTo(state)) {
            throw wrong("/state", Message.of("okr.cycle.no-such-step", named(cycle.state()), named(state)));
        }
        cycle.move(state);
        requireOnlyOpen(cycle, all, "/state");
        return rows.saveAndFlush(cycle).view();
    }

    void remove(Actor actor, String id) {
        requireCycleManager(actor);
        CycleView cycle = pick(rows.lockAll(), id).view();
        if (cycle.state() != CycleState.PLANNED) {
            throw CycleNotRemovable.begun(cycle);
        }
        int goals = dependents.countObjectives(id);
        if (goals > 0) {
            throw CycleNotRemovable.withGoals(cycle, goals);
        }
        dependents.deleteTraces(id);
        rows.deleteById(id);
        rows.flush();
    }

    private static List<CycleView> others(List<Cycle> all, String id) {
        return all.stream().map(Cycle::view).filter(one -> !one.id().equals(id)).toList();
    }

    private static void requireOnlyOpen(Cycle cycle, List<Cycle> all, String pointer) {
        CycleView one = cycle.view();
        if (one.state() != CycleState.OPEN) {
            return;
        }
        all.stream()
                .filter(other -> other.state() == CycleState.OPEN)
                .map(Cycle::view)
                .filter(other -> !other.id().equals(one.id()) && other.kind() == one.kind())
                .filter(cycle::sharesDaysWith)
                .findFirst()
                .ifPresent(other -> {
                    throw wrong(
                            pointer,
                            Message.of("okr.cycle.open-already", other.name(), other.startsOn(), other.endsOn()));
                });
    }

    private static Cycle pick(List<Cycle> all, String id) {
        return all.stream()
                .filter(cycle -> cycle.view().id().equals(id))
                .findFirst()
                .orElseThrow(Cycles::notFound);
    }

    private static void requireCycleManager(Actor actor) {
        if (!Cycles.mayManage(actor)) {
            throw new NotAllowed(Message.of("okr.cycle.keepers-only"));
        }
    }

    private static Message named(CycleState state) {
        return Message.of("okr.cycle-state." + EnumKeys.of(state));
    }

    private static InvalidInput wrong(String pointer, Message text) {
        return InvalidInput.of(pointer, text);
    }
}
