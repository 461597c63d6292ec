package org.dacheng.okr.visibility;

import org.dacheng.people.actor.Actor;
import org.dacheng.people.person.Departments;
import org.dacheng.people.person.RoleKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Determines who may write an objective, whatever its state: the responsible person, the head of its department, the
 * lead of its team.
 */
@Component
public class ObjectiveWriteAccess {

    private final Departments departments;
    private final JdbcClient jdbc;

    ObjectiveWriteAccess(Departments departments, JdbcClient jdbc) {
        this.departments = departments;
        this.jdbc = jdbc;
    }

    /** @param ownerKind as it is stored: {@code company}, {@code department}, {@code team} or {@code person} */
    public boolean mayWrite(Actor actor, String ownerKind, String ownerId, String responsibleId) {
        return actor.personId().equals(responsibleId)
                || actor.has(RoleKeys.ADMINISTRATOR)
                || actor.has(RoleKeys.HR_DESIGNER)
                || leads(actor.personId(), ownerKind, ownerId);
    }

    private boolean leads(String personId, String ownerKind, String ownerId) {
        return switch (ownerKind) {
            case "company", "department" ->
                departments
                        .find(ownerId)
                        .filter(department -> personId.equals(department.headId()))
                        .isPresent();
            case "team" ->
                jdbc.sql("select count(*) from okr_team where id = :team and lead_id = :person")
                                .param("team", ownerId)
                                .param("person", personId)
                                .query(Long.class)
                                .single()
                        > 0;
            default -> false;
        };
    }
}
