package org.dacheng.forms.feel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dacheng.forms.feel.FeelType.SimpleType;

/** Result types that depend on the arguments, by their names in the table of functions. */
enum FunctionResultTypes {
    /** Type of the first argument. */
    SAME(call -> call.type(0)),
    /** Type of one item of the list. */
    ITEM(call -> call.item(0)),
    /** A list of items of the list. */
    ITEMS(call -> FeelType.listOf(call.item(0))),
    /** A list of sublists of the list. */
    LISTS(call -> FeelType.listOf(FeelType.listOf(call.item(0)))),
    /** The list with the added items. */
    LONGER_LIST(call -> FeelType.listOf(FeelType.join(call.item(0), call.added()))),
    /** The items of all lists. */
    JOINED_LIST(call -> FeelType.listOf(call.all(FunctionResultTypes::itemOf))),
    FLAT_LIST(call -> FeelType.listOf(flat(call.item(0)))),
    /** Union of the arguments' types. */
    EITHER(call -> call.all(type -> type)),
    LENGTH(call -> call.literal(0)
            .map(FunctionResultTypes::length)
            .orElseGet(() -> FeelType.join(SimpleType.DAYS, SimpleType.MONTHS))),
    /** A date and time, with a zone when the argument has one. */
    MOMENT(call -> zoned(call, SimpleType.DATE_TIME, SimpleType.ZONED_DATE_TIME)),
    /** A time, with a zone when the argument has one. */
    CLOCK(call -> zoned(call, SimpleType.TIME, SimpleType.ZONED_TIME)),
    MEMBER(ContextResultTypes::member),
    ENTRIES(ContextResultTypes::entries),
    WITH_MEMBER(ContextResultTypes::with),
    MERGED(ContextResultTypes::merged),
    MADE(ContextResultTypes::made);

    private static final Pattern MONTHS = Pattern.compile("-?P[^T]*[YM].*");
    private static final Pattern ZONE = Pattern.compile("(.*T)?.*(Z|@.*|[+-]\\d\\d:\\d\\d(:\\d\\d)?)");

    private final TypeRule rule;

    FunctionResultTypes(TypeRule rule) {
        this.rule = rule;
    }

    /** Computes the result type of a call. */
    private interface TypeRule {
        FeelType of(TypedCall call);
    }

    private static final Map<String, FunctionResultTypes> BY_NAME = List.of(values()).stream()
            .collect(Collectors.toMap(
                    one -> one.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), one -> one));

    /** @param result name in the table of functions */
    static FeelType of(String result, TypedCall call) {
        FunctionResultTypes rule = BY_NAME.get(result);
        return rule == null ? FeelFunctions.type(result) : rule.rule.of(call);
    }

    static FeelType itemOf(FeelType list) {
        return each(list, one -> one instanceof FeelType.ListType items ? items.item() : one);
    }

    private static FeelType flat(FeelType type) {
        return each(type, one -> one instanceof FeelType.ListType items ? flat(items.item()) : one);
    }

    static FeelType each(FeelType type, UnaryOperator<FeelType> of) {
        return type.each().stream().map(of).reduce(SimpleType.EMPTY, FeelType::join);
    }

    private static FeelType length(String text) {
        return MONTHS.matcher(text).matches() ? SimpleType.MONTHS : SimpleType.DAYS;
    }

    private static FeelType zoned(TypedCall call, SimpleType without, SimpleType with) {
        FeelType last = call.type(call.types().size() - 1);
        if (call.types().size() > 2) {
            return call.types().size() < 4 || last == SimpleType.EMPTY ? without : FeelType.join(without, with);
        }
        Optional<String> literal = call.literal(0);
        if (literal.isPresent()) {
            return ZONE.matcher(literal.get()).matches() ? with : without;
        }
        return each(last, one -> zoned(one, without, with));
    }

    private static FeelType zoned(FeelType one, SimpleType without, SimpleType with) {
        if (one == SimpleType.ZONED_DATE_TIME || one == SimpleType.ZONED_TIME) {
            return with;
        }
        return one.isText() || one.isOpen() ? FeelType.join(without, with) : without;
    }
}
