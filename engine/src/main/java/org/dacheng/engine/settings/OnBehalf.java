package org.dacheng.engine.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.dacheng.people.person.PersonView;

/**
 * Who may submit requests of a process for other people, and for whom. The others must be permitted to start the
 * process themselves.
 *
 * @param who the people who may do so; nobody if all lists are empty
 */
public record OnBehalf(WhoMayStart who, Whom whom) {

    public static final OnBehalf NOBODY =
            new OnBehalf(new WhoMayStart(false, List.of(), List.of(), List.of()), Whom.OWN_DEPARTMENT);

    /** For whom people may submit a request. */
    public enum Whom {
        /** People of their departments and those below. */
        @JsonProperty("own-department")
        OWN_DEPARTMENT,
        /** People who report to them, directly or through others. */
        @JsonProperty("own-reports")
        OWN_REPORTS,
        @JsonProperty("anyone")
        ANYONE
    }

    /**
     * True if the person may submit requests for others.
     *
     * @param departmentsOf the person's departments and all their parents
     */
    public boolean includes(PersonView person, List<String> departmentsOf) {
        return who.includes(person, departmentsOf);
    }
}
