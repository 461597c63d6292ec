package org.dacheng.okr.carryover;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.PlainText;
import org.dacheng.okr.alignment.AlignmentCarryOver;
import org.dacheng.okr.feed.FeedCarryOver;
import org.dacheng.okr.objective.KeyResultView;
import org.dacheng.okr.objective.ObjectiveCopies;
import org.dacheng.okr.objective.ObjectiveCopy;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.okr.objective.Objectives;
import org.dacheng.okr.objective.Owner;
import org.dacheng.okr.rollup.RollUps;
import org.dacheng.people.actor.Actor;
import org.springframework.stereotype.Component;

/** Writes the copies with their sources, alignments and progress. Callers check the permissions. */
@Component
class CarryOverWriter {

    private static final int AT_ONCE = 300;

    private final CarryOverRows rows;
    private final Objectives objectives;
    private final ObjectiveCopies copies;
    private final FeedCarryOver feeds;
    private final AlignmentCarryOver alignments;
    private final RollUps rollUps;

    CarryOverWriter(
            CarryOverRows rows,
            Objectives objectives,
            ObjectiveCopies copies,
            FeedCarryOver feeds,
            AlignmentCarryOver alignments,
            RollUps rollUps) {
        this.rows = rows;
        this.objectives = objectives;
        this.copies = copies;
        this.feeds = feeds;
        this.alignments = alignments;
        this.rollUps = rollUps;
    }

    /** Must be called before any other lock of the transaction is taken. */
    void lock() {
        alignments.lock();
    }

    /** @param chosen by id of the original; those not named use the defaults */
    CarryOverResult carry(
            Actor actor,
            String fromCycle,
            String toCycle,
            List<String> ids,
            Map<String, CarryOverCommand.ChosenObjective> chosen) {
        rows.lock(ids);
        Map<String, String> before = ids.size() > AT_ONCE ? rows.copies(fromCycle, toCycle) : rows.copies(toCycle, ids);
        List<String> open = ids.stream().filter(id -> !before.containsKey(id)).toList();
        List<CarryOverResult.SkippedObjective> left = new ArrayList<>();
        List<String> made = new ArrayList<>();
        Map<Owner, Optional<Message>> obstacles = new HashMap<>();
        for (List<String> some : parts(open)) {
            List<ObjectiveView> going = new ArrayList<>();
            for (ObjectiveView one : objectives.all(actor, some)) {
                obstacles
                        .computeIfAbsent(one.owner(), owner -> Optional.ofNullable(copies.obstacle(one)))
                        .ifPresentOrElse(
                                reason -> left.add(new CarryOverResult.SkippedObjective(
                                        one.id(), one.title(), one.ownerName(), reason)),
                                () -> going.add(one));
            }
            made.addAll(write(actor, toCycle, going, chosen));
        }
        parts(alignments.copy(actor, toCycle, made).stream().sorted().toList()).forEach(rollUps::recompute);
        return new CarryOverResult(List.copyOf(made), ids.size() - open.size(), List.copyOf(left));
    }

    private Collection<String> write(
            Actor actor,
            String toCycle,
            List<ObjectiveView> going,
            Map<String, CarryOverCommand.ChosenObjective> chosen) {
        Set<String> addingUp = feeds.addingUp(going.stream()
                .flatMap(one -> one.keyResults().stream())
                .map(KeyResultView::id)
                .toList());
        List<ObjectiveCopy> written = new ArrayList<>();
        Set<String> whole = new HashSet<>();
        for (ObjectiveView one : going) {
            CarryOverCommand.ChosenObjective choice =
                    chosen.getOrDefault(one.id(), CarryOverCommand.ChosenObjective.usual(one.id()));
            written.add(CarriedObjectiveFactory.of(one, title(one, choice), choice.modes(), addingUp));
            whole.addAll(CarriedObjectiveFactory.whole(one, choice.modes()));
        }
        Collection<String> made = copies.write(actor, toCycle, written).values();
        feeds.copy(actor, toCycle, made, whole);
        return made;
    }

    private static String title(ObjectiveView one, CarryOverCommand.ChosenObjective choice) {
        String title = choice.title();
        return title == null || PlainText.isBlank(title) ? one.title() : PlainText.line(title);
    }

    private static List<List<String>> parts(List<String> ids) {
        List<List<String>> parts = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            parts.add(ids.subList(from, Math.min(ids.size(), from + AT_ONCE)));
        }
        return parts;
    }
}
