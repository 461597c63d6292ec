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
import org.dacheng.people.asker.Asker;
import org.dacheng.people.person.People;
import org.springframework.stereotype.Component;

/** Puts together what changed at the goals of some people, in a constant number of statements. */
@Component
class Trails {

    private static final int COURSE = 9;

    private final TrailRows rows;
    private final Objectives objectives;
    private final People people;

    Trails(TrailRows rows, Objectives objectives, People people) {
        this.rows = rows;
        this.objectives = objectives;
        this.people = people;
    }

    /**
     * Goals of one person.
     *
     * @param changes those with a change first
     */
    record OfPerson(List<Changes> changes, Course course) {

        public boolean anyChange() {
            return changes.stream().anyMatch(Changes::any);
        }

        static final OfPerson NOTHING = new OfPerson(List.of(), new Course(List.of()));
    }

    /** By person; anyone who has no goal that the asker may see is left out. */
    Map<String, OfPerson> of(Asker asker, CycleView cycle, Collection<String> personIds, Instant since, Instant until) {
        List<String> ids = rows.objectives(asker, cycle, personIds);
        Trail trail = new Trail(rows.points(asker, ids, since, until));
        Map<String, List<Happened>> steps = rows.steps(asker, ids, since, until);
        Map<String, List<Said>> comments = rows.comments(asker, ids, since, until);
        Map<String, List<ObjectiveView>> byPerson = new LinkedHashMap<>();
        for (ObjectiveView objective : objectives.all(asker, ids)) {
            byPerson.computeIfAbsent(objective.responsible().id(), id -> new ArrayList<>())
                    .add(objective);
        }
        Instant begin = cycle.startsOn().atStartOfDay(asker.zone()).toInstant();
        Instant end = cycle.endsOn().plusDays(1).atStartOfDay(asker.zone()).toInstant();
        Map<String, OfPerson> result = new LinkedHashMap<>();
        byPerson.forEach((person, theirs) -> result.put(
                person,
                new OfPerson(
                        theirs.stream()
                                .map(one -> new Changes(
                                        one,
                                        trail.moved(one, since),
                                        steps.getOrDefault(one.id(), List.of()),
                                        said(one, trail, since, comments.getOrDefault(one.id(), List.of()))))
                                .sorted(Comparator.comparing(one -> !one.any()))
                                .toList(),
                        new Course(trail.course(theirs, begin, until.isBefore(end) ? until : end, COURSE)))));
        return result;
    }

    private List<Said> said(ObjectiveView objective, Trail trail, Instant since, List<Said> comments) {
        List<Said> said = new ArrayList<>(comments);
        for (KeyResultView keyResult : objective.keyResults()) {
            for (Point point : trail.after(keyResult.id(), since)) {
                if (!PlainText.isBlank(point.done()) || !PlainText.isBlank(point.next())) {
                    said.add(new Said(
                            people.get(point.personId()), point.at(), keyResult.title(), point.done(), point.next()));
                }
            }
        }
        said.sort(Comparator.comparing(Said::at));
        return List.copyOf(said);
    }
}
