package org.dacheng.okr.review;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.people.actor.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The goals of one person on the manager's page, with changes and pending agreements. */
@Service
@Transactional(readOnly = true)
class PersonGoals {

    private final ObjectiveActivities activities;
    private final ReviewRows reviews;
    private final JdbcClient jdbc;
    private final Clock clock;

    PersonGoals(ObjectiveActivities activities, ReviewRows reviews, JdbcClient jdbc, Clock clock) {
        this.activities = activities;
        this.reviews = reviews;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Goals of a person.
     *
     * @param tasks open tasks of the actor by request
     */
    record PersonGoalsView(
            List<ObjectiveActivity> changes,
            ProgressSparkline sparkline,
            ReviewPeriodStart since,
            Map<String, String> tasks) {}

    PersonGoalsView of(Actor actor, CycleView cycle, String personId) {
        Instant now = clock.instant();
        ReviewPeriodStart since = reviews.since(cycle.id(), actor.personId(), now);
        ObjectiveActivities.PersonActivities goals = activities
                .of(actor, cycle, List.of(personId), since.at(), now)
                .getOrDefault(personId, ObjectiveActivities.PersonActivities.NOTHING);
        List<String> requests = goals.changes().stream()
                .map(one -> one.objective().requestId())
                .filter(java.util.Objects::nonNull)
                .map(String::valueOf)
                .distinct()
                .toList();
        return new PersonGoalsView(goals.changes(), goals.sparkline(), since, tasks(actor, requests));
    }

    private Map<String, String> tasks(Actor actor, Collection<String> requests) {
        Map<String, String> tasks = new HashMap<>();
        if (!requests.isEmpty()) {
            jdbc.sql("select id, request_id from engine_task where request_id in (:requests) and person_id = :person"
                            + " and status = 'OPEN'")
                    .param("requests", requests)
                    .param("person", actor.personId())
                    .query(row -> {
                        tasks.put(row.getString("request_id"), row.getString("id"));
                    });
        }
        return tasks;
    }

    /** The objective of the submitted form. */
    static ObjectiveView objective(PersonGoalsView view, String objectiveId) {
        return view.changes().stream()
                .map(ObjectiveActivity::objective)
                .filter(one -> one.id().equals(objectiveId))
                .findFirst()
                .orElseThrow(() -> new org.dacheng.base.failure.NotFound(
                        org.dacheng.base.text.Message.of("okr.objective.not-found")));
    }
}
