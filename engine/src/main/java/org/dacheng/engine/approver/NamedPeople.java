package org.dacheng.engine.approver;

import java.util.List;
import org.dacheng.base.text.Message;
import org.jspecify.annotations.Nullable;

/** A fixed list of people, independent of the submitter. */
public record NamedPeople(List<String> people) implements ApproverRule {

    public NamedPeople(@Nullable List<String> people) {
        this.people = people == null ? List.of() : List.copyOf(people);
    }

    @Override
    public List<String> people(ApproverContext context) {
        return people.stream().distinct().toList();
    }

    @Override
    public Message why() {
        return Message.of("engine.approver.people");
    }
}
