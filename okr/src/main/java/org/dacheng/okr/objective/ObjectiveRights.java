package org.dacheng.okr.objective;

import java.util.List;
import java.util.Set;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.person.Departments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Determines who may write the objectives of an owner. */
@Component
class ObjectiveRights {

    private final Departments departments;
    private final JdbcClient jdbc;

    ObjectiveRights(Departments departments, JdbcClient jdbc) {
        this.departments = departments;
        this.jdbc = jdbc;
    }

    /** The owner, the head of the department, the lead of the team; administrators and HR designers. */
    boolean mayWriteFor(Actor actor, Owner owner) {
        return Cycles.mayManage(actor)
                || switch (owner.kind()) {
                    case PERSON -> owner.id().equals(actor.personId());
                    case COMPANY, DEPARTMENT -> isHead(actor, owner.id());
                    case TEAM -> teamsLed(actor, List.of(owner.id())).contains(owner.id());
                };
    }

    boolean mayWrite(Actor actor, Owner owner, String responsibleId) {
        return responsibleId.equals(actor.personId()) || mayWriteFor(actor, owner);
    }

    /** The bulk version; callers look up beforehand which of the teams the actor leads. */
    boolean mayWrite(Actor actor, Owner owner, String responsibleId, Set<String> teamsLed) {
        return owner.kind() == OwnerKind.TEAM
                ? responsibleId.equals(actor.personId()) || Cycles.mayManage(actor) || teamsLed.contains(owner.id())
                : mayWrite(actor, owner, responsibleId);
    }

    Set<String> teamsLed(Actor actor, List<String> teamIds) {
        if (teamIds.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(jdbc.sql("select id from okr_team where id in (:ids) and lead_id = :person")
                .param("ids", teamIds)
                .param("person", actor.personId())
                .query(String.class)
                .list());
    }

    private boolean isHead(Actor actor, String departmentId) {
        return departments
                .find(departmentId)
                .filter(department -> actor.personId().equals(department.headId()))
                .isPresent();
    }
}
