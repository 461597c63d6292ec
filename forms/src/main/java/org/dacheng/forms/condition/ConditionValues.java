package org.dacheng.forms.condition;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.Optional;
import java.util.function.Function;
import org.dacheng.base.text.DateParser;
import org.dacheng.base.text.NumberParser;
import org.dacheng.forms.feel.FeelShape;
import org.jspecify.annotations.Nullable;

/** Values of rows: as stored in a row, as literals of FEEL, and as people type them. */
final class ConditionValues {

    private static final int MAX_DIGITS = 30;
    private static final int MAX_DAYS = 3650;

    /** What the values of an operator are. */
    private enum Literal {
        TEXT,
        NUMBER,
        DAYS,
        DATE,
        DATE_TIME,
        TIME
    }

    private static Literal literal(ConditionKind kind, ConditionOperator operator) {
        if (operator == ConditionOperator.WITHIN_DAYS) {
            return Literal.DAYS;
        }
        return switch (kind) {
            case NUMBER -> Literal.NUMBER;
            case DATE -> Literal.DATE;
            case DATE_TIME -> Literal.DATE_TIME;
            case TIME -> Literal.TIME;
            default -> Literal.TEXT;
        };
    }

    /** True if a row can have the value: it is written in the one way in which it is read back. */
    static boolean isValid(ConditionKind kind, ConditionOperator operator, String value) {
        return switch (literal(kind, operator)) {
            case TEXT -> isText(value);
            case NUMBER -> isNumber(value);
            case DAYS -> value.matches("0|[1-9]\\d{0,3}") && Integer.parseInt(value) <= MAX_DAYS;
            case DATE -> isMoment(value, LocalDate::parse);
            case DATE_TIME -> isMoment(value, LocalDateTime::parse);
            case TIME -> isMoment(value, LocalTime::parse);
        };
    }

    /**
     * Control characters other than line breaks and tabs cannot be typed; a backslash directly in front of a quotation
     * mark cannot be written in a way that the parser reads.
     */
    private static boolean isText(String value) {
        return !value.isEmpty()
                && !value.contains("\\\"")
                && value.codePoints()
                        .noneMatch(sign -> Character.isISOControl(sign) && "\n\t".indexOf(sign) < 0
                                || Character.getType(sign) == Character.SURROGATE);
    }

    private static boolean isNumber(String value) {
        if (!value.matches("-?\\d{1,30}(\\.\\d{1,30})?")) {
            return false;
        }
        BigDecimal number = new BigDecimal(value);
        return number.toPlainString().equals(value) && number.precision() <= MAX_DIGITS;
    }

    private static boolean isMoment(String value, Function<String, Temporal> parse) {
        try {
            Temporal moment = parse.apply(value);
            LocalDate day = moment instanceof LocalDate date
                    ? date
                    : moment instanceof LocalDateTime both ? both.toLocalDate() : LocalDate.EPOCH;
            return moment.toString().equals(value) && DateParser.isStorable(day);
        } catch (DateTimeException noMoment) {
            return false;
        }
    }

    /** The value as a literal of FEEL. */
    static String print(ConditionKind kind, ConditionOperator operator, String value) {
        return switch (literal(kind, operator)) {
            case TEXT -> quoted(value);
            case NUMBER -> value;
            case DAYS -> "today() + duration(\"P" + value + "D\")";
            case DATE -> "date(\"" + value + "\")";
            case DATE_TIME ->
                "date and time(\"" + DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(LocalDateTime.parse(value)) + "\")";
            case TIME -> "time(\"" + DateTimeFormatter.ISO_LOCAL_TIME.format(LocalTime.parse(value)) + "\")";
        };
    }

    /** The parser takes line breaks and tabs as they are. */
    private static String quoted(String value) {
        return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** The value of a literal of FEEL; empty if it does not belong to the operator. */
    static Optional<String> read(ConditionKind kind, ConditionOperator operator, FeelShape shape) {
        String value = written(literal(kind, operator), shape);
        return Optional.ofNullable(value).filter(one -> isValid(kind, operator, one));
    }

    private static @Nullable String written(Literal wanted, FeelShape shape) {
        if (wanted == Literal.DAYS) {
            return days(shape);
        }
        Object value = shape instanceof FeelShape.Literal literal ? literal.value() : null;
        return switch (wanted) {
            case TEXT -> value instanceof String text ? text : null;
            case NUMBER -> value instanceof BigDecimal number ? number.toPlainString() : null;
            case DATE -> value instanceof LocalDate day ? day.toString() : null;
            case DATE_TIME -> value instanceof LocalDateTime both ? both.toString() : null;
            case TIME -> value instanceof LocalTime time ? time.toString() : null;
            case DAYS -> null;
        };
    }

    /** {@code today() + duration("P3D")}. */
    private static @Nullable String days(FeelShape shape) {
        boolean fromToday = shape instanceof FeelShape.Sum sum
                && sum.left() instanceof FeelShape.Call call
                && call.function().equals("today")
                && call.arguments().isEmpty();
        Object added = fromToday && ((FeelShape.Sum) shape).right() instanceof FeelShape.Literal literal
                ? literal.value()
                : null;
        if (added instanceof Duration duration && duration.equals(Duration.ofDays(duration.toDays()))) {
            return String.valueOf(duration.toDays());
        }
        return added instanceof Period period && period.equals(Period.ofDays(period.getDays()))
                ? String.valueOf(period.getDays())
                : null;
    }

    /** The value that a person typed, such as {@code 5,000} or {@code 2026/3/1}; empty if it cannot be read. */
    static Optional<String> typed(ConditionKind kind, ConditionOperator operator, String typed) {
        String value = switch (literal(kind, operator)) {
            case TEXT -> typed;
            case NUMBER -> number(typed);
            case DAYS -> text(NumberParser.wholeNumber(typed));
            case DATE -> text(DateParser.day(typed));
            case DATE_TIME -> text(DateParser.dayAndTime(typed));
            case TIME -> text(DateParser.time(typed));
        };
        return Optional.ofNullable(value).filter(one -> isValid(kind, operator, one));
    }

    private static @Nullable String number(String typed) {
        NumberParser.ParsedNumber number = NumberParser.parse(typed);
        return number == null || number.percent() ? null : number.value().toPlainString();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /** Why a typed value cannot be read, as the last part of a message key. */
    static String reason(ConditionKind kind, ConditionOperator operator) {
        return switch (literal(kind, operator)) {
            case TEXT -> "no-text";
            case NUMBER -> "no-number";
            case DAYS -> "no-days";
            case DATE -> "no-date";
            case DATE_TIME -> "no-date-time";
            case TIME -> "no-time";
        };
    }

    private ConditionValues() {}
}
