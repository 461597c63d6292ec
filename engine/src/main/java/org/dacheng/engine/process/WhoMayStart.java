package org.dacheng.engine.process;

import java.util.List;
import org.dacheng.people.person.PersonView;

/**
 * Who may start a process: everyone, or anyone who is named, holds one of the roles, or belongs to one of the
 * departments or a department below.
 */
public record WhoMayStart(boolean everyone, List<String> roles, List<String> departments, List<String> people) {

    /** @param departmentsOf his departments and all above them */
    boolean includes(PersonView person, List<String> departmentsOf) {
        return everyone
                || people.contains(person.id())
                || person.roles().stream().anyMatch(roles::contains)
                || departmentsOf.stream().anyMatch(departments::contains);
    }
}
