package org.dacheng.forms.feel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BinaryOperator;
import org.dacheng.base.text.Message;
import org.dacheng.forms.feel.FeelFunction.Body;
import org.jspecify.annotations.Nullable;

/** List functions. Aggregations and comparisons skip empty items; the sum of nothing is 0. */
final class ListFunctions {

    static void addTo(Map<String, Body> functions) {
        functions.put("count", a -> BigDecimal.valueOf(a.list(0).size()));
        functions.put("is empty", a -> a.get(0) == null || a.list(0).isEmpty());
        functions.put("sum", a -> numbers(a, BigDecimal.ZERO, BigDecimal::add));
        functions.put("product", a -> filled(a).isEmpty() ? null : numbers(a, BigDecimal.ONE, ListFunctions::times));
        functions.put("mean", ListFunctions::mean);
        functions.put("median", ListFunctions::ofFilled);
        functions.put("mode", ListFunctions::ofFilled);
        functions.put("stddev", ListFunctions::ofFilled);
        functions.put("min", a -> extreme(a, -1));
        functions.put("max", a -> extreme(a, 1));
        functions.put("all", a -> decided(a, false));
        functions.put("and", a -> decided(a, false));
        functions.put("any", a -> decided(a, true));
        functions.put("or", a -> decided(a, true));
        functions.put("list contains", a -> !places(a).isEmpty());
        functions.put("index of", ListFunctions::places);
        functions.put("concatenate", a -> flat(a, new ArrayList<>(), a.list(0), 1));
        functions.put("flatten", a -> flat(a, new ArrayList<>(), a.list(0), Integer.MAX_VALUE));
        functions.put("append", a -> {
            List<@Nullable Object> all = copy(a, a.list(0));
            a.list(1).forEach(item -> add(a, all, item));
            return all;
        });
        functions.put("union", a -> distinct(a, flat(a, new ArrayList<>(), a.list(0), 1)));
        functions.put("distinct values", a -> distinct(a, a.list(0)));
        functions.put("duplicate values", ListFunctions::duplicates);
        functions.put("reverse", a -> {
            List<@Nullable Object> all = copy(a, a.list(0));
            Collections.reverse(all);
            return all;
        });
        functions.put("insert before", ListFunctions::insert);
        functions.put("remove", ListFunctions::remove);
        functions.put("sublist", ListFunctions::part);
        functions.put("partition", ListFunctions::parts);
        functions.put("sort", ListFunctions::sort);
    }

    private static BigDecimal times(BigDecimal one, BigDecimal two) {
        return one.multiply(two, MathContext.DECIMAL128);
    }

    /** The non-empty items; a single value counts as a list of one. */
    private static List<Object> filled(CallArguments arguments) {
        List<Object> filled = new ArrayList<>();
        for (Object item : arguments.list(0)) {
            arguments.budget().step();
            if (item != null) {
                filled.add(Objects.requireNonNull(FeelValues.plain(item)));
            }
        }
        return filled;
    }

    private static BigDecimal numbers(CallArguments arguments, BigDecimal none, BinaryOperator<BigDecimal> add) {
        BigDecimal all = none;
        for (Object item : filled(arguments)) {
            all = arguments.budget().number(add.apply(all, (BigDecimal) item));
        }
        return all;
    }

    private static @Nullable Object mean(CallArguments arguments) {
        int count = filled(arguments).size();
        return count == 0
                ? null
                : numbers(arguments, BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(count), MathContext.DECIMAL128);
    }

    /** The engine's function on the non-empty items. */
    private static @Nullable Object ofFilled(CallArguments arguments) {
        List<Object> filled = filled(arguments);
        arguments.budget().make(filled.size());
        CallArguments own = new CallArguments(
                arguments.at(), arguments.function(), Collections.singletonList(filled), arguments.scope());
        return NativeFunctions.call(own);
    }

    private static @Nullable Object extreme(CallArguments arguments, int sign) {
        Object best = null;
        for (Object item : filled(arguments)) {
            Integer order = best == null ? Integer.valueOf(1) : FeelValues.compare(item, best, arguments.budget());
            if (order == null) {
                Message types = Message.of(
                        "forms.feel.operands",
                        arguments.function(),
                        FeelValues.type(best).label(),
                        FeelValues.type(item).label());
                throw new EvaluationProblem(arguments.at(), types);
            }
            best = best == null || order * sign > 0 ? item : best;
        }
        return best;
    }

    /** One item with this value decides; an empty one leaves the result empty. */
    private static @Nullable Boolean decided(CallArguments arguments, boolean by) {
        if (arguments.get(0) == null) {
            return null;
        }
        boolean open = false;
        for (Object item : arguments.list(0)) {
            arguments.budget().step();
            if (item != null && item.equals(by)) {
                return by;
            }
            open |= item == null;
        }
        return open ? null : !by;
    }

