package org.dacheng.engine.approver;

import java.util.List;
import org.dacheng.people.person.Departments;
import org.dacheng.people.person.People;
import org.jspecify.annotations.Nullable;

/** What a rule may look at to find the people of one node of one request. */
public interface ApproverContext {

    String submitterId();

    /** Canonical answer of a field of the form, null when there is none. */
    @Nullable
    Object answer(String field);

    /** What people know a field by: its label where the form is at hand, else its key. */
    default Object label(String field) {
        return field;
    }

    /** Ids that the submitter chose for this node, in his order. */
    List<String> chosen();

    People people();

    Departments departments();
}
