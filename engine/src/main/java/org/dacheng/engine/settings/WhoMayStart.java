package org.dacheng.engine.settings;

import java.util.List;
import org.dacheng.people.person.PersonView;

/**
 * Who may start a process: everyone, or people who are named, hold one of the roles, or belong to one of the
 * departments or their sub-departments.
 */
public record WhoMayStart(boolean everyone, List<String> roles, List<String> departments, List<String> people) {

    /**
     * True if the person may start the process.
     *
     * @param departmentsOf the person's departments and all their parents
     */
    public boolean includes(PersonView person, List<String> departmentsOf) {
        return everyone
                || people.contains(person.id())
                || person.roles().stream().anyMatch(roles::contains)
                || departmentsOf.stream().anyMatch(departments::contains);
    }
}
