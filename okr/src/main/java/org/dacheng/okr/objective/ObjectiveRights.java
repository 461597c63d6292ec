package org.dacheng.okr.objective;

import java.util.List;
import java.util.Set;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.people.asker.Asker;
import org.dacheng.people.person.Departments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may write whose objectives. */
@Component
class ObjectiveRights {

    private final Departments departments;
    private final JdbcClient jdbc;

    ObjectiveRights(Departments departments, JdbcClient jdbc) {
        this.departments = departments;
        this.jdbc = jdbc;
    }

    /** The person himself, the head of the department, the lead of the team; administrators and HR designers. */
    boolean mayWriteFor(Asker asker, Owner owner) {
        return Cycles.mayKeep(asker)
                || switch (owner.kind()) {
                    case PERSON -> owner.id().equals(asker.personId());
                    case COMPANY, DEPARTMENT -> heads(asker, owner.id());
                    case TEAM -> leads(asker, List.of(owner.id())).contains(owner.id());
                };
    }

    boolean mayWrite(Asker asker, Owner owner, String responsibleId) {
        return responsibleId.equals(asker.personId()) || mayWriteFor(asker, owner);
    }

    /** The same for many: anyone who calls looked up before which of the teams the asker leads. */
    boolean mayWrite(Asker asker, Owner owner, String responsibleId, Set<String> teamsLed) {
        return owner.kind() == OwnerKind.TEAM
                ? responsibleId.equals(asker.personId()) || Cycles.mayKeep(asker) || teamsLed.contains(owner.id())
                : mayWrite(asker, owner, responsibleId);
    }

    Set<String> leads(Asker asker, List<String> teamIds) {
        if (teamIds.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(jdbc.sql("select id from okr_team where id in (:ids) and lead_id = :person")
                .param("ids", teamIds)
                .param("person", asker.personId())
                .query(String.class)
                .list());
    }

    private boolean heads(Asker asker, String departmentId) {
        return departments
                .find(departmentId)
                .filter(department -> asker.personId().equals(department.headId()))
                .isPresent();
    }
}
