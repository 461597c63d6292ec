package org.dacheng.forms.feel;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dacheng.base.text.Message;
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

    /**
     * A context: what has members, such as a row or a date range.
     *
     * @param members those that are there for certain
     * @param rest what all others hold that may be there; {@link Kind#EMPTY} where there are no others
     */
    record Members(Map<String, FeelType> members, FeelType rest) implements FeelType {
        public Members(Map<String, FeelType> members) {
            this(members, Kind.EMPTY);
        }

        @Override
        public Message label() {
            return Message.of("forms.feel.type.context");
        }

        /** What any of the members may hold. */
        FeelType every() {
            return members.values().stream().reduce(rest, FeelType::join);
        }
    }

    /** One of several types, none of them like another: a list holds both, {@code if} gives either. */
    record AnyOf(Set<FeelType> types) implements FeelType {
        @Override
        public Message label() {
            return Message.of(
                    "forms.feel.type.any-of",
                    types.stream()
                            .map(FeelType::label)
                            .sorted(Comparator.comparing(Message::key))
                            .toList());
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

    /** How many types it is made of, each as often as it occurs. */
    default int size() {
        if (this instanceof Items list) {
            return 1 + list.item().size();
        } else if (this instanceof Range range) {
            return 1 + range.of().size();
        } else if (this instanceof Members context) {
            return context.members().values().stream().mapToInt(FeelType::size).sum()
                    + context.rest().size();
        }
        return this instanceof AnyOf several
                ? several.types().stream().mapToInt(FeelType::size).sum()
                : 1;
    }

    static FeelType listOf(FeelType item) {
        return new Items(item);
    }

    default boolean isOpen() {
        return this == Kind.ANY || this == Kind.EMPTY;
    }

    default boolean isText() {
        return this instanceof Text;
    }

    /** The types that it may be; itself where it is one. */
    default Set<FeelType> each() {
        return this instanceof AnyOf several ? several.types() : Set.of(this);
    }

    /** True when any two values of both may be compared: the same kind, or a kind that is not known. */
    default boolean meets(FeelType other) {
        if (isOpen() || other.isOpen()) {
            return true;
        }
        if (this instanceof AnyOf || other instanceof AnyOf) {
            return each().stream().allMatch(one -> other.each().stream().allMatch(one::meets));
        }
        if (this instanceof Kind || other instanceof Kind) {
            return this == other;
        }
        if (this instanceof Items one && other instanceof Items two) {
            return one.item().meets(two.item());
        }
        if (this instanceof Range one && other instanceof Range two) {
            return one.of().meets(two.of());
        }
        return getClass() == other.getClass();
    }

    /** True when {@code <} and {@code >} say something of any two values of this type. */
    default boolean isOrdered() {
        return isOpen()
                || isText()
                || this instanceof Kind kind && kind != Kind.BOOLEAN && kind != Kind.FUNCTION
                || this instanceof AnyOf several && several.types().stream().allMatch(FeelType::isOrdered);
    }

    /** What holds both. */
    static FeelType join(FeelType one, FeelType two) {
        if (one.equals(two) || two == Kind.EMPTY) {
            return one;
        }
        if (one == Kind.EMPTY) {
            return two;
        }
        if (one == Kind.ANY || two == Kind.ANY) {
            return Kind.ANY;
        }
        Set<FeelType> types = new LinkedHashSet<>(one.each());
        for (FeelType type : two.each()) {
            FeelType like = types.stream()
                    .filter(known -> isLike(known, type))
                    .findFirst()
                    .orElse(null);
            if (like != null) {
                types.remove(like);
            }
            types.add(like == null ? type : joinedLike(like, type));
        }
        return types.size() == 1 ? types.iterator().next() : new AnyOf(Set.copyOf(types));
    }

    private static boolean isLike(FeelType one, FeelType two) {
        return one.equals(two) || !(one instanceof Kind) && one.getClass() == two.getClass();
    }

    private static FeelType joinedLike(FeelType one, FeelType two) {
        if (one instanceof Items a && two instanceof Items b) {
            return listOf(join(a.item(), b.item()));
        } else if (one instanceof Range a && two instanceof Range b) {
            return new Range(join(a.of(), b.of()));
        } else if (one instanceof Members a && two instanceof Members b) {
            return joined(a, b);
        }
        return one instanceof Text a && two instanceof Text b ? joined(a, b) : one;
    }

    /** Members that only one of them has may not be there. */
    private static Members joined(Members one, Members two) {
        Map<String, FeelType> both = new TreeMap<>();
        FeelType rest = join(one.rest(), two.rest());
        for (Map.Entry<String, FeelType> member : one.members().entrySet()) {
            FeelType other = two.members().get(member.getKey());
            if (other == null) {
                rest = join(rest, member.getValue());
            } else {
                both.put(member.getKey(), join(member.getValue(), other));
            }
        }
        for (Map.Entry<String, FeelType> member : two.members().entrySet()) {
            rest = one.members().containsKey(member.getKey()) ? rest : join(rest, member.getValue());
        }
        return new Members(both, rest);
    }

    private static Text joined(Text one, Text two) {
        if (one.options() == null || two.options() == null) {
            return TEXT;
        }
        Set<String> all = new TreeSet<>(one.options());
        all.addAll(two.options());
        return new Text(all);
    }
}
