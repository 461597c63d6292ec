package org.dacheng.okr.objective;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dacheng.base.text.LocalText;
import org.dacheng.people.person.DepartmentView;
import org.dacheng.people.person.Departments;
import org.dacheng.people.person.People;
import org.dacheng.people.person.PersonView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks up the names of owners. */
@Component
public class OwnerNames {

    private final People people;
    private final Departments departments;
    private final JdbcClient jdbc;

    OwnerNames(People people, Departments departments, JdbcClient jdbc) {
        this.people = people;
        this.departments = departments;
        this.jdbc = jdbc;
    }

    /** Names of those owners that exist; at most one statement. */
    public Map<Owner, LocalText> of(Collection<Owner> owners) {
        Map<Owner, LocalText> names = new HashMap<>();
        List<String> teams = owners.stream()
                .filter(owner -> owner.kind() == OwnerKind.TEAM)
                .map(Owner::id)
                .distinct()
                .toList();
        if (!teams.isEmpty()) {
            jdbc.sql("select id, name_zh, name_en from okr_team where id in (:ids)")
                    .param("ids", teams)
                    .query(row -> {
                        names.put(
                                new Owner(OwnerKind.TEAM, row.getString("id")),
                                new LocalText(row.getString("name_zh"), row.getString("name_en")));
                    });
        }
        for (Owner owner : owners) {
            switch (owner.kind()) {
                case PERSON -> people.find(owner.id()).map(PersonView::name).ifPresent(name -> names.put(owner, name));
                case COMPANY, DEPARTMENT ->
                    departments.find(owner.id()).map(DepartmentView::name).ifPresent(name -> names.put(owner, name));
                case TEAM -> {}
            }
        }
        return names;
    }
}
