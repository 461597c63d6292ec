package org.dacheng.forms.condition;

import static org.dacheng.forms.condition.ConditionOperator.BETWEEN;
import static org.dacheng.forms.condition.ConditionOperator.CONTAINS;
import static org.dacheng.forms.condition.ConditionOperator.EMPTY;
import static org.dacheng.forms.condition.ConditionOperator.EQUAL;
import static org.dacheng.forms.condition.ConditionOperator.GREATER;
import static org.dacheng.forms.condition.ConditionOperator.GREATER_OR_EQUAL;
import static org.dacheng.forms.condition.ConditionOperator.HAS_ALL;
import static org.dacheng.forms.condition.ConditionOperator.HAS_ANY;
import static org.dacheng.forms.condition.ConditionOperator.HAS_NONE;
import static org.dacheng.forms.condition.ConditionOperator.LESS;
import static org.dacheng.forms.condition.ConditionOperator.LESS_OR_EQUAL;
import static org.dacheng.forms.condition.ConditionOperator.NO;
import static org.dacheng.forms.condition.ConditionOperator.NONE_OF;
import static org.dacheng.forms.condition.ConditionOperator.NOT_EMPTY;
import static org.dacheng.forms.condition.ConditionOperator.NOT_EQUAL;
import static org.dacheng.forms.condition.ConditionOperator.ONE_OF;
import static org.dacheng.forms.condition.ConditionOperator.STARTS_WITH;
import static org.dacheng.forms.condition.ConditionOperator.WITHIN_DAYS;
import static org.dacheng.forms.condition.ConditionOperator.YES;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dacheng.forms.feel.FeelShape;
import org.dacheng.forms.feel.FeelShape.Call;
import org.dacheng.forms.feel.FeelShape.Comparison;
import org.dacheng.forms.feel.FeelShape.In;
import org.dacheng.forms.feel.FeelShape.Items;
import org.dacheng.forms.feel.FeelShape.Literal;
import org.dacheng.forms.feel.FeelShape.Logical;
import org.dacheng.forms.feel.FeelShape.Not;
import org.dacheng.forms.feel.FeelShape.Path;
import org.dacheng.forms.feel.FeelShape.Quantified;
import org.dacheng.forms.feel.FeelShape.Range;
import org.jspecify.annotations.Nullable;

/**
 * Reads the structure of an expression as rows. A form is read only if the printed row has the same result for every
 * answer, also for empty ones, where empty counts as false: {@code not(x = true)} is not read as “no”, since it holds
 * for an empty answer.
 */
final class ConditionReader {

    private static final int MAX_ROWS = 200;
    private static final Map<String, ConditionOperator> SIGNS =
            Map.of("=", EQUAL, ">", GREATER, ">=", GREATER_OR_EQUAL, "<", LESS, "<=", LESS_OR_EQUAL);
    private static final Map<String, String> TURNED = Map.of("=", "=", ">", "<", ">=", "<=", "<", ">", "<=", ">=");

    private final ConditionFields fields;

    ConditionReader(ConditionFields fields) {
        this.fields = fields;
    }

    /** Empty if the condition cannot be shown as rows. */
    Optional<ConditionRows> rows(FeelShape shape) {
        List<ConditionGroup> groups = new ArrayList<>();
        int count = 0;
        for (FeelShape any : parts(shape, false)) {
            List<ConditionRow> rows = new ArrayList<>();
            for (FeelShape all : parts(any, true)) {
                ConditionRow row = row(all);
                if (row == null || ++count > MAX_ROWS) {
                    return Optional.empty();
                }
                rows.add(row);
            }
            groups.add(new ConditionGroup(rows));
        }
        return Optional.of(new ConditionRows(groups));
    }

    /** The operands of nested {@code and}, or {@code or}, from left to right. */
    private static List<FeelShape> parts(FeelShape shape, boolean and) {
        List<FeelShape> parts = new ArrayList<>();
        FeelShape left = shape;
        while (left instanceof Logical logical && logical.and() == and) {
            parts.addAll(0, parts(logical.right(), and));
            left = logical.left();
        }
        parts.add(0, left);
        return parts;
    }

    private @Nullable ConditionRow row(FeelShape shape) {
        ConditionRow row = null;
        if (shape instanceof Comparison comparison) {
            row = comparison(comparison);
        } else if (shape instanceof In in) {
            row = in(in);
        } else if (shape instanceof Call call) {
            row = call(call);
        } else if (shape instanceof Quantified quantified) {
            row = quantified(quantified);
        } else if (shape instanceof Path path) {
            row = isYesNo(path) ? ConditionRow.of(path.text(), YES) : null;
        } else if (shape instanceof Not not) {
            row = not(not.of());
        }
        return row != null && isOffered(row) ? row : null;
    }

    private boolean isOffered(ConditionRow row) {
        return fields.find(row.path())
                .filter(field -> field.kind().operators().contains(row.operator()))
                .isPresent();
    }

