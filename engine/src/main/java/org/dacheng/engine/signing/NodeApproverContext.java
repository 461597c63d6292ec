package org.dacheng.engine.signing;

import java.util.List;
import org.dacheng.base.text.LocalText;
import org.dacheng.engine.approver.ApproverContext;
import org.dacheng.people.person.Departments;
import org.dacheng.people.person.People;
import org.jspecify.annotations.Nullable;

/** The context of the approver rules of one node. */
record NodeApproverContext(String nodeId, NodeEntryContext entryContext, People people, Departments departments)
        implements ApproverContext {

    @Override
    public String submitterId() {
        return entryContext.submitterId();
    }

    @Override
    public @Nullable Object answer(String field) {
        return entryContext.answers().get(field);
    }

    @Override
    public Object label(String field) {
        LocalText label = entryContext.labels().get(field);
        return label == null ? field : label;
    }

    @Override
    public List<String> chosen() {
        return entryContext.chosen().getOrDefault(nodeId, List.of());
    }
}
