package org.dacheng.engine.approver;

import java.util.List;
import org.dacheng.people.person.Departments;
import org.dacheng.people.person.People;
import org.jspecify.annotations.Nullable;

/** The data an approver rule may use to find the people of one node of one request. */
public interface ApproverContext {

    /** Id of the submitter. */
    String submitterId();

    /** Canonical answer of a field of the form, null when there is none. */
    @Nullable
    Object answer(String field);

    /** Display name of a field: its label if the form is available, else its key. */
    default Object label(String field) {
        return field;
    }

    /** Ids of the people that the submitter chose for this node, in the chosen order. */
    List<String> chosen();

    People people();

    Departments departments();
}
