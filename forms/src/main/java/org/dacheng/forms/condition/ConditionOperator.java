package org.dacheng.forms.condition;

import java.util.Locale;
import org.dacheng.base.text.Message;

/** What a row of a condition asks of a field. Each operator has one form in FEEL, see {@link ConditionPrinter}. */
public enum ConditionOperator {
    /** Equal. */
    EQUAL(1),
    /** Not equal, or empty. */
    NOT_EQUAL(1),
    /** More; of dates: after. */
    GREATER(1),
    /** At least; of dates: on or after. */
    GREATER_OR_EQUAL(1),
    /** Less; of dates: before. */
    LESS(1),
    /** At most; of dates: on or before. */
    LESS_OR_EQUAL(1),
    /** From the first value to the second one, both included. */
    BETWEEN(2),
    /** At most so many days after today. */
    WITHIN_DAYS(1),
    /** The text contains the value. */
    CONTAINS(1),
    /** The text starts with the value. */
    STARTS_WITH(1),
    /** One of the values. */
    ONE_OF(ConditionOperator.SEVERAL),
    /** None of the values, or empty. */
    NONE_OF(ConditionOperator.SEVERAL),
    /** The list has one of the values. */
    HAS_ANY(ConditionOperator.SEVERAL),
    /** The list has all of the values. */
    HAS_ALL(ConditionOperator.SEVERAL),
    /** The list has none of the values. */
    HAS_NONE(ConditionOperator.SEVERAL),
    /** Answered with yes. */
    YES(0),
    /** Answered with no. */
    NO(0),
    /** Not filled in. */
    EMPTY(0),
    /** Filled in. */
    NOT_EMPTY(0);

    private static final int SEVERAL = -1;

    private final int count;

    ConditionOperator(int count) {
        this.count = count;
    }

    /** True if the number of values is right. */
    public boolean takes(int values) {
        return count == SEVERAL ? values > 0 : values == count;
    }

    /** Number of values that the operator takes; -1 for one or more. */
    public int count() {
        return count;
    }

    /** The operator in words, such as “is more than”; “is after” for dates. */
    public Message text(ConditionKind kind) {
        return Message.of("forms.condition.op." + key(kind));
    }

    /** Last part of message keys, such as {@code greater} or {@code date.greater}. */
    String key(ConditionKind kind) {
        boolean ordered = ordinal() <= BETWEEN.ordinal();
        boolean several = count == SEVERAL;
        String prefix = "";
        if (ordered && kind.isMoment()) {
            prefix = "date.";
        } else if (ordered && kind == ConditionKind.TEXT) {
            prefix = "text.";
        } else if (several && kind == ConditionKind.SUBMITTER_DEPARTMENTS) {
            prefix = "department.";
        }
        return prefix + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
