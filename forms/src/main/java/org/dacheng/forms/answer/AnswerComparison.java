package org.dacheng.forms.answer;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Compares two answers; numbers are equal regardless of scale (2, 2.0 and 2.00), at any depth. */
public final class AnswerComparison {

    /** An unticked box equals a missing one, an empty member equals an omitted one. */
    public static boolean same(@Nullable Object one, @Nullable Object other) {
        if (one instanceof Number a && other instanceof Number b) {
            return new BigDecimal(a.toString()).compareTo(new BigDecimal(b.toString())) == 0;
        } else if (one instanceof List<?> a && other instanceof List<?> b) {
            return a.size() == b.size() && IntStream.range(0, a.size()).allMatch(i -> same(a.get(i), b.get(i)));
        } else if (one instanceof Map<?, ?> a && other instanceof Map<?, ?> b) {
            Set<Object> members = new HashSet<>(a.keySet());
            members.addAll(b.keySet());
            return members.stream().allMatch(member -> same(a.get(member), b.get(member)));
        }
        return Objects.equals(unticked(one), unticked(other));
    }

    private static @Nullable Object unticked(@Nullable Object value) {
        return Boolean.FALSE.equals(value) ? null : value;
    }

    private AnswerComparison() {}
}
