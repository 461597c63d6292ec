package org.dacheng.okr.cycle;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.text.Message;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.person.RoleKeys;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads, creates and changes cycles and moves them between states. */
@Service
public class Cycles {

    private static final List<CycleState> PREFERRED_STATES =
            List.of(CycleState.OPEN, CycleState.SCORING, CycleState.PLANNED, CycleState.CLOSED);

    private final CycleRows rows;
    private final CycleLock lock;
    private final CycleEditor editor;
    private final Clock clock;

    Cycles(CycleRows rows, CycleLock cycleLock, CycleEditor editor, Clock clock) {
        this.rows = rows;
        this.lock = cycleLock;
        this.editor = editor;
        this.clock = clock;
    }

    /** Newest first; hidden ones only for people who manage cycles (administrators and HR designers). */
    @Transactional(readOnly = true)
    public List<CycleView> all(Actor actor) {
        return rows.findAllByOrderByStartsOnDescEndsOnAscIdDesc().stream()
                .map(Cycle::view)
                .filter(cycle -> isShownTo(actor, cycle))
                .toList();
    }

    /**
     * A cycle by id.
     *
     * @throws org.dacheng.base.failure.NotFound also when it is hidden from the actor
     */
    @Transactional(readOnly = true)
    public CycleView get(Actor actor, String id) {
        return find(id).filter(cycle -> isShownTo(actor, cycle)).orElseThrow(Cycles::notFound);
    }

    /** A cycle without a permission check, including hidden ones. */
    @Transactional(readOnly = true)
    public Optional<CycleView> find(String id) {
        return rows.findById(id).map(Cycle::view);
    }

    /** Cycles by id, without a permission check. */
    @Transactional(readOnly = true)
    public Map<String, CycleView> find(Collection<String> ids) {
        return rows.findAllById(ids).stream()
                .map(Cycle::view)
                .collect(Collectors.toMap(CycleView::id, Function.identity()));
    }

    /** Cycles that are planned, open or scoring, without a permission check. */
    @Transactional(readOnly = true)
    public List<CycleView> unfinished() {
        return rows
                .findByStateInOrderByStartsOnAscIdAsc(List.of(CycleState.PLANNED, CycleState.OPEN, CycleState.SCORING))
                .stream()
                .map(Cycle::view)
                .toList();
    }

    /**
     * Locks the cycles and returns their states by id; they do not change until the end of the transaction. Writers of
     * goals lock cycles before rows of goals, which prevents deadlocks.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, CycleState> lock(Collection<String> ids) {
        return lock.states(ids);
    }

    /** As {@link #lock}, with all settings of the cycles. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, CycleView> lockViews(Collection<String> ids) {
        Map<String, CycleState> states = lock(ids);
        return rows.findAllById(states.keySet()).stream()
                .map(Cycle::view)
                // Data read before the lock may be out of date.
                .map(cycle -> cycle.in(states.getOrDefault(cycle.id(), cycle.state())))
                .collect(Collectors.toMap(CycleView::id, Function.identity()));
    }

    /**
     * The cycle, if its goals may be written now; locked as by {@link #lockViews}.
     *
     * @throws CycleTakesNoGoals when goals can no longer be written
     */
    @Transactional
    public CycleView lockForGoals(String id) {
        CycleView cycle = lockViews(Set.of(id)).values().stream().findFirst().orElseThrow(Cycles::notFound);
        if (!cycle.state().takesGoals()) {
            throw new CycleTakesNoGoals(cycle);
        }
        return cycle;
    }

    /**
     * The default cycle of pages: the shortest open cycle around today, else the newest that is open, scoring, planned,
     * closed.
     */
    @Transactional(readOnly = true)
    public Optional<CycleView> current(Actor actor) {
        List<CycleView> cycles = all(actor);
        LocalDate today = LocalDate.ofInstant(clock.instant(), actor.zone());
        return cycles.stream()
                .filter(cycle -> cycle.state() == CycleState.OPEN && contains(cycle, today))
                .min(Comparator.comparingLong(cycle -> ChronoUnit.DAYS.between(cycle.startsOn(), cycle.endsOn())))
                .or(() -> PREFERRED_STATES.stream()
                        .flatMap(state -> cycles.stream().filter(cycle -> cycle.state() == state))
                        .findFirst());
    }

    /** Whether the actor may create and change cycles. */
    public static boolean mayManage(Actor actor) {
        return actor.has(RoleKeys.ADMINISTRATOR) || actor.has(RoleKeys.HR_DESIGNER);
    }

    /**
     * Creates a planned cycle.
     *
     * @throws org.dacheng.base.failure.NotAllowed unless administrator or HR designer
     * @throws org.dacheng.base.failure.InvalidInput end before start, unknown process, check-in days not 1 to 90; a
     *     cycle with this name, or of this kind with the same days, exists already
     */
    @Transactional
    public CycleView create(Actor actor, CycleCommand command) {
        return editor.create(actor, command);
    }

    /**
     * Changes a cycle.
     *
     * @throws org.dacheng.base.failure.InvalidInput as {@link #create}; and two open cycles of a kind over the same
     *     days
     */
    @Transactional
    public CycleView change(Actor actor, String id, CycleCommand command) {
        return editor.change(actor, id, command);
    }

    /**
     * Moves a cycle to another state: a step forward, or back from scoring to open, from closed to scoring and from
     * hidden to closed.
     *
     * @throws org.dacheng.base.failure.InvalidInput no such step; opening a second one of the kind over the same
     *     days
     */
    @Transactional
    public CycleView move(Actor actor, String id, CycleState state) {
        return editor.move(actor, id, state);
    }

    /**
     * Deletes a planned cycle without objectives, with its sent reminders and uploaded workbooks.
     *
     * @throws org.dacheng.base.failure.NotAllowed unless administrator or HR designer
     * @throws CycleNotRemovable when it is no longer planned or has objectives
     */
    @Transactional
    public void remove(Actor actor, String id) {
        editor.remove(actor, id);
    }

    private static boolean contains(CycleView cycle, LocalDate today) {
        return !today.isBefore(cycle.startsOn()) && !today.isAfter(cycle.endsOn());
    }

    private static boolean isShownTo(Actor actor, CycleView cycle) {
        return cycle.state() != CycleState.HIDDEN || mayManage(actor);
    }

    static NotFound notFound() {
        return new NotFound(Message.of("okr.cycle.not-found"));
    }
}
