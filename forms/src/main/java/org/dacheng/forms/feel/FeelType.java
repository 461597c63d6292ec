package org.dacheng.forms.feel;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dacheng.people.text.Message;
import org.jspecify.annotations.Nullable;

/** What an expression gives, as far as it is known before it is evaluated. Every value may also be empty. */
public sealed interface FeelType {

    /** Any text. */
    Text TEXT = new Text(null);

    /** Types without parts. {@link #ANY} is not known, {@link #EMPTY} is what {@code null} has. */
    enum Kind implements FeelType {
        ANY,
        EMPTY,
        NUMBER,
        BOOLEAN,
        DATE,
        DATE_TIME,
        ZONED_DATE_TIME,
        TIME,
        ZONED_TIME,
        DAYS,
        MONTHS,
        FUNCTION;

        @Override
        public Message label() {
            return Message.of(
                    "forms.feel.type." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    /** @param options all values that it can have; null when it can have any */
    record Text(@Nullable Set<String> options) implements FeelType {
        @Override
        public Message label() {
            return Message.of("forms.feel.type.text");
        }
    }

    /** A list. */
    record Items(FeelType item) implements FeelType {
        @Override
        public Message label() {
            return Message.of("forms.feel.type.list");
        }
    }

    /** A context: what has members, such as a row or a date range. */
    record Members(Map<String, FeelType> members) implements FeelType {
        @Override
        public Message label() {
            return Message.of("forms.feel.type.context");
        }
    }

    /** A range such as {@code [1..5]}. */
    record Range(FeelType of) implements FeelType {
        @Override
        public Message label() {
            return Message.of("forms.feel.type.range");
        }
    }

    /** The name of the type in the reader's language. */
    Message label();

    static FeelType listOf(FeelType item) {
        return new Items(item);
    }

    default boolean isOpen() {
        return this == Kind.ANY || this == Kind.EMPTY;
    }

    default boolean isText() {
        return this instanceof Text;
    }

    /** True when values of both may be equal or be ordered: the same kind, or a kind that is not known. */
    default boolean meets(FeelType other) {
        if (isOpen() || other.isOpen()) {
            return true;
        }
        if (this instanceof Kind || other instanceof Kind) {
            return this == other;
        }
        if (this instanceof Items one && other instanceof Items two) {
            return one.item().meets(two.item());
        }
        return getClass() == other.getClass();
    }

    /** True when {@code <} and {@code >} say something of two values of this type. */
    default boolean isOrdered() {
        return isOpen() || isText() || this instanceof Kind kind && kind != Kind.BOOLEAN && kind != Kind.FUNCTION;
    }

    /** What holds both. */
    static FeelType join(FeelType one, FeelType two) {
        if (one.equals(two) || two == Kind.EMPTY) {
            return one;
        }
        if (one == Kind.EMPTY) {
            return two;
        }
        if (one instanceof Items a && two instanceof Items b) {
            return listOf(join(a.item(), b.item()));
        }
        return one instanceof Text a && two instanceof Text b ? joined(a, b) : Kind.ANY;
    }

    private static FeelType joined(Text one, Text two) {
        if (one.options() == null || two.options() == null) {
            return TEXT;
        }
        Set<String> all = new java.util.TreeSet<>(one.options());
        all.addAll(two.options());
        return new Text(all);
    }
}
