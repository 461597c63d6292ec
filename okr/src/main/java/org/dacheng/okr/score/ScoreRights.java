package org.dacheng.okr.score;

import org.dacheng.okr.cycle.Cycles;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.person.Departments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Determines who may score: people who may write for the owner, and everybody above the responsible person. */
@Component
class ScoreRights {

    private final Departments departments;
    private final JdbcClient jdbc;

    ScoreRights(Departments departments, JdbcClient jdbc) {
        this.departments = departments;
        this.jdbc = jdbc;
    }

    /** Unlike {@link ObjectiveView#mayWrite}, it does not end when goals can no longer be written. */
    boolean asOwner(Actor actor, ObjectiveView objective) {
        return Cycles.mayManage(actor)
                || objective.responsible().id().equals(actor.personId())
                || switch (objective.owner().kind()) {
                    case PERSON -> objective.owner().id().equals(actor.personId());
                    case COMPANY, DEPARTMENT ->
                        departments
                                .find(objective.owner().id())
                                .filter(department -> actor.personId().equals(department.headId()))
                                .isPresent();
                    case TEAM ->
                        exists(
                                "select id from okr_team where id = :one and lead_id = :actor",
                                objective.owner().id(),
                                actor);
                };
    }

    boolean asManager(Actor actor, ObjectiveView objective) {
        return Cycles.mayManage(actor)
                || exists(
                        "select person_id from people_reporting_line where person_id = :one and above_id = :actor",
                        objective.responsible().id(),
                        actor);
    }

    private boolean exists(String sql, String one, Actor actor) {
        return !jdbc.sql(sql)
                .param("one", one)
                .param("actor", actor.personId())
                .query(String.class)
                .list()
                .isEmpty();
    }
}
