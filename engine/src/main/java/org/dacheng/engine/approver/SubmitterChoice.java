package org.dacheng.engine.approver;

import java.util.List;
import java.util.Objects;
import org.dacheng.base.text.Message;
import org.dacheng.people.person.PersonView;
import org.jspecify.annotations.Nullable;

/**
 * The people that the submitter chooses when submitting.
 *
 * @param several whether more than one person may be chosen
 */
public record SubmitterChoice(From from, boolean several) implements ApproverRule {

    /** The candidates: exactly one of role, list of people or anybody. */
    public record From(@Nullable String role, List<String> people, boolean anybody) {

        public From(@Nullable String role, @Nullable List<String> people, boolean anybody) {
            this.role = role;
            this.people = people == null ? List.of() : List.copyOf(people);
            this.anybody = anybody;
        }
    }

    public SubmitterChoice(@Nullable From from, boolean several) {
        this.from = Objects.requireNonNullElse(from, new From(null, null, true));
        this.several = several;
    }

    /** Ids of the candidates; empty for anybody. */
    public List<String> candidates(ApproverContext context) {
        String role = from.role();
        return role == null
                ? from.people()
                : context.people().withRole(role).stream().map(PersonView::id).toList();
    }

    @Override
    public List<String> people(ApproverContext context) {
        return context.chosen().stream().distinct().toList();
    }

    @Override
    public Message why() {
        return Message.of("engine.approver.submitter-choice");
    }
}
