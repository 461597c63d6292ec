package org.dacheng.okr.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.dacheng.okr.alignment.Alignments;
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

    private static final int BATCH = 1_000;

    private final WholeObjectives whole;
    private final Objectives objectives;
    private final Alignments alignments;
    private final CheckIns checkIns;
    private final PastCheckIns past;
    private final Scores scores;

    Applying(
            WholeObjectives whole,
            Objectives objectives,
            Alignments alignments,
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
        plan.objectives().stream()
                .filter(PlannedObjective::isWritten)
                .forEach(one -> at(one.anyLine(), () -> write(asker, one)));
        plan.alignments().forEach(one -> at(one.line(), () -> align(asker, one)));
        checkIns(asker, plan.checkIns().stream().filter(one -> one.id() == null).toList());
        plan.checkIns().stream()
                .filter(one -> one.id() != null)
                .forEach(one ->
                        at(one.line(), () -> checkIns.edit(asker, Objects.requireNonNull(one.id()), one.said())));
        plan.scores().forEach(one -> at(one.line(), () -> scores.score(asker, one.objectiveId(), one.command())));
    }

    private void write(Asker asker, PlannedObjective planned) {
        List<PlannedResult> results =
                planned.results().stream().filter(PlannedResult::isWritten).toList();
        WholeObjective.Written written = whole.write(
                asker,
                new WholeObjective(
                        planned.known() == null ? null : planned.known().id(),
                        planned.fresh,
                        planned.edit,
                        results.stream().map(Applying::result).toList()));
        planned.writtenId = written.id();
        for (int at = 0; at < results.size(); at++) {
            results.get(at).writtenId = written.keyResultIds().get(at);
        }
    }

    private static WholeObjective.Result result(PlannedResult planned) {
        KeyResultView known = planned.known();
        KeyResultEdit edit = planned.edit == null ? new KeyResultEdit(null, null, null, null, null) : planned.edit;
        return new WholeObjective.Result(known == null ? null : known.id(), edit, planned.weight, planned.locked);
    }

    private void align(Asker asker, PlannedAlignment one) {
        alignments.request(
                asker,
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
        for (int at = 0; at < oldestFirst.size(); at += BATCH) {
            List<PlannedCheckIn> some = oldestFirst.subList(at, Math.min(oldestFirst.size(), at + BATCH));
            batch(
                    asker,
                    some,
                    some.stream()
                            .map(one -> past(one, newest.get(one.result()) == one ? done : Map.of()))
                            .toList());
        }
    }

    private void batch(Asker asker, List<PlannedCheckIn> planned, List<PastCheckIn> batch) {
        try {
            past.enter(asker, batch);
        } catch (InvalidInput refused) {
            Violation first = refused.violations().get(0);
            int at = Integer.parseInt(first.pointer().split("/", -1)[1]);
            throw refused(planned.get(at).line(), first.text());
        } catch (Failure failure) {
            throw refused(planned.get(0).line(), failure.text());
        }
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
