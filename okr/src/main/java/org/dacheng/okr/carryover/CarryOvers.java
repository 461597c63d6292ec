package org.dacheng.okr.carryover;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotAllowed;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.PlainText;
import org.dacheng.okr.cycle.CycleState;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.okr.enums.EnumKeys;
import org.dacheng.okr.feed.FeedCarryOver;
import org.dacheng.okr.objective.KeyResultView;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.okr.objective.Objectives;
import org.dacheng.okr.objective.Owner;
import org.dacheng.okr.objective.OwnerKind;
import org.dacheng.okr.visibility.ObjectiveWriteAccess;
import org.dacheng.okr.visibility.VisibilityFilter;
import org.dacheng.people.actor.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Carries objectives over from an ending cycle into the next one, as drafts linked to their originals. All or nothing;
 * objectives carried over before are skipped, so the operation can be repeated.
 */
@Service
public class CarryOvers {

    private static final int MAX_TITLE_LENGTH = 500;

    private final CarryOverRows rows;
    private final Cycles cycles;
    private final Objectives objectives;
    private final CarryOverWriter writer;
    private final FeedCarryOver feeds;
    private final VisibilityFilter visibility;
    private final ObjectiveWriteAccess writers;

    CarryOvers(
            CarryOverRows rows,
            Cycles cycles,
            Objectives objectives,
            CarryOverWriter writer,
            FeedCarryOver feeds,
            VisibilityFilter visibility,
            ObjectiveWriteAccess writers) {
        this.rows = rows;
        this.cycles = cycles;
        this.objectives = objectives;
        this.writer = writer;
        this.feeds = feeds;
        this.visibility = visibility;
        this.writers = writers;
    }

    /** Whether goals of the cycle may be carried over into another. */
    public static boolean mayCarryFrom(CycleView cycle) {
        return cycle.state() == CycleState.SCORING || cycle.state() == CycleState.CLOSED;
    }

    /**
     * All objectives of the owner that are not drafts, with their defaults.
     *
     * @throws NotAllowed when the actor may not write them
     */
    @Transactional(readOnly = true)
    public List<CarryOverCandidate> candidates(Actor actor, String fromCycle, String toCycle, Owner owner) {
        if (!mayWrite(actor, owner)) {
            throw new NotAllowed(Message.of("okr.objective.writers-only"));
        }
        List<ObjectiveView> all = objectives.of(actor, fromCycle, owner);
        Map<String, String> carried =
                rows.copies(toCycle, all.stream().map(ObjectiveView::id).toList());
        Set<String> addingUp = feeds.addingUp(all.stream()
                .flatMap(one -> one.keyResults().stream())
                .map(KeyResultView::id)
                .toList());
        return all.stream()
                .map(one -> new CarryOverCandidate(
                        one,
                        carried.get(one.id()),
                        one.progress().compareTo(BigDecimal.ONE) < 0,
                        CarriedObjectiveFactory.defaults(one),
                        addingUp))
                .toList();
    }

    /** Preview of carrying over a whole cycle. */
    public record Plan(int unfinished, int alreadyCarried, int toCarry) {}

    /**
     * Previews carrying over the whole cycle.
     *
     * @throws NotAllowed unless the actor manages cycles
     */
    @Transactional(readOnly = true)
    public Plan plan(Actor actor, String fromCycle, String toCycle) {
        requireCycleManager(actor);
        List<String> all = rows.unfinished(visibility.of(actor), fromCycle);
        Set<String> carried = rows.copies(fromCycle, toCycle).keySet();
        int already = (int) all.stream().filter(carried::contains).count();
        return new Plan(all.size(), already, all.size() - already);
    }

