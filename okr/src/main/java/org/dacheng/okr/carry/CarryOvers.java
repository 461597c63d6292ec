package org.dacheng.okr.carry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dacheng.okr.alignment.AlignmentCopies;
import org.dacheng.okr.cycle.CycleState;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.okr.objective.Copy;
import org.dacheng.okr.objective.ObjectiveCopies;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.okr.objective.Objectives;
import org.dacheng.okr.objective.Owner;
import org.dacheng.okr.objective.OwnerKind;
import org.dacheng.okr.rollup.RollUps;
import org.dacheng.okr.visibility.Sight;
import org.dacheng.okr.visibility.Writers;
import org.dacheng.okr.word.Words;
import org.dacheng.people.asker.Asker;
import org.dacheng.people.failure.InvalidInput;
import org.dacheng.people.failure.NotAllowed;
import org.dacheng.people.failure.NotFound;
import org.dacheng.people.failure.Violation;
import org.dacheng.people.text.Message;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Carries objectives from a cycle that comes to its end into one that begins: as drafts that know where they come from. All
 * or nothing; what was carried before is left alone, so that doing it again does no harm.
 */
@Service
public class CarryOvers {

    private static final int AT_ONCE = 300;
    private static final int LONGEST_TITLE = 500;

    private final CarryRows rows;
    private final Cycles cycles;
    private final Objectives objectives;
    private final ObjectiveCopies copies;
    private final AlignmentCopies alignments;
    private final RollUps rollUps;
    private final Sight sight;
    private final Writers writers;

    CarryOvers(
            CarryRows rows,
            Cycles cycles,
            Objectives objectives,
            ObjectiveCopies copies,
            AlignmentCopies alignments,
            RollUps rollUps,
            Sight sight,
            Writers writers) {
        this.rows = rows;
        this.cycles = cycles;
        this.objectives = objectives;
        this.copies = copies;
        this.alignments = alignments;
        this.rollUps = rollUps;
        this.sight = sight;
        this.writers = writers;
    }

    /** Whether goals of the cycle may be carried into another. */
    public static boolean mayLeave(CycleView cycle) {
        return cycle.state() == CycleState.SCORING || cycle.state() == CycleState.CLOSED;
    }

    /** All objectives of the owner that are no drafts, with what is usual; @throws NotAllowed to who does not write them. */
    @Transactional(readOnly = true)
    public List<Candidate> candidates(Asker asker, String fromCycle, String toCycle, Owner owner) {
        if (!mayWrite(asker, owner)) {
            throw new NotAllowed(Message.of("okr.objective.writers-only"));
        }
        List<ObjectiveView> all = objectives.of(asker, fromCycle, owner);
        Map<String, String> carried =
                rows.copies(toCycle, all.stream().map(ObjectiveView::id).toList());
        return all.stream()
                .map(one -> new Candidate(
                        one,
                        carried.get(one.id()),
                        one.progress().compareTo(java.math.BigDecimal.ONE) < 0,
                        Continuation.usual(one)))
                .toList();
    }

    /** What a run over the whole cycle would do. */
    public record Plan(int unfinished, int already, int toCarry) {}

    /** @throws NotAllowed unless the asker keeps the cycles */
    @Transactional(readOnly = true)
    public Plan plan(Asker asker, String fromCycle, String toCycle) {
        mustKeep(asker);
        List<String> all = rows.unfinished(sight.of(asker), fromCycle);
        Set<String> carried = rows.copies(fromCycle, toCycle).keySet();
        int already = (int) all.stream().filter(carried::contains).count();
        return new Plan(all.size(), already, all.size() - already);
    }

    /**
     * @throws InvalidInput the cycles are not such: {@code /from}, {@code /to}; a title that is too long:
     *     {@code /objectives/<id>/title}; an owner who left: {@code /objectives/<id>}
     * @throws NotFound an objective is not of the cycle, or the asker may not see it
     * @throws NotAllowed to whoever does not write one of them
     */
    @Transactional
    public Carried carry(Asker asker, CarryCommand command) {
        take(asker, command.from(), command.to());
        Map<String, CarryCommand.Chosen> chosen = new LinkedHashMap<>();
        command.objectives().forEach(one -> chosen.put(one.id(), one));
        List<ObjectiveView> views = objectives.all(asker, chosen.keySet());
        if (views.size() < chosen.size()
                || views.stream().anyMatch(one -> !one.cycleId().equals(command.from()))) {
            throw new NotFound(Message.of("okr.objective.not-found"));
        }
        check(asker, views, chosen);
        Carried carried = carry(asker, command.from(), command.to(), List.copyOf(chosen.keySet()), chosen);
        if (!carried.left().isEmpty()) {
            throw new InvalidInput(carried.left().stream()
                    .map(left -> new Violation("/objectives/" + left.id(), left.reason()))
                    .toList());
        }
        return carried;
    }

