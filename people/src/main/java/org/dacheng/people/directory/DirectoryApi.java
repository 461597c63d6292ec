package org.dacheng.people.directory;

import java.util.List;
import java.util.Set;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.text.LocalText;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.person.DepartmentView;
import org.dacheng.people.person.Departments;
import org.dacheng.people.person.People;
import org.dacheng.people.person.PersonView;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** REST endpoints for the organisation. Every actor who may call the API may read it. */
@RestController
@RequestMapping("/api/v1")
class DirectoryApi {

    private static final int MAX_LIMIT = 200;

    private final People people;
    private final Departments departments;

    DirectoryApi(People people, Departments departments) {
        this.people = people;
        this.departments = departments;
    }

    /** The owner of the token, with roles. */
    @GetMapping("/me")
    CurrentPerson me(Actor actor) {
        return new CurrentPerson(PersonJson.of(people.get(actor.personId())), actor.roles());
    }

    /**
     * Active people by name, pinyin, initials, id or position, best first.
     *
     * @param limit 1 to 200
     */
    @GetMapping("/people")
    ItemList<PersonJson> people(
            Actor actor, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "20") int limit) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw InvalidInput.of("/limit", "people.directory.limit", MAX_LIMIT);
        }
        return new ItemList<>(
                people.search(q, limit).stream().map(PersonJson::of).toList());
    }

    /** All departments, each followed by the departments below it. */
    @GetMapping("/departments")
    ItemList<DepartmentJson> departments(Actor actor) {
        return new ItemList<>(departments.all().stream().map(DepartmentJson::of).toList());
    }

    record ItemList<T>(List<T> items) {}

    record CurrentPerson(PersonJson person, Set<String> roles) {}

    /** @param departments ids, main department first */
    record PersonJson(
            String id,
            LocalText name,
            String email,
            LocalText position,
            List<String> departments,
            @Nullable String manager) {

        static PersonJson of(PersonView person) {
            return new PersonJson(
                    person.id(),
                    person.name(),
                    person.email(),
                    person.position(),
                    person.departmentIds(),
                    person.managerId());
        }
    }

    /** @param level 0 for the company itself */
    record DepartmentJson(
            String id,
            LocalText name,
            @Nullable String parent,
            @Nullable String head,
            int level) {

        static DepartmentJson of(DepartmentView department) {
            return new DepartmentJson(
                    department.id(), department.name(), department.parentId(), department.headId(), department.level());
        }
    }
}
