package org.dacheng.forms.feel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The structure of an expression, for code that recognises certain forms, such as conditions that can be shown as rows.
 * Parts that such code does not need are {@link Other}.
 */
public sealed interface FeelShape {

    /** A literal: String, BigDecimal, Boolean, LocalDate, LocalDateTime, LocalTime, Duration, Period; null is empty. */
    record Literal(@Nullable Object value) implements FeelShape {}

    /** A name with members, such as {@code trip.from}. */
    record Path(List<String> names) implements FeelShape {

        /** The names with dots between them. */
        public String text() {
            return String.join(".", names);
        }
    }

    /** A call with positional arguments. */
    record Call(String function, List<FeelShape> arguments) implements FeelShape {}

    /** {@code and}, or {@code or}. */
    record Logical(boolean and, FeelShape left, FeelShape right) implements FeelShape {}

    /** {@code not(…)}; {@code a != b} is the negation of {@code a = b}. */
    record Not(FeelShape of) implements FeelShape {}

    /** @param sign {@code =}, {@code <}, {@code <=}, {@code >} or {@code >=} */
    record Comparison(String sign, FeelShape left, FeelShape right) implements FeelShape {}

    /** {@code input in (…)}; only with tests that are values or ranges. */
    record In(FeelShape input, List<FeelShape> tests) implements FeelShape {}

    /** A range that includes both ends. */
    record Range(FeelShape start, FeelShape end) implements FeelShape {}

    /** A list. */
    record Items(List<FeelShape> items) implements FeelShape {}

    /** {@code some name in source satisfies condition}, or {@code every}. */
    record Quantified(boolean every, String name, FeelShape source, FeelShape condition) implements FeelShape {}

    /** {@code if … then … else …}. */
    record Choice(FeelShape condition, FeelShape then, FeelShape otherwise) implements FeelShape {}

    /** An addition. */
    record Sum(FeelShape left, FeelShape right) implements FeelShape {}

    /** Anything else. */
    record Other() implements FeelShape {}
}
