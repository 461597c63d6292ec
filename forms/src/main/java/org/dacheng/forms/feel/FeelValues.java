package org.dacheng.forms.feel;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.feel.syntaxtree.ZonedTime;
import org.dacheng.forms.feel.FeelType.SimpleType;
import org.jspecify.annotations.Nullable;

/** Kinds of values and their comparison. */
final class FeelValues {

    /** Numbers as decimals, collections as lists; other values unchanged. */
    static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Number number && !(value instanceof BigDecimal)) {
            return new BigDecimal(number.toString());
        }
        return value instanceof Collection<?> items && !(value instanceof List<?>) ? new ArrayList<>(items) : value;
    }

    /** The type of a value, without that of its content. */
    static FeelType type(@Nullable Object value) {
        if (value == null) {
            return SimpleType.EMPTY;
        } else if (value instanceof String) {
            return FeelType.TEXT;
        } else if (value instanceof List<?>) {
            return FeelType.listOf(SimpleType.ANY);
        } else if (value instanceof Map<?, ?>) {
            return new FeelType.ContextType(Map.of());
        } else if (value instanceof FeelRange) {
            return new FeelType.Range(SimpleType.ANY);
        }
        return kind(value);
    }

    private static SimpleType kind(Object value) {
        if (value instanceof BigDecimal) {
            return SimpleType.NUMBER;
        } else if (value instanceof Boolean) {
            return SimpleType.BOOLEAN;
        } else if (value instanceof LocalDate) {
            return SimpleType.DATE;
        } else if (value instanceof LocalDateTime) {
            return SimpleType.DATE_TIME;
        } else if (value instanceof ZonedDateTime) {
            return SimpleType.ZONED_DATE_TIME;
        } else if (value instanceof LocalTime) {
            return SimpleType.TIME;
        } else if (value instanceof ZonedTime) {
            return SimpleType.ZONED_TIME;
        } else if (value instanceof Duration) {
            return SimpleType.DAYS;
        } else if (value instanceof Period) {
            return SimpleType.MONTHS;
        }
        return value instanceof FeelLambda ? SimpleType.FUNCTION : SimpleType.ANY;
    }

    /** Whether both are equal; an empty value equals only an empty one; null when they are of different types. */
    static @Nullable Boolean equal(@Nullable Object one, @Nullable Object two, EvaluationBudget budget) {
        budget.step();
        if (one == null || two == null) {
            return one == two;
        }
        if (one instanceof List<?> a && two instanceof List<?> b) {
            return a.size() == b.size() && sameItems(a, b, budget);
        }
        if (one instanceof Map<?, ?> a && two instanceof Map<?, ?> b) {
            return a.keySet().equals(b.keySet()) && sameMembers(a, b, budget);
        }
        if (one instanceof Boolean && two instanceof Boolean || one instanceof FeelRange && two instanceof FeelRange) {
            return one.equals(two);
        }
        Integer order = compare(one, two, budget);
        return order == null ? null : order == 0;
    }

    private static boolean sameItems(List<?> one, List<?> two, EvaluationBudget budget) {
        for (int i = 0; i < one.size(); i++) {
            if (!same(one.get(i), two.get(i), budget)) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameMembers(Map<?, ?> one, Map<?, ?> two, EvaluationBudget budget) {
        for (Map.Entry<?, ?> member : one.entrySet()) {
            if (!same(member.getValue(), two.get(member.getKey()), budget)) {
                return false;
            }
        }
        return true;
    }

    static boolean same(@Nullable Object one, @Nullable Object two, EvaluationBudget budget) {
        return Boolean.TRUE.equals(equal(plain(one), plain(two), budget));
    }

    /** Negative when the first value is smaller; null when they have no order. */
    static @Nullable Integer compare(Object one, Object two, EvaluationBudget budget) {
        if (one instanceof BigDecimal a && two instanceof BigDecimal b) {
            return a.compareTo(b);
        } else if (one instanceof String a && two instanceof String b) {
            budget.spend(1 + Math.min(a.length(), b.length()) / 64);
            return a.compareTo(b);
        } else if (one instanceof LocalDate a && two instanceof LocalDate b) {
            return a.compareTo(b);
        } else if (one instanceof LocalDateTime a && two instanceof LocalDateTime b) {
            return a.compareTo(b);
        } else if (one instanceof ZonedDateTime a && two instanceof ZonedDateTime b) {
            return a.toInstant().compareTo(b.toInstant());
        } else if (one instanceof LocalTime a && two instanceof LocalTime b) {
            return a.compareTo(b);
        } else if (one instanceof ZonedTime a && two instanceof ZonedTime b) {
            return a.compareTo(b);
        } else if (one instanceof Duration a && two instanceof Duration b) {
            return a.compareTo(b);
        }
        return one instanceof Period a && two instanceof Period b
                ? Long.compare(a.toTotalMonths(), b.toTotalMonths())
                : null;
    }

    /**
     * A copy that charges everything in it: a value that contains another many times is not expanded without limit.
     */
    static @Nullable Object copied(@Nullable Object value, EvaluationBudget budget) {
        Object plain = plain(value);
        if (plain instanceof BigDecimal number) {
            return budget.number(number);
        } else if (plain instanceof List<?> items) {
            budget.make(items.size());
            List<@Nullable Object> copy = new ArrayList<>(items.size());
            items.forEach(item -> copy.add(copied(item, budget)));
            return copy;
        } else if (plain instanceof Map<?, ?> members) {
            budget.make(members.size());
            Map<String, @Nullable Object> copy = new java.util.LinkedHashMap<>();
            members.forEach((name, member) -> copy.put(String.valueOf(name), copied(member, budget)));
            return copy;
        }
        return plain instanceof FeelLambda || plain instanceof FeelRange ? null : plain;
    }

    static Map<String, @Nullable Object> members(Map<?, ?> map) {
        Map<String, @Nullable Object> members = new HashMap<>();
        map.forEach((name, member) -> members.put(String.valueOf(name), member));
        return members;
    }

    private FeelValues() {}
}