    /** Everything of the cycle that is no draft and not done, in the usual way; whose owner left stays behind. */
    @Transactional
    public Carried carryAll(Asker asker, String fromCycle, String toCycle) {
        mustKeep(asker);
        take(asker, fromCycle, toCycle);
        return carry(asker, fromCycle, toCycle, rows.unfinished(sight.of(asker), fromCycle), Map.of());
    }

    private void take(Asker asker, String fromCycle, String toCycle) {
        CycleView from = cycles.get(asker, fromCycle);
        CycleView to = cycles.get(asker, toCycle);
        alignments.lock();
        Map<String, CycleView> held = cycles.holding(Set.of(fromCycle, toCycle));
        List<Violation> wrong = new ArrayList<>();
        if (!mayLeave(held.getOrDefault(fromCycle, from))) {
            wrong.add(new Violation("/from", Message.of("okr.carry.from-not-over", from.name())));
        }
        if (fromCycle.equals(toCycle) || !held.getOrDefault(toCycle, to).state().takesGoals()) {
            wrong.add(new Violation("/to", Message.of("okr.carry.to-takes-no-goals", to.name())));
        }
        refuse(wrong);
    }

    private void check(Asker asker, List<ObjectiveView> views, Map<String, CarryCommand.Chosen> chosen) {
        Map<Owner, Boolean> may = new HashMap<>();
        List<Violation> wrong = new ArrayList<>();
        for (ObjectiveView one : views) {
            boolean writes = one.responsible().id().equals(asker.personId())
                    || may.computeIfAbsent(one.owner(), owner -> mayWrite(asker, owner));
            if (!writes) {
                throw new NotAllowed(Message.of("okr.objective.writers-only"));
            }
            CarryCommand.Chosen choice = chosen.get(one.id());
            String title = choice == null ? null : choice.title();
            if (title != null && title.strip().length() > LONGEST_TITLE) {
                wrong.add(new Violation(
                        "/objectives/" + one.id() + "/title", Message.of("okr.objective.too-long", LONGEST_TITLE)));
            }
        }
        refuse(wrong);
    }

    private Carried carry(
            Asker asker, String fromCycle, String toCycle, List<String> ids, Map<String, CarryCommand.Chosen> chosen) {
        rows.lock(ids);
        Map<String, String> before = ids.size() > AT_ONCE ? rows.copies(fromCycle, toCycle) : rows.copies(toCycle, ids);
        List<String> open = ids.stream().filter(id -> !before.containsKey(id)).toList();
        List<Carried.Left> left = new ArrayList<>();
        List<String> made = new ArrayList<>();
        Map<Owner, java.util.Optional<Message>> obstacles = new HashMap<>();
        for (int from = 0; from < open.size(); from += AT_ONCE) {
            List<Copy> going = new ArrayList<>();
            for (ObjectiveView one : objectives.all(asker, open.subList(from, Math.min(open.size(), from + AT_ONCE)))) {
                java.util.Optional<Message> obstacle = obstacles.computeIfAbsent(
                        one.owner(), owner -> java.util.Optional.ofNullable(copies.obstacle(one)));
                if (obstacle.isPresent()) {
                    left.add(new Carried.Left(one.id(), one.title(), one.ownerName(), obstacle.get()));
                } else {
                    going.add(continued(one, chosen.getOrDefault(one.id(), CarryCommand.Chosen.usual(one.id()))));
                }
            }
            made.addAll(copies.write(asker, toCycle, going).values());
        }
        recompute(alignments.copy(asker, toCycle, made));
        return new Carried(List.copyOf(made), ids.size() - open.size(), List.copyOf(left));
    }

    private static Copy continued(ObjectiveView one, CarryCommand.Chosen choice) {
        String title = choice.title();
        return Continuation.of(one, title == null || title.isBlank() ? one.title() : title.strip(), choice.ways());
    }

    private void recompute(Set<String> parents) {
        List<String> all = parents.stream().sorted().collect(Collectors.toList());
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            rollUps.recompute(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
    }

    private boolean mayWrite(Asker asker, Owner owner) {
        String responsible = owner.kind() == OwnerKind.PERSON ? owner.id() : "";
        return writers.mayWrite(asker, Words.of(owner.kind()), owner.id(), responsible);
    }

    private static void mustKeep(Asker asker) {
        if (!Cycles.mayKeep(asker)) {
            throw new NotAllowed(Message.of("okr.cycle.keepers-only"));
        }
    }

    private static void refuse(List<Violation> wrong) {
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
    }
}
