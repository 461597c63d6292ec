package org.dacheng.okr.retrospective;

import java.util.ArrayList;
import java.util.List;
import org.dacheng.okr.objective.Owner;
import org.dacheng.okr.objective.OwnerKind;
import org.dacheng.people.asker.Asker;
import org.dacheng.people.person.DepartmentView;
import org.dacheng.people.person.Departments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** For whom somebody writes by his place: himself, the departments he heads, the teams he leads. */
@Component
class OwnOwners {

    private final Departments departments;
    private final JdbcClient jdbc;

    OwnOwners(Departments departments, JdbcClient jdbc) {
        this.departments = departments;
        this.jdbc = jdbc;
    }

    List<Owner> of(Asker asker) {
        List<Owner> own = new ArrayList<>(List.of(Owner.person(asker.personId())));
        departments.all().stream()
                .filter(department -> asker.personId().equals(department.headId()))
                .map(OwnOwners::owner)
                .forEach(own::add);
        jdbc.sql("select id from okr_team where lead_id = :person and active = true order by id")
                .param("person", asker.personId())
                .query(String.class)
                .list()
                .forEach(team -> own.add(new Owner(OwnerKind.TEAM, team)));
        return List.copyOf(own);
    }

    private static Owner owner(DepartmentView department) {
        return new Owner(department.parentId() == null ? OwnerKind.COMPANY : OwnerKind.DEPARTMENT, department.id());
    }
}
