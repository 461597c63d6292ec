package org.dacheng.engine.process;

import java.util.List;
import java.util.Optional;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.engine.settings.OnBehalf;
import org.dacheng.engine.settings.ProcessSettings;
import org.dacheng.people.person.DepartmentView;
import org.dacheng.people.person.Departments;
import org.dacheng.people.person.People;
import org.dacheng.people.person.PersonView;
import org.dacheng.people.reporting.ReportingLines;
import org.springframework.stereotype.Component;

/** Decides who may start a process, and who may submit its requests for whom. */
@Component
class SubmitterCheck {

    private final People people;
    private final Departments departments;
    private final ReportingLines reportingLines;

    SubmitterCheck(People people, Departments departments, ReportingLines reportingLines) {
        this.people = people;
        this.departments = departments;
        this.reportingLines = reportingLines;
    }

    boolean mayStart(ProcessSettings process, PersonView person) {
        return process.whoMayStart().includes(person, departmentsOf(person));
    }

    boolean mayStartForOthers(ProcessSettings process, PersonView person) {
        return process.onBehalf().includes(person, departmentsOf(person));
    }

    /** @throws InvalidInput at {@code /submitter}, if the person may not submit a request for the other */
    void requireMayStartFor(ProcessSettings process, PersonView person, String submitterId) {
        Optional<PersonView> submitter = people.find(submitterId).filter(PersonView::active);
        if (submitter.isEmpty()) {
            throw InvalidInput.of("/submitter", "engine.behalf.unknown", submitterId);
        }
        if (!mayStart(process, submitter.get())) {
            throw InvalidInput.of(
                    "/submitter", "engine.behalf.may-not-start", submitter.get().name(), process.name());
        }
        if (!covers(process.onBehalf().whom(), person, submitter.get())) {
            throw InvalidInput.of(
                    "/submitter", "engine.behalf.not-for", submitter.get().name(), process.name());
        }
    }

    private boolean covers(OnBehalf.Whom whom, PersonView person, PersonView submitter) {
        return switch (whom) {
            case ANYONE -> true;
            case OWN_REPORTS -> reportingLines.isAbove(person.id(), submitter.id());
            case OWN_DEPARTMENT -> departmentsOf(submitter).stream().anyMatch(person.departmentIds()::contains);
        };
    }

    private List<String> departmentsOf(PersonView person) {
        return person.departmentIds().stream()
                .flatMap(id -> departments.pathUp(id).stream())
                .map(DepartmentView::id)
                .distinct()
                .toList();
    }
}
