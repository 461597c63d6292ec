package org.dacheng.forms.condition;

import static org.dacheng.forms.condition.ConditionOperator.BETWEEN;
import static org.dacheng.forms.condition.ConditionOperator.CONTAINS;
import static org.dacheng.forms.condition.ConditionOperator.EMPTY;
import static org.dacheng.forms.condition.ConditionOperator.EQUAL;
import static org.dacheng.forms.condition.ConditionOperator.GREATER;
import static org.dacheng.forms.condition.ConditionOperator.GREATER_OR_EQUAL;
import static org.dacheng.forms.condition.ConditionOperator.HAS_ALL;
import static org.dacheng.forms.condition.ConditionOperator.HAS_ANY;
import static org.dacheng.forms.condition.ConditionOperator.HAS_NONE;
import static org.dacheng.forms.condition.ConditionOperator.LESS;
import static org.dacheng.forms.condition.ConditionOperator.LESS_OR_EQUAL;
import static org.dacheng.forms.condition.ConditionOperator.NO;
import static org.dacheng.forms.condition.ConditionOperator.NONE_OF;
import static org.dacheng.forms.condition.ConditionOperator.NOT_EMPTY;
import static org.dacheng.forms.condition.ConditionOperator.NOT_EQUAL;
import static org.dacheng.forms.condition.ConditionOperator.ONE_OF;
import static org.dacheng.forms.condition.ConditionOperator.STARTS_WITH;
import static org.dacheng.forms.condition.ConditionOperator.WITHIN_DAYS;
import static org.dacheng.forms.condition.ConditionOperator.YES;

import java.util.List;

/** The kind of a value decides which operators a condition can use; they are in the order in which they are offered. */
public enum ConditionKind {
    /** Numbers, money, totals, formulas with a number, days of a date range. */
    NUMBER(EQUAL, NOT_EQUAL, GREATER, GREATER_OR_EQUAL, LESS, LESS_OR_EQUAL, BETWEEN, NOT_EMPTY, EMPTY),
    /** A text that people type. */
    TEXT(EQUAL, NOT_EQUAL, CONTAINS, STARTS_WITH, NOT_EMPTY, EMPTY),
    /** One of several options. */
    CHOICE(ONE_OF, NONE_OF, NOT_EMPTY, EMPTY),
    /** One person. */
    PERSON(ONE_OF, NONE_OF, NOT_EMPTY, EMPTY),
    /** One department. */
    DEPARTMENT(ONE_OF, NONE_OF, NOT_EMPTY, EMPTY),
    /** Any number of options. */
    CHOICES(HAS_ANY, HAS_ALL, HAS_NONE, NOT_EMPTY, EMPTY),
    /** Several people. */
    PEOPLE(HAS_ANY, HAS_ALL, HAS_NONE, NOT_EMPTY, EMPTY),
    /** Several departments. */
    DEPARTMENTS(HAS_ANY, HAS_ALL, HAS_NONE, NOT_EMPTY, EMPTY),
    /** Departments of the submitter with all above them. */
    SUBMITTER_DEPARTMENTS(HAS_ANY, HAS_NONE),
    /** Roles of the submitter. */
    SUBMITTER_ROLES(HAS_ANY, HAS_ALL, HAS_NONE),
    /** Yes or no. */
    YES_NO(YES, NO, NOT_EMPTY, EMPTY),
    /** A day. */
    DATE(EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, BETWEEN, WITHIN_DAYS, NOT_EMPTY, EMPTY),
    /** A day with a time. */
    DATE_TIME(LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, BETWEEN, NOT_EMPTY, EMPTY),
    /** A time of the day. */
    TIME(LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, BETWEEN, NOT_EMPTY, EMPTY),
    /** Files, line items and other lists. */
    LIST(NOT_EMPTY, EMPTY),
    /** Everything else. */
    OTHER(NOT_EMPTY, EMPTY);

    private final List<ConditionOperator> operators;

    ConditionKind(ConditionOperator... operators) {
        this.operators = List.of(operators);
    }

    /** The operators in the order in which they are offered. */
    public List<ConditionOperator> operators() {
        return operators;
    }

    /** True for dates and times. */
    boolean isMoment() {
        return this == DATE || this == DATE_TIME || this == TIME;
    }

    /** True if the value is a list, which is empty without items and never null. */
    boolean isList() {
        return operators.contains(HAS_ANY) || this == LIST;
    }
}
