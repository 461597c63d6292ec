package org.dacheng.okr.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.dacheng.okr.alignment.AlignmentWish;
import org.dacheng.okr.alignment.WholeAlignments;
import org.dacheng.okr.checkin.CheckIns;
import org.dacheng.okr.checkin.PastCheckIn;
import org.dacheng.okr.checkin.PastCheckIns;
import org.dacheng.okr.objective.KeyResultEdit;
import org.dacheng.okr.objective.KeyResultView;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.okr.objective.Objectives;
import org.dacheng.okr.objective.WholeObjective;
import org.dacheng.okr.objective.WholeObjectives;
import org.dacheng.okr.score.Scores;
import org.dacheng.people.asker.Asker;
import org.dacheng.people.failure.Failure;
import org.dacheng.people.failure.InvalidInput;
import org.dacheng.people.failure.Violation;
import org.dacheng.people.text.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Does what is planned through the services that own it, so that rights, history and progress hold as always. */
@Component
class Applying {

    private static final int OBJECTIVES = 200;
    private static final int ALIGNMENTS = 500;
    private static final int CHECK_INS = 1_000;

    private final WholeObjectives whole;
    private final Objectives objectives;
    private final WholeAlignments alignments;
    private final CheckIns checkIns;
    private final PastCheckIns past;
    private final Scores scores;

    Applying(
            WholeObjectives whole,
            Objectives objectives,
            WholeAlignments alignments,
            CheckIns checkIns,
            PastCheckIns past,
            Scores scores) {
        this.whole = whole;
        this.objectives = objectives;
        this.alignments = alignments;
        this.checkIns = checkIns;
        this.past = past;
        this.scores = scores;
    }

    /** @throws InvalidInput what a service refused, at the row that asked for it */
    void apply(Asker asker, Plan plan) {
        List<PlannedObjective> objectives =
                plan.objectives().stream().filter(PlannedObjective::isWritten).toList();
        inBatches(objectives, OBJECTIVES, some -> objectives(asker, some));
        inBatches(plan.alignments(), ALIGNMENTS, some -> align(asker, some));
        checkIns(asker, plan.checkIns().stream().filter(one -> one.id() == null).toList());
        plan.checkIns().stream()
                .filter(one -> one.id() != null)
                .forEach(one ->
                        at(one.line(), () -> checkIns.edit(asker, Objects.requireNonNull(one.id()), one.said())));
        plan.scores().forEach(one -> at(one.line(), () -> scores.score(asker, one.objectiveId(), one.command())));
    }

    private void objectives(Asker asker, List<PlannedObjective> planned) {
        List<WholeObjective.Written> written = written(
                planned,
                PlannedObjective::anyLine,
                () -> whole.write(asker, planned.stream().map(Applying::command).toList()));
        for (int at = 0; at < written.size(); at++) {
            PlannedObjective one = planned.get(at);
            List<PlannedResult> results = written(one);
            one.writtenId = written.get(at).id();
            for (int each = 0; each < results.size(); each++) {
                results.get(each).writtenId = written.get(at).keyResultIds().get(each);
            }
        }
    }

    private static List<PlannedResult> written(PlannedObjective planned) {
        return planned.results().stream().filter(PlannedResult::isWritten).toList();
    }

    private static WholeObjective command(PlannedObjective planned) {
        return new WholeObjective(
                planned.known() == null ? null : planned.known().id(),
                planned.fresh,
                planned.edit,
                written(planned).stream().map(Applying::result).toList());
    }

    private static WholeObjective.Result result(PlannedResult planned) {
        KeyResultView known = planned.known();
        KeyResultEdit edit = planned.edit == null ? new KeyResultEdit(null, null, null, null, null) : planned.edit;
        return new WholeObjective.Result(known == null ? null : known.id(), edit, planned.weight, planned.locked);
    }

    private void align(Asker asker, List<PlannedAlignment> some) {
        written(some, PlannedAlignment::line, () -> {
            alignments.request(asker, some.stream().map(Applying::wish).toList());
            return some;
        });
    }

