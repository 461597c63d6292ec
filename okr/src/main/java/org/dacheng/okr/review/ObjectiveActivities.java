package org.dacheng.okr.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dacheng.base.text.PlainText;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.objective.KeyResultView;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.okr.objective.Objectives;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.person.People;
import org.springframework.stereotype.Component;

/** Builds the changes of goals of several people in a constant number of statements. */
@Component
class ObjectiveActivities {

    private static final int SPARKLINE_POINTS = 9;

    private final ObjectiveActivityRows rows;
    private final Objectives objectives;
    private final People people;

    ObjectiveActivities(ObjectiveActivityRows rows, Objectives objectives, People people) {
        this.rows = rows;
        this.objectives = objectives;
        this.people = people;
    }

    /**
     * Goals of one person.
     *
     * @param changes changed ones first
     */
    record PersonActivities(List<ObjectiveActivity> changes, ProgressSparkline sparkline) {

        public boolean hasActivity() {
            return changes.stream().anyMatch(ObjectiveActivity::hasActivity);
        }

        static final PersonActivities NOTHING = new PersonActivities(List.of(), new ProgressSparkline(List.of()));
    }

    /** By person; people without a goal that the actor may see are left out. */
    Map<String, PersonActivities> of(
            Actor actor, CycleView cycle, Collection<String> personIds, Instant since, Instant until) {
        List<String> ids = rows.objectives(actor, cycle, personIds);
        KeyResultHistory history = new KeyResultHistory(rows.points(actor, ids, since, until));
        Map<String, List<ObjectiveHistoryStep>> steps = rows.steps(actor, ids, since, until);
        Map<String, List<ObjectiveRemark>> comments = rows.comments(actor, ids, since, until);
        Map<String, List<ObjectiveView>> byPerson = new LinkedHashMap<>();
        for (ObjectiveView objective : objectives.all(actor, ids)) {
            byPerson.computeIfAbsent(objective.responsible().id(), id -> new ArrayList<>())
                    .add(objective);
        }
        Instant begin = cycle.startsOn().atStartOfDay(actor.zone()).toInstant();
        Instant end = cycle.endsOn().plusDays(1).atStartOfDay(actor.zone()).toInstant();
        Map<String, PersonActivities> result = new LinkedHashMap<>();
        byPerson.forEach((person, theirs) -> result.put(
                person,
                new PersonActivities(
                        theirs.stream()
                                .map(one -> new ObjectiveActivity(
                                        one,
                                        history.movements(one, since),
                                        steps.getOrDefault(one.id(), List.of()),
                                        remarks(one, history, since, comments.getOrDefault(one.id(), List.of()))))
                                .sorted(Comparator.comparing(one -> !one.hasActivity()))
                                .toList(),
                        new ProgressSparkline(history.progressSeries(
                                theirs, begin, until.isBefore(end) ? until : end, SPARKLINE_POINTS)))));
        return result;
    }

    private List<ObjectiveRemark> remarks(
            ObjectiveView objective, KeyResultHistory history, Instant since, List<ObjectiveRemark> comments) {
        List<ObjectiveRemark> remarks = new ArrayList<>(comments);
        for (KeyResultView keyResult : objective.keyResults()) {
            for (CheckInPoint point : history.after(keyResult.id(), since)) {
                if (!PlainText.isBlank(point.done()) || !PlainText.isBlank(point.next())) {
                    remarks.add(new ObjectiveRemark(
                            people.get(point.personId()), point.at(), keyResult.title(), point.done(), point.next()));
                }
            }
        }
        remarks.sort(Comparator.comparing(ObjectiveRemark::at));
        return List.copyOf(remarks);
    }
}
