package org.dacheng.engine.approver;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.dacheng.base.text.Message;
import org.jspecify.annotations.Nullable;

/** The people named in a person field of the request. */
public record PeopleInField(String field) implements ApproverRule {

    public PeopleInField(@Nullable String field) {
        this.field = Objects.requireNonNullElse(field, "");
    }

    @Override
    public List<String> people(ApproverContext context) {
        Object answer = context.answer(field);
        if (answer instanceof Collection<?> several) {
            return several.stream().map(String::valueOf).distinct().toList();
        }
        return answer instanceof String one && !one.isEmpty() ? List.of(one) : List.of();
    }

    @Override
    public Message why() {
        return Message.of("engine.approver.person-field", field);
    }

    @Override
    public Message why(ApproverContext context) {
        return Message.of("engine.approver.person-field", context.label(field));
    }
}