    /**
     * Carries over chosen objectives.
     *
     * @throws InvalidInput unsuitable cycles: {@code /from}, {@code /to}; a title that is too long: {@code
     *     /objectives/<id>/title}; an owner who left: {@code /objectives/<id>}
     * @throws NotFound an objective is not in the cycle, or the actor may not see it
     * @throws NotAllowed when the actor may not write one of them
     */
    @Transactional
    public CarryOverResult carry(Actor actor, CarryOverCommand command) {
        lockCycles(actor, command.from(), command.to());
        Map<String, CarryOverCommand.ChosenObjective> chosen = new LinkedHashMap<>();
        command.objectives().forEach(one -> chosen.put(one.id(), one));
        List<ObjectiveView> views = objectives.all(actor, chosen.keySet());
        if (views.size() < chosen.size()
                || views.stream().anyMatch(one -> !one.cycleId().equals(command.from()))) {
            throw new NotFound(Message.of("okr.objective.not-found"));
        }
        check(actor, views, chosen);
        CarryOverResult carried =
                writer.carry(actor, command.from(), command.to(), List.copyOf(chosen.keySet()), chosen);
        if (!carried.skipped().isEmpty()) {
            throw new InvalidInput(carried.skipped().stream()
                    .map(left -> new Violation("/objectives/" + left.id(), left.reason()))
                    .toList());
        }
        return carried;
    }

    /**
     * Carries over all objectives of the cycle that are neither drafts nor done, with defaults; objectives of owners
     * who left are not carried over.
     */
    @Transactional
    public CarryOverResult carryAll(Actor actor, String fromCycle, String toCycle) {
        requireCycleManager(actor);
        lockCycles(actor, fromCycle, toCycle);
        return writer.carry(actor, fromCycle, toCycle, rows.unfinished(visibility.of(actor), fromCycle), Map.of());
    }

    private void lockCycles(Actor actor, String fromCycle, String toCycle) {
        CycleView from = cycles.get(actor, fromCycle);
        CycleView to = cycles.get(actor, toCycle);
        writer.lock();
        Map<String, CycleView> states = cycles.lockViews(Set.of(fromCycle, toCycle));
        List<Violation> violations = new ArrayList<>();
        if (!mayCarryFrom(states.getOrDefault(fromCycle, from))) {
            violations.add(new Violation("/from", Message.of("okr.carry.from-not-over", from.name())));
        }
        if (fromCycle.equals(toCycle)
                || !states.getOrDefault(toCycle, to).state().takesGoals()) {
            violations.add(new Violation("/to", Message.of("okr.carry.to-takes-no-goals", to.name())));
        }
        throwIfAny(violations);
    }

    private void check(Actor actor, List<ObjectiveView> views, Map<String, CarryOverCommand.ChosenObjective> chosen) {
        Map<Owner, Boolean> may = new HashMap<>();
        List<Violation> violations = new ArrayList<>();
        for (ObjectiveView one : views) {
            boolean writes = one.responsible().id().equals(actor.personId())
                    || may.computeIfAbsent(one.owner(), owner -> mayWrite(actor, owner));
            if (!writes) {
                throw new NotAllowed(Message.of("okr.objective.writers-only"));
            }
            CarryOverCommand.ChosenObjective choice = chosen.get(one.id());
            String title = choice == null ? null : choice.title();
            if (title != null && PlainText.length(PlainText.line(title)) > MAX_TITLE_LENGTH) {
                violations.add(new Violation(
                        "/objectives/" + one.id() + "/title", Message.of("okr.objective.too-long", MAX_TITLE_LENGTH)));
            }
        }
        throwIfAny(violations);
    }

    private boolean mayWrite(Actor actor, Owner owner) {
        String responsible = owner.kind() == OwnerKind.PERSON ? owner.id() : "";
        return writers.mayWrite(actor, EnumKeys.of(owner.kind()), owner.id(), responsible);
    }

    private static void requireCycleManager(Actor actor) {
        if (!Cycles.mayManage(actor)) {
            throw new NotAllowed(Message.of("okr.cycle.keepers-only"));
        }
    }

    private static void throwIfAny(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }
}
