package org.dacheng.okr.retrospective;

import java.util.ArrayList;
import java.util.List;
import org.dacheng.okr.objective.Owner;
import org.dacheng.okr.objective.OwnerKind;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.person.DepartmentView;
import org.dacheng.people.person.Departments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Determines for which owners a person may write: the person, departments they head, teams they lead. */
@Component
class RepresentedOwners {

    private final Departments departments;
    private final JdbcClient jdbc;

    RepresentedOwners(Departments departments, JdbcClient jdbc) {
        this.departments = departments;
        this.jdbc = jdbc;
    }

    List<Owner> of(Actor actor) {
        List<Owner> own = new ArrayList<>(List.of(Owner.person(actor.personId())));
        departments.all().stream()
                .filter(department -> actor.personId().equals(department.headId()))
                .map(RepresentedOwners::owner)
                .forEach(own::add);
        jdbc.sql("select id from okr_team where lead_id = :person and active = true order by id")
                .param("person", actor.personId())
                .query(String.class)
                .list()
                .forEach(team -> own.add(new Owner(OwnerKind.TEAM, team)));
        return List.copyOf(own);
    }

    private static Owner owner(DepartmentView department) {
        return new Owner(department.parentId() == null ? OwnerKind.COMPANY : OwnerKind.DEPARTMENT, department.id());
    }
}