    private @Nullable ConditionRow comparison(Comparison comparison) {
        if (comparison.left() instanceof Literal && !(comparison.right() instanceof Literal)) {
            String turned = TURNED.getOrDefault(comparison.sign(), "");
            return comparison(new Comparison(turned, comparison.right(), comparison.left()));
        }
        if (comparison.left() instanceof Call call) {
            return count(call, comparison);
        }
        ConditionField field = field(comparison.left());
        ConditionOperator sign = SIGNS.get(comparison.sign());
        if (field == null || sign == null) {
            return null;
        }
        if (sign == EQUAL && comparison.right() instanceof Literal literal) {
            return equal(field, literal);
        }
        ConditionRow plain = withValues(field, sign, List.of(comparison.right()));
        return plain == null && sign == LESS_OR_EQUAL
                ? withValues(field, WITHIN_DAYS, List.of(comparison.right()))
                : plain;
    }

    private static @Nullable ConditionRow equal(ConditionField field, Literal literal) {
        if (literal.value() == null) {
            return field.kind().isList() ? null : ConditionRow.of(field.path(), EMPTY);
        } else if (literal.value() instanceof Boolean yes) {
            return ConditionRow.of(field.path(), yes ? YES : NO);
        }
        boolean one = field.kind().operators().contains(ONE_OF);
        return withValues(field, one ? ONE_OF : EQUAL, List.of(literal));
    }

    /** {@code count(x) > 0}. */
    private @Nullable ConditionRow count(Call call, Comparison comparison) {
        ConditionField field =
                call.function().equals("count") && call.arguments().size() == 1
                        ? field(call.arguments().get(0))
                        : null;
        boolean zero = comparison.right() instanceof Literal literal
                && literal.value() instanceof BigDecimal number
                && number.signum() == 0;
        if (field == null || !zero || !field.kind().isList()) {
            return null;
        }
        return switch (comparison.sign()) {
            case ">" -> ConditionRow.of(field.path(), NOT_EMPTY);
            case "=" -> ConditionRow.of(field.path(), EMPTY);
            default -> null;
        };
    }

    private @Nullable ConditionRow in(In in) {
        ConditionField field = field(in.input());
        if (field == null) {
            return null;
        }
        if (in.tests().size() == 1 && in.tests().get(0) instanceof Range range) {
            return withValues(field, BETWEEN, List.of(range.start(), range.end()));
        }
        boolean list = in.tests().size() == 1 && in.tests().get(0) instanceof Items;
        return withValues(field, ONE_OF, list ? ((Items) in.tests().get(0)).items() : in.tests());
    }

    private @Nullable ConditionRow call(Call call) {
        ConditionField field =
                call.arguments().size() == 2 ? field(call.arguments().get(0)) : null;
        if (field == null) {
            return null;
        }
        ConditionOperator operator = switch (call.function()) {
            case "contains" -> CONTAINS;
            case "starts with" -> STARTS_WITH;
            case "list contains" -> HAS_ANY;
            default -> null;
        };
        return operator == null
                ? null
                : withValues(field, operator, call.arguments().subList(1, 2));
    }

    /** {@code some v in ["a", "b"] satisfies list contains(x, v)}. */
    private @Nullable ConditionRow quantified(Quantified quantified) {
        boolean contains = quantified.source() instanceof Items
                && quantified.condition() instanceof Call call
                && call.function().equals("list contains")
                && call.arguments().size() == 2
                && call.arguments().get(1).equals(new Path(List.of(quantified.name())))
                && call.arguments().get(0) instanceof Path path
                && !path.names().get(0).equals(quantified.name());
        if (!contains) {
            return null;
        }
        ConditionField field = field(((Call) quantified.condition()).arguments().get(0));
        List<FeelShape> values = ((Items) quantified.source()).items();
        return field == null ? null : withValues(field, quantified.every() ? HAS_ALL : HAS_ANY, values);
    }

    private @Nullable ConditionRow not(FeelShape of) {
        boolean equal = of instanceof Comparison comparison && comparison.sign().equals("=");
        ConditionRow row = equal || !(of instanceof Comparison) ? row(of) : null;
        if (row == null) {
            return null;
        }
        return switch (row.operator()) {
            case EQUAL -> new ConditionRow(row.path(), NOT_EQUAL, row.values());
            case ONE_OF -> new ConditionRow(row.path(), NONE_OF, row.values());
            case HAS_ANY -> new ConditionRow(row.path(), HAS_NONE, row.values());
            case EMPTY -> isNull(of) ? ConditionRow.of(row.path(), NOT_EMPTY) : null;
            case YES -> of instanceof Path ? ConditionRow.of(row.path(), NO) : null;
            default -> null;
        };
    }

    private static boolean isNull(FeelShape shape) {
        Literal nothing = new Literal(null);
        return shape instanceof Comparison equal
                && (equal.left().equals(nothing) || equal.right().equals(nothing));
    }

    private static @Nullable ConditionRow withValues(
            ConditionField field, ConditionOperator operator, List<FeelShape> literals) {
        List<String> values = new ArrayList<>();
        for (FeelShape literal : literals) {
            Optional<String> value = ConditionValues.read(field.kind(), operator, literal);
            if (value.isEmpty()) {
                return null;
            }
            values.add(value.get());
        }
        return operator.takes(values.size()) ? new ConditionRow(field.path(), operator, values) : null;
    }

    private boolean isYesNo(Path path) {
        return fields.find(path.text())
                .filter(field -> field.kind() == ConditionKind.YES_NO)
                .isPresent();
    }

    private @Nullable ConditionField field(FeelShape shape) {
        return shape instanceof Path path ? fields.find(path.text()).orElse(null) : null;
    }
}
