package org.dacheng.forms.feel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.dacheng.base.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Static type of an expression, as far as it is known before evaluation. Every value may also be empty.
 *
 * <p>A type has at most {@value #MAX_SIZE} parts, nested at most {@value #MAX_DEPTH} levels. An expression can double
 * a type with every few characters, and the check has to visit all of it; larger types are refused when they are
 * created.
 */
public sealed interface FeelType {

    /** Maximum number of parts of a type. */
    int MAX_SIZE = 5000;

    /** Maximum nesting depth of a type. */
    int MAX_DEPTH = 60;

    /** Maximum depth of an answer's type, which leaves room for the list of its rows and for dotted keys. */
    int MAX_KNOWN_DEPTH = MAX_DEPTH / 2;

    /** Number of text options that count as one part. */
    int OPTIONS = 50;

    /** Any text. */
    Text TEXT = new Text(null);

    /** Types without parts. {@link #ANY} is unknown, {@link #EMPTY} is the type of {@code null}. */
    enum SimpleType implements FeelType {
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

    /** @param options all possible values; null for any text */
    record Text(@Nullable Set<String> options) implements FeelType {
        @Override
        public Message label() {
            return Message.of("forms.feel.type.text");
        }
    }

    /** A list. */
    record ListType(FeelType item) implements FeelType {
        public ListType {
            bounded(List.of(), item);
        }

        @Override
        public Message label() {
            return Message.of("forms.feel.type.list");
        }
    }

    /**
     * A context with members, such as a row or a date range.
     *
     * @param members members that certainly exist
     * @param rest type of all other members that may exist; {@link SimpleType#EMPTY} if there are none
     */
    record ContextType(Map<String, FeelType> members, FeelType rest) implements FeelType {
        public ContextType {
            bounded(members.values(), rest);
        }

        public ContextType(Map<String, FeelType> members) {
            this(members, SimpleType.EMPTY);
        }

        /** If all members together are too large, the types of the large ones are unknown. */
        public static ContextType ofKnown(Map<String, FeelType> members) {
            if (sizes(members.values()) < MAX_SIZE && levels(members.values()) < MAX_KNOWN_DEPTH) {
                return new ContextType(members);
            }
            Map<String, FeelType> known = new TreeMap<>(members);
            known.replaceAll(
                    (name, type) -> type.size() > (MAX_SIZE - 1) / known.size() || type.levels() >= MAX_KNOWN_DEPTH
                            ? SimpleType.ANY
                            : type);
            return new ContextType(known);
        }

        /** The same members, each of which may also have this type. */
        ContextType or(FeelType type) {
            EvaluationBudget.refuseWhen(members.size() * type.size() > MAX_SIZE * 4);
            Map<String, FeelType> changed = new TreeMap<>(members);
            changed.replaceAll((name, known) -> join(known, type));
            return new ContextType(changed, join(rest, type));
        }

        @Override
        public Message label() {
            return Message.of("forms.feel.type.context");
        }

        /** The union of the types of all members. */
        FeelType every() {
            return members.values().stream().reduce(rest, FeelType::join);
        }
    }

    /** One of several distinct types: a list contains both, {@code if} results in either. */
    record UnionType(List<FeelType> types) implements FeelType {
        public UnionType {
            bounded(types, SimpleType.EMPTY);
        }

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
        public Range {
            bounded(List.of(), of);
        }

        @Override
        public Message label() {
            return Message.of("forms.feel.type.range");
        }
    }

    /** The name of the type in the reader's language. */
    Message label();

    /** Number of types it consists of, counting repetitions. */
    default int size() {
        if (this instanceof ListType list) {
            return 1 + list.item().size();
        } else if (this instanceof Range range) {
            return 1 + range.of().size();
        } else if (this instanceof ContextType context) {
            return sizes(context.members().values()) + context.rest().size();
        } else if (this instanceof UnionType several) {
            return sizes(several.types());
        }
        return this instanceof Text text && text.options() != null
                ? 1 + text.options().size() / OPTIONS
                : 1;
    }

    private static int sizes(Collection<FeelType> types) {
        int all = 0;
        for (FeelType type : types) {
            all += type.size();
        }
        return all;
    }

    private int levels() {
        int inner = 0;
        if (this instanceof ListType list) {
            inner = list.item().levels();
        } else if (this instanceof Range range) {
            inner = range.of().levels();
        } else if (this instanceof ContextType context) {
            inner = Math.max(levels(context.members().values()), context.rest().levels());
        } else if (this instanceof UnionType several) {
            return levels(several.types());
        }
        return 1 + inner;
    }

    private static int levels(Collection<FeelType> types) {
        int max = 0;
        for (FeelType type : types) {
            max = Math.max(max, type.levels());
        }
        return max;
    }

    private static void bounded(Collection<FeelType> parts, FeelType last) {
        EvaluationBudget.refuseWhen(
                sizes(parts) + last.size() > MAX_SIZE || Math.max(levels(parts), last.levels()) >= MAX_DEPTH);
    }

    static FeelType listOf(FeelType item) {
        return new ListType(item);
    }

    default boolean isOpen() {
        return this == SimpleType.ANY || this == SimpleType.EMPTY;
    }

    default boolean isText() {
        return this instanceof Text;
    }

    /** The possible types; itself if it is one. */
    default List<FeelType> each() {
        return this instanceof UnionType several ? several.types() : List.of(this);
    }

    /** True when values of both types can be compared: the same kind, or an unknown kind. */
    default boolean meets(FeelType other) {
        if (isOpen() || other.isOpen()) {
            return true;
        }
        if (this instanceof UnionType || other instanceof UnionType) {
            return each().stream().allMatch(one -> other.each().stream().allMatch(one::meets));
        }
        if (this instanceof SimpleType || other instanceof SimpleType) {
            return this == other;
        }
        if (this instanceof ListType one && other instanceof ListType two) {
            return one.item().meets(two.item());
        }
        if (this instanceof Range one && other instanceof Range two) {
            return one.of().meets(two.of());
        }
        return getClass() == other.getClass();
    }

    /** True when any two values of this type can be compared with {@code <} and {@code >}. */
    default boolean isOrdered() {
        return isOpen()
                || isText()
                || this instanceof SimpleType kind && kind != SimpleType.BOOLEAN && kind != SimpleType.FUNCTION
                || this instanceof UnionType several && several.types().stream().allMatch(FeelType::isOrdered);
    }

    /** The union of both types. */
    static FeelType join(FeelType one, FeelType two) {
        if (one == two || two == SimpleType.EMPTY) {
            return one;
        }
        if (one == SimpleType.EMPTY) {
            return two;
        }
        if (one == SimpleType.ANY || two == SimpleType.ANY) {
            return SimpleType.ANY;
        }
        List<FeelType> types = new ArrayList<>(one.each());
        two.each().forEach(type -> add(types, type));
        return sameAs(one.each(), types) ? one : types.size() == 1 ? types.get(0) : new UnionType(List.copyOf(types));
    }

    private static void add(List<FeelType> types, FeelType type) {
        for (int i = 0; i < types.size(); i++) {
            FeelType known = types.get(i);
            if (known == type || !(known instanceof SimpleType) && known.getClass() == type.getClass()) {
                types.set(i, joinedLike(known, type));
                return;
            }
        }
        types.add(type);
    }

    /** Identity: comparing all parts of large types at each step would take too long. */
    private static boolean sameAs(List<FeelType> one, List<FeelType> two) {
        return one.size() == two.size() && IntStream.range(0, one.size()).allMatch(i -> one.get(i) == two.get(i));
    }

    /** The type itself if the other adds nothing. */
    private static FeelType joinedLike(FeelType one, FeelType two) {
        if (one instanceof ListType a && two instanceof ListType b) {
            FeelType item = join(a.item(), b.item());
            return item == a.item() ? one : listOf(item);
        } else if (one instanceof Range a && two instanceof Range b) {
            FeelType of = join(a.of(), b.of());
            return of == a.of() ? one : new Range(of);
        } else if (one instanceof ContextType a && two instanceof ContextType b) {
            return joined(a, b);
        }
        return one instanceof Text a && two instanceof Text b ? joined(a, b) : one;
    }

    /** Members of only one of them are optional. */
    private static ContextType joined(ContextType one, ContextType two) {
        Map<String, FeelType> both = new TreeMap<>();
        FeelType rest = join(one.rest(), two.rest());
        boolean same = true;
        for (Map.Entry<String, FeelType> member : one.members().entrySet()) {
            FeelType other = two.members().get(member.getKey());
            if (other == null) {
                rest = join(rest, member.getValue());
                same = false;
            } else {
                FeelType type = join(member.getValue(), other);
                same &= type == member.getValue();
                both.put(member.getKey(), type);
            }
        }
        for (Map.Entry<String, FeelType> member : two.members().entrySet()) {
            rest = one.members().containsKey(member.getKey()) ? rest : join(rest, member.getValue());
        }
        return same && rest == one.rest() ? one : new ContextType(both, rest);
    }

    private static Text joined(Text one, Text two) {
        if (one.options() == null || two.options() == null) {
            return TEXT;
        }
        if (one.options().containsAll(two.options())) {
            return one;
        }
        Set<String> all = new TreeSet<>(one.options());
        all.addAll(two.options());
        return new Text(all);
    }
}