    private static AlignmentWish wish(PlannedAlignment one) {
        return new AlignmentWish(
                Objects.requireNonNull(one.child().writtenId),
                Objects.requireNonNull(one.parent().writtenId),
                one.parentResult() == null ? null : one.parentResult().writtenId);
    }

    private void checkIns(Asker asker, List<PlannedCheckIn> fresh) {
        List<PlannedCheckIn> oldestFirst = new ArrayList<>(fresh);
        oldestFirst.sort(Comparator.comparing(PlannedCheckIn::at));
        Map<PlannedResult, PlannedCheckIn> newest = new LinkedHashMap<>();
        oldestFirst.forEach(one -> newest.put(one.result(), one));
        Map<String, Set<String>> done = done(asker, newest.keySet());
        inBatches(
                oldestFirst,
                CHECK_INS,
                some -> written(some, PlannedCheckIn::line, () -> {
                    past.enter(
                            asker,
                            some.stream()
                                    .map(one -> past(one, newest.get(one.result()) == one ? done : Map.of()))
                                    .toList());
                    return some;
                }));
    }

    private static PastCheckIn past(PlannedCheckIn one, Map<String, Set<String>> done) {
        PastCheckIn past = one.past(Objects.requireNonNull(one.result().writtenId));
        @Nullable Set<String> reached = done.get(past.keyResultId());
        return reached == null
                ? past
                : new PastCheckIn(
                        past.keyResultId(),
                        past.personId(),
                        past.at(),
                        past.value(),
                        past.confidence(),
                        past.done(),
                        past.next(),
                        reached);
    }

    /** Ids of the milestones that are done, by key result; they have ids only now. */
    private Map<String, Set<String>> done(Asker asker, Set<PlannedResult> results) {
        Map<String, PlannedResult> told = new HashMap<>();
        results.stream()
                .filter(one -> one.done != null || one.reachedAnew)
                .forEach(one -> told.put(Objects.requireNonNull(one.writtenId), one));
        List<String> homes = told.values().stream()
                .map(one -> Objects.requireNonNull(one.objective().writtenId))
                .toList();
        Map<String, Set<String>> done = new HashMap<>();
        for (ObjectiveView objective : StateRows.inChunks(homes, some -> objectives.all(asker, some))) {
            for (KeyResultView one : objective.keyResults()) {
                PlannedResult planned = told.get(one.id());
                if (planned != null) {
                    Set<String> titles = Objects.requireNonNullElse(planned.done, Set.of());
                    done.put(
                            one.id(),
                            one.milestones().stream()
                                    .filter(step -> titles.contains(Plain.stripped(step.title())))
                                    .map(KeyResultView.Milestone::id)
                                    .collect(Collectors.toSet()));
                }
            }
        }
        return done;
    }

    private static <T> void inBatches(List<T> all, int size, Consumer<List<T>> step) {
        for (int at = 0; at < all.size(); at += size) {
            step.accept(all.subList(at, Math.min(all.size(), at + size)));
        }
    }

    /** A service that takes several at once says by its pointer which of them it refuses: {@code /<index>/…}. */
    private static <T, R> R written(List<T> some, Function<T, Line> line, Supplier<R> step) {
        try {
            return step.get();
        } catch (InvalidInput refused) {
            Violation first = refused.violations().get(0);
            int at = Integer.parseInt(first.pointer().split("/", -1)[1]);
            throw refused(line.apply(some.get(at)), first.text());
        } catch (Failure failure) {
            throw refused(line.apply(some.get(0)), failure.text());
        }
    }

    private static void at(Line line, Runnable step) {
        try {
            step.run();
        } catch (InvalidInput refused) {
            throw refused(line, refused.violations().get(0).text());
        } catch (Failure failure) {
            throw refused(line, failure.text());
        }
    }

    private static InvalidInput refused(Line line, Message text) {
        return new InvalidInput(List.of(new Problem(line.sheet(), "A" + line.number(), text).violation()));
    }
}
