package org.dacheng.okr.objective;

import java.util.List;
import java.util.Optional;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.people.person.DepartmentView;
import org.dacheng.people.person.Departments;
import org.dacheng.people.person.People;
import org.dacheng.people.person.PersonView;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Validates owners, responsible people and departments. */
@Component
class OwnerCheck {

    private final People people;
    private final Departments departments;
    private final JdbcClient jdbc;

    OwnerCheck(People people, Departments departments, JdbcClient jdbc) {
        this.people = people;
        this.departments = departments;
        this.jdbc = jdbc;
    }

    void owner(List<Violation> violations, Owner owner) {
        switch (owner.kind()) {
            case PERSON -> active(violations, "/owner/id", owner.id());
            case COMPANY -> require(violations, isCompany(owner.id()), "/owner/id", "okr.objective.no-such-company");
            case DEPARTMENT -> department(violations, "/owner/id", owner.id());
            case TEAM -> require(violations, isTeam(owner.id()), "/owner/id", "okr.objective.no-such-team");
        }
    }

    void responsible(List<Violation> violations, Owner owner, String personId) {
        if (owner.kind() == OwnerKind.PERSON) {
            require(violations, owner.id().equals(personId), "/responsibleId", "okr.objective.responsible-is-owner");
        } else {
            active(violations, "/responsibleId", personId);
        }
    }

    /** A person's objective counts towards one of the person's departments. */
    void countingDepartment(List<Violation> violations, Owner owner, String departmentId) {
        if (owner.kind() == OwnerKind.PERSON) {
            boolean isMember = people.find(owner.id())
                    .filter(person -> person.departmentIds().contains(departmentId))
                    .isPresent();
            require(violations, isMember, "/departmentId", "okr.objective.not-in-department");
        } else {
            department(violations, "/departmentId", departmentId);
        }
    }

    @Nullable
    String usualDepartment(Owner owner, String responsibleId) {
        return owner.kind() == OwnerKind.COMPANY || owner.kind() == OwnerKind.DEPARTMENT
                ? owner.id()
                : people.find(responsibleId).map(PersonView::mainDepartmentId).orElse(null);
    }

    void active(List<Violation> violations, String pointer, @Nullable String personId) {
        String id = personId == null ? "" : personId;
        Optional<PersonView> person = people.find(id);
        if (person.isEmpty()) {
            violations.add(new Violation(pointer, Message.of("okr.objective.no-such-person", id)));
        } else if (!person.get().active()) {
            violations.add(new Violation(
                    pointer,
                    Message.of("okr.objective.person-left", person.get().name())));
        }
    }

    private void department(List<Violation> violations, String pointer, String id) {
        require(violations, departments.find(id).isPresent(), pointer, "okr.objective.no-such-department");
    }

    private boolean isCompany(String id) {
        return departments
                .find(id)
                .filter(found -> found.parentId() == null)
                .map(DepartmentView::id)
                .isPresent();
    }

    private boolean isTeam(String id) {
        return !jdbc.sql("select id from okr_team where id = :id and active = true")
                .param("id", id)
                .query(String.class)
                .list()
                .isEmpty();
    }

    private static void require(List<Violation> violations, boolean right, String pointer, String key) {
        if (!right) {
            violations.add(new Violation(pointer, Message.of(key)));
        }
    }
}
