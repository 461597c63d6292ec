package org.dacheng.okr.score;

import org.dacheng.okr.cycle.Cycles;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.people.asker.Asker;
import org.dacheng.people.person.Departments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who scores: the owner's side, and everybody above the responsible person. */
@Component
class ScoreRights {

    private final Departments departments;
    private final JdbcClient jdbc;

    ScoreRights(Departments departments, JdbcClient jdbc) {
        this.departments = departments;
        this.jdbc = jdbc;
    }

    /** Not {@link ObjectiveView#mayWrite}, which ends when goals are no longer written. */
    boolean asOwner(Asker asker, ObjectiveView objective) {
        return Cycles.mayKeep(asker)
                || objective.responsible().id().equals(asker.personId())
                || switch (objective.owner().kind()) {
                    case PERSON -> objective.owner().id().equals(asker.personId());
                    case COMPANY, DEPARTMENT ->
                        departments
                                .find(objective.owner().id())
                                .filter(department -> asker.personId().equals(department.headId()))
                                .isPresent();
                    case TEAM ->
                        exists(
                                "select id from okr_team where id = :one and lead_id = :asker",
                                objective.owner().id(),
                                asker);
                };
    }

    boolean asManager(Asker asker, ObjectiveView objective) {
        return Cycles.mayKeep(asker)
                || exists(
                        "select person_id from people_reporting_line where person_id = :one and above_id = :asker",
                        objective.responsible().id(),
                        asker);
    }

    private boolean exists(String sql, String one, Asker asker) {
        return !jdbc.sql(sql)
                .param("one", one)
                .param("asker", asker.personId())
                .query(String.class)
                .list()
                .isEmpty();
    }
}