    private static List<BigDecimal> places(CallArguments arguments) {
        List<BigDecimal> places = new ArrayList<>();
        List<?> items = arguments.list(0);
        for (int i = 0; i < items.size(); i++) {
            if (FeelValues.same(items.get(i), arguments.get(1), arguments.budget())) {
                arguments.budget().grow(places.size());
                places.add(BigDecimal.valueOf(i + 1L));
            }
        }
        return places;
    }

    private static void add(CallArguments arguments, List<@Nullable Object> list, @Nullable Object item) {
        arguments.budget().grow(list.size());
        list.add(FeelValues.plain(item));
    }

    private static List<@Nullable Object> copy(CallArguments arguments, List<?> items) {
        arguments.budget().make(items.size());
        return new ArrayList<>(items);
    }

    private static List<@Nullable Object> flat(
            CallArguments arguments, List<@Nullable Object> all, List<?> items, int levels) {
        for (Object each : items) {
            Object item = FeelValues.plain(each);
            arguments.budget().step();
            if (levels > 0 && item instanceof List<?> inner) {
                flat(arguments, all, inner, levels - 1);
            } else {
                add(arguments, all, item);
            }
        }
        return all;
    }

    private static List<@Nullable Object> distinct(CallArguments arguments, List<?> items) {
        List<@Nullable Object> distinct = new ArrayList<>();
        for (Object item : items) {
            if (distinct.stream().noneMatch(known -> FeelValues.same(known, item, arguments.budget()))) {
                add(arguments, distinct, item);
            }
        }
        return distinct;
    }

    private static List<@Nullable Object> duplicates(CallArguments arguments) {
        List<@Nullable Object> once = new ArrayList<>();
        List<@Nullable Object> more = new ArrayList<>();
        for (Object item : arguments.list(0)) {
            if (once.stream().noneMatch(known -> FeelValues.same(known, item, arguments.budget()))) {
                add(arguments, once, item);
            } else if (more.stream().noneMatch(known -> FeelValues.same(known, item, arguments.budget()))) {
                add(arguments, more, item);
            }
        }
        return more;
    }

    /** Index of a position that counts from 1, or from the end if negative. */
    private static int index(int place, int size) {
        return place < 0 ? size + place : place - 1;
    }

    private static List<@Nullable Object> insert(CallArguments arguments) {
        List<@Nullable Object> all = copy(arguments, arguments.list(0));
        int index = index(arguments.whole(1), all.size());
        arguments.budget().grow(all.size());
        all.add(Math.max(0, Math.min(index, all.size())), arguments.get(2));
        return all;
    }

    private static List<@Nullable Object> remove(CallArguments arguments) {
        List<@Nullable Object> all = copy(arguments, arguments.list(0));
        int index = index(arguments.whole(1), all.size());
        if (index >= 0 && index < all.size()) {
            all.remove(index);
        }
        return all;
    }

    private static List<@Nullable Object> part(CallArguments arguments) {
        List<?> items = arguments.list(0);
        int from = Math.max(0, Math.min(index(arguments.whole(1), items.size()), items.size()));
        int length = arguments.get(2) == null ? items.size() : Math.max(0, arguments.whole(2));
        return copy(arguments, items.subList(from, (int) Math.min((long) from + length, items.size())));
    }

    private static List<List<@Nullable Object>> parts(CallArguments arguments) {
        List<?> items = arguments.list(0);
        int size = arguments.whole(1);
        if (size < 1) {
            throw arguments.failed();
        }
        List<List<@Nullable Object>> parts = new ArrayList<>();
        for (int from = 0; from < items.size(); from += size) {
            arguments.budget().grow(parts.size());
            parts.add(copy(arguments, items.subList(from, (int) Math.min((long) from + size, items.size()))));
        }
        return parts;
    }

    /** Merge sort, which tolerates an inconsistent ordering function. */
    private static List<@Nullable Object> sort(CallArguments arguments) {
        return sorted(arguments, copy(arguments, arguments.list(0)));
    }

    private static List<@Nullable Object> sorted(CallArguments arguments, List<@Nullable Object> items) {
        if (items.size() < 2) {
            return items;
        }
        int half = items.size() / 2;
        List<@Nullable Object> left = sorted(arguments, items.subList(0, half));
        List<@Nullable Object> right = sorted(arguments, items.subList(half, items.size()));
        List<@Nullable Object> merged = new ArrayList<>(items.size());
        int i = 0;
        int j = 0;
        while (i < left.size() && j < right.size()) {
            merged.add(precedes(arguments, right.get(j), left.get(i)) ? right.get(j++) : left.get(i++));
        }
        merged.addAll(left.subList(i, left.size()));
        merged.addAll(right.subList(j, right.size()));
        return merged;
    }

    private static boolean precedes(CallArguments arguments, @Nullable Object one, @Nullable Object two) {
        FeelLambda order = (FeelLambda) Objects.requireNonNull(arguments.get(1));
        List<@Nullable Object> pair = new ArrayList<>();
        pair.add(FeelValues.plain(one));
        pair.add(FeelValues.plain(two));
        return Boolean.TRUE.equals(LogicalExpression.truth(arguments.at(), order.call(arguments.at(), pair)));
    }

    private ListFunctions() {}
}
