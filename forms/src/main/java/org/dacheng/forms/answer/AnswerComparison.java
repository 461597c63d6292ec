package org.dacheng.forms.answer;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.type.LineItemsType;
import org.jspecify.annotations.Nullable;

/** Compares two answers; numbers are equal regardless of scale (2, 2.0 and 2.00), at any depth. */
public final class AnswerComparison {

    /**
     * Compares two answers of a field, or two lists of rows column by column. Answers that count as not filled in are
     * equal, such as an unticked box and a missing one; an empty member equals an omitted one.
     */
    public static boolean same(Field field, @Nullable Object one, @Nullable Object other) {
        if (field.type().isEmpty(one) && field.type().isEmpty(other)) {
            return true;
        }
        if (field.type() instanceof LineItemsType && one instanceof List<?> rows && other instanceof List<?> others) {
            return sameRows(field, rows, others);
        }
        return same(one, other);
    }

    private static boolean sameRows(Field items, List<?> one, List<?> other) {
        return one.size() == other.size()
                && IntStream.range(0, one.size()).allMatch(i -> sameRow(items, one.get(i), other.get(i)));
    }

    private static boolean sameRow(Field items, @Nullable Object one, @Nullable Object other) {
        if (!(one instanceof Map<?, ?> a) || !(other instanceof Map<?, ?> b)) {
            return same(one, other);
        }
        Set<Object> members = members(a, b);
        members.remove(LineItemsType.STORED_ROW);
        for (Field column : items.components().values()) {
            members.remove(column.key());
            if (!same(column, a.get(column.key()), b.get(column.key()))) {
                return false;
            }
        }
        return members.stream().allMatch(member -> same(a.get(member), b.get(member)));
    }

    /** Compares two answers whose field is unknown. */
    public static boolean same(@Nullable Object one, @Nullable Object other) {
        if (one instanceof Number a && other instanceof Number b) {
            return new BigDecimal(a.toString()).compareTo(new BigDecimal(b.toString())) == 0;
        } else if (one instanceof List<?> a && other instanceof List<?> b) {
            return a.size() == b.size() && IntStream.range(0, a.size()).allMatch(i -> same(a.get(i), b.get(i)));
        } else if (one instanceof Map<?, ?> a && other instanceof Map<?, ?> b) {
            return members(a, b).stream().allMatch(member -> same(a.get(member), b.get(member)));
        }
        return Objects.equals(one, other);
    }

    private static Set<Object> members(Map<?, ?> one, Map<?, ?> other) {
        Set<Object> members = new HashSet<>(one.keySet());
        members.addAll(other.keySet());
        return members;
    }

    private AnswerComparison() {}
}
