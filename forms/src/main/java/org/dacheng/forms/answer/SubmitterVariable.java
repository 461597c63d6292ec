package org.dacheng.forms.answer;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.dacheng.people.person.DepartmentView;
import org.dacheng.people.person.Departments;
import org.dacheng.people.person.People;
import org.dacheng.people.person.PersonView;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The FEEL variable {@code submitter}: id, name, department (id of the main one), departments (ids of all of them and
 * of those above), roles, level (of the main department: 0 is the company).
 */
@Component
class SubmitterVariable {

    private final Function<String, Optional<PersonView>> person;
    private final Function<String, List<DepartmentView>> pathUp;

    @Autowired
    SubmitterVariable(People people, Departments departments) {
        this(people::find, departments::pathUp);
    }

    SubmitterVariable(Function<String, Optional<PersonView>> person, Function<String, List<DepartmentView>> pathUp) {
        this.person = person;
        this.pathUp = pathUp;
    }

    /** The variable when the submitter is unknown: all members are empty. */
    static Map<String, @Nullable Object> unknown() {
        Map<String, @Nullable Object> described = new LinkedHashMap<>();
        described.put("id", null);
        described.put("name", null);
        described.put("department", null);
        described.put("departments", List.of());
        described.put("roles", List.of());
        described.put("level", null);
        return described;
    }

    Map<String, @Nullable Object> describe(String personId) {
        Map<String, @Nullable Object> described = unknown();
        described.put("id", personId);
        person.apply(personId).ifPresent(found -> describe(found, described));
        return described;
    }

    private void describe(PersonView found, Map<String, @Nullable Object> described) {
        described.put("name", found.name().zh());
        Set<String> all = new LinkedHashSet<>();
        found.departmentIds().forEach(id -> pathUp.apply(id).forEach(department -> all.add(department.id())));
        described.put("departments", List.copyOf(all));
        described.put("roles", List.copyOf(found.roles()));
        String main = found.mainDepartmentId();
        described.put("department", main);
        if (main != null) {
            pathUp.apply(main).stream().findFirst().ifPresent(department -> described.put("level", department.level()));
        }
    }
}
