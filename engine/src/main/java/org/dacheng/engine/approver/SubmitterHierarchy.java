package org.dacheng.engine.approver;

import java.util.List;
import org.dacheng.people.person.DepartmentView;
import org.dacheng.people.person.PersonView;

/** The departments and the managers above the submitter. */
final class SubmitterHierarchy {

    /** Main department first, then up to the company; empty for a person without a department. */
    static List<DepartmentView> departments(ApproverContext context) {
        return context.people()
                .find(context.submitterId())
                .map(PersonView::mainDepartmentId)
                .map(context.departments()::pathUp)
                .orElse(List.of());
    }

    /** Direct manager first. */
    static List<String> managers(ApproverContext context) {
        return context.people().managerChain(context.submitterId()).stream()
                .map(PersonView::id)
                .toList();
    }

    private SubmitterHierarchy() {}
}
