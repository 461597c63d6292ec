package org.dacheng.forms.condition;

import java.util.List;
import org.dacheng.base.text.Message;

/** The operators of a field, for selection. */
public final class ConditionOperators {

    /** @param text such as “is more than” */
    public record OfferedOperator(ConditionOperator operator, Message text) {}

    /** The operators that conditions on a field can use, in the order in which they are offered. */
    public static List<OfferedOperator> of(ConditionField field) {
        return field.kind().operators().stream()
                .map(operator -> new OfferedOperator(operator, operator.text(field.kind())))
                .toList();
    }

    private ConditionOperators() {}
}
