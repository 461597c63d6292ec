package org.dacheng.forms.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.forms.answer.FormEvaluation.FieldState;
import org.dacheng.forms.feel.Feel;
import org.dacheng.forms.feel.FeelEvaluationFailed;
import org.dacheng.forms.feel.FeelExpression;
import org.dacheng.forms.field.AnswerValidation;
import org.dacheng.forms.field.DefaultValues;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.FieldType;
import org.dacheng.forms.field.FormComponents;
import org.dacheng.forms.field.KeyPaths;
import org.dacheng.forms.field.LookupFill;
import org.dacheng.forms.field.type.LineItemsType;
import org.jspecify.annotations.Nullable;

/** Evaluates one form or one row in a single pass: each field follows those that its conditions and formulas read. */
final class FormEvaluator {

    private static final int MAX_VIOLATIONS = 200;

    private final Feel feel;
    private final AnswerContext context;
    private final EvaluationMode mode;
    private final FormComponents components;
    private final Map<String, ? extends @Nullable Object> raw;
    private final StoredAnswers before;
    private final String pointer;
    private final boolean row;

    private final Map<String, @Nullable Object> values = new HashMap<>();
    private final List<Violation> violations = new ArrayList<>();
    private final Map<String, FieldState> states = new HashMap<>();
    private final Set<String> conceded = new HashSet<>();
    private final Map<String, List<FormEvaluation>> rows = new HashMap<>();
    private final Map<String, FormEvaluation> blanks = new HashMap<>();
    private final Map<String, Map<String, @Nullable Object>> found = new HashMap<>();
    private final Map<String, @Nullable Object> variables;

    /**
     * Creates an evaluator.
     *
     * @param before the stored values of the form or of the row
     * @param row true for a row of line items, which has the rights of the items
     */
    FormEvaluator(
            Feel feel,
            AnswerContext context,
            EvaluationMode mode,
            FormComponents components,
            Map<String, ? extends @Nullable Object> raw,
            StoredAnswers before,
            Map<String, @Nullable Object> outer,
            String pointer,
            boolean row) {
        this.feel = feel;
        this.context = context;
        this.mode = mode;
        this.components = components;
        this.raw = raw;
        this.before = before;
        this.variables = new HashMap<>(outer);
        this.pointer = pointer;
        this.row = row;
        components.values().forEach(this::empty);
    }

    /** Hidden, dropped and pending fields are empty, as in a submitted request. */
    private void empty(Field field) {
        KeyPaths.put(variables, field.key(), field.type().variable(field, null));
    }

    FormEvaluation evaluate() {
        SentAnswers sent = new SentAnswers(components.values(), raw, pointer);
        if (mode != EvaluationMode.STORED) {
            violations.addAll(sent.unknown());
        }
        if (mode == EvaluationMode.COMPLETE && !row) {
            violations.addAll(sent.unchangeable(context));
        }
        components.order().forEach(this::visit);
        components.order().forEach(this::require);
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        for (Field field : components.values()) {
            if (values.get(field.key()) != null) {
                data.put(field.key(), values.get(field.key()));
            }
        }
        return new FormEvaluation(data, violations, states, rows, blanks, variables, unassigned(), storedRow());
    }

    /** Whether the actor may see them or not. */
    private List<Field> unassigned() {
        return components.values().stream()
                .filter(field -> field.type().purpose() == FieldType.Purpose.ASSIGNED)
                .filter(field -> conceded.contains(field.pointer()) && values.get(field.key()) == null)
                .toList();
    }

    private String storedRow() {
        boolean continues = row && mode != EvaluationMode.STORED && !before.equals(StoredAnswers.NONE);
        return continues ? RowIdentity.of(components, before.values()) : "";
    }

    private void visit(Field field) {
        FieldState parent = field.parent() == null ? null : states.get(field.parent());
        boolean there = (field.parent() == null || conceded.contains(field.parent()))
                && !holds(field, field.rules().hide());
        boolean visible = there && (parent == null || parent.visible()) && (row || isPermitted(field));
        LookupFill fill = fill(field);
        boolean open = visible
                && fill == null
                && mode != EvaluationMode.STORED
                && !field.isComputed()
                && (parent == null || parent.open())
                && (row || !field.holdsValue() || right(field).equals(FieldRight.EDIT))
                && !field.rules().closed()
                && !holds(field, field.rules().readOnly());
        states.put(field.pointer(), new FieldState(visible, open, false));
        if (there) {
            conceded.add(field.pointer());
        }
        if (field.holdsValue() && there) {
            keep(field, fill == null ? value(field, open) : filled(field, fill));
        }
        if (open && mode == EvaluationMode.REFRESH && field.type() instanceof LineItemsType) {
            blanks.put(
                    field.key(),
                    row(field, Map.of(), StoredAnswers.NONE, EvaluationMode.REFRESH, "")
                            .evaluate());
        }
    }

    /**
     * A component without a value has no right of its own: it is shown to people who may see everything it depends on.
     */
    private boolean isPermitted(Field field) {
        if (field.holdsValue()) {
            return right(field) != FieldRight.HIDDEN;
        }
        return components.values().stream()
                .filter(other -> field.reads().contains(KeyPaths.head(other.key())))
                .allMatch(other -> right(other) != FieldRight.HIDDEN);
    }

    private FieldRight right(Field field) {
        return context.right(field.key());
    }

    private void keep(Field field, @Nullable Object value) {
        values.put(field.key(), value);
        KeyPaths.put(variables, field.key(), field.type().variable(field, value));
    }

    /** The lookup that fills the field now; null if the field is not filled or the lookup has no answer. */
    private @Nullable LookupFill fill(Field field) {
        LookupFill fill = mode == EvaluationMode.STORED ? null : LookupFill.of(field);
        return fill == null || values.get(fill.field()) == null ? null : fill;
    }

    /**
     * What the lookup found for the field. An unchanged answer to the lookup is not looked up again: what it found
     * stays as it was, also for people who may not see the source.
     */
    private @Nullable Object filled(Field field, LookupFill fill) {
        Field lookup = components.values().stream()
                .filter(one -> one.key().equals(fill.field()))
                .findFirst()
                .orElseThrow();
        Object answer = Objects.requireNonNull(values.get(lookup.key()));
        if (isStored(lookup, answer)) {
            return closed(field);
        }
        Object given = found.computeIfAbsent(
                        lookup.key(),
                        key -> lookup.type()
                                .found(lookup, answer, validation(lookup).reader()))
                .get(fill.with());
        Object value = given == null || field.type().isEmpty(given)
                ? empty(field, given)
                : field.type().check(field, given, validation(field));
        if (mode == EvaluationMode.COMPLETE && KeyPaths.has(raw, field.key())) {
            refuseOther(field, KeyPaths.get(raw, field.key()), value);
        }
        return value;
    }

    private void refuseOther(Field field, @Nullable Object sent, @Nullable Object value) {
        Object wanted = sent == null || field.type().isEmpty(sent)
                ? empty(field, sent)
                : field.type().check(field, sent, quiet(field));
        if (!AnswerComparison.same(field, wanted, value)) {
            violations.add(new Violation(at(field.key()), Message.of("forms.field.not-editable", field.label())));
        }
    }

    private @Nullable Object value(Field field, boolean open) {
        if (mode == EvaluationMode.STORED) {
            return stored(field, KeyPaths.get(raw, field.key()));
        }
        if (field.type().purpose() == FieldType.Purpose.ASSIGNED) {
            return context.assigned(field.key());
        }
        if (field.isComputed()) {
            return field.type().compute(field, validation(field));
        }
        if (!open) {
            return closed(field);
        }
        Object sent = sent(field);
        return sent == null || field.type().isEmpty(sent) ? empty(field, sent) : checked(field, sent);
    }

    /**
     * The canonical value of an answer, or null after a violation. Limits hold for answers that are new or changed: one
     * that is sent as it is stored was within its limits when it was given, and is not refused because a day passed,
     * the actor lives in another zone or another answer changed.
     */
    private @Nullable Object checked(Field field, Object sent) {
        List<Violation> limits = new ArrayList<>();
        Object value = field.type().check(field, sent, validation(field, violations, limits));
        if (limits.isEmpty() || value != null && isStored(field, value)) {
            return value;
        }
        violations.addAll(limits);
        return null;
    }

    private boolean isStored(Field field, Object value) {
        Object stored = before.isNew() ? null : before.values().get(field.key());
        return stored != null
                && AnswerComparison.same(
                        field, field.type().filledIn(value), field.type().filledIn(stored));
    }

    /** An unticked box is a value; other empty values are not. */
    private static @Nullable Object empty(Field field, @Nullable Object sent) {
        return sent instanceof Boolean ? sent : null;
    }

    private @Nullable Object sent(Field field) {
        if (KeyPaths.has(raw, field.key())) {
            return KeyPaths.get(raw, field.key());
        }
        return before(field);
    }

    private @Nullable Object before(Field field) {
        return before.isNew() && !KeyPaths.has(before.values(), field.key())
                ? preset(field, row, violations)
                : KeyPaths.get(before.values(), field.key());
    }

    /** @param cell whether the field is a column of line items, which starts with its written default only */
    private @Nullable Object preset(Field field, boolean cell, List<Violation> where) {
        String formula = DefaultValues.formula(field);
        if (formula == null) {
            return field.preset().isMissingNode() && !cell
                    ? field.type().initial(field, variables)
                    : DefaultValues.of(field);
        }
        try {
            return DefaultValues.sent(feel.parse(formula).evaluate(variables, context.zone()));
        } catch (FeelEvaluationFailed failed) {
            Violation violation = new Violation(at(field.key()), failed.text());
            if (!where.contains(violation)) {
                where.add(violation);
            }
            return null;
        }
    }

    /**
     * A field that is not editable keeps its stored value, including days counted by an earlier calendar, or starts
     * with its default; a change is reported.
     */
    private @Nullable Object closed(Field field) {
        Object old = before(field);
        Object kept = old == null || field.type().isEmpty(old)
                ? empty(field, old)
                : before.isNew() ? field.type().check(field, old, quiet(field)) : old;
        kept = kept == null && old != null && !field.type().isEmpty(old) ? old : kept;
        boolean mayEdit = row || right(field) == FieldRight.EDIT;
        if (mayEdit && mode == EvaluationMode.COMPLETE && KeyPaths.has(raw, field.key())) {
            Object sent = KeyPaths.get(raw, field.key());
            List<Violation> invalid = new ArrayList<>();
            Object wanted = sent == null || field.type().isEmpty(sent)
                    ? empty(field, sent)
                    : field.type().check(field, sent, validation(field, invalid, new ArrayList<>()));
            boolean changes = !invalid.isEmpty() || !AnswerComparison.same(field, wanted, kept);
            if (changes && !AnswerComparison.same(field, sent, old)) {
                violations.add(new Violation(at(field.key()), Message.of("forms.field.not-editable", field.label())));
            }
        }
        return stored(field, kept);
    }

    /** A read-only value; its rows are evaluated for visibility. */
    private @Nullable Object stored(Field field, @Nullable Object value) {
        if (field.type() instanceof LineItemsType && value instanceof List<?> list) {
            List<FormEvaluation> seen = new ArrayList<>();
            for (Object item : list) {
                Map<String, @Nullable Object> row = item instanceof Map<?, ?> map ? KeyPaths.named(map) : Map.of();
                seen.add(row(field, row, StoredAnswers.of(row), EvaluationMode.STORED, "")
                        .evaluate());
            }
            rows.put(field.key(), seen);
        }
        return value;
    }

    private List<Map<String, @Nullable Object>> rows(Field items, List<?> sent, String place) {
        List<FormEvaluation> seen = new ArrayList<>();
        List<Map<String, @Nullable Object>> kept = new ArrayList<>();
        List<StoredAnswers> known = ContinuedRows.of(items, sent, before(items), before.isNew(), this::canonicalCell);
        for (int i = 0; i < sent.size(); i++) {
            String rowPlace = place + "/" + i;
            if (!(sent.get(i) instanceof Map<?, ?> map)) {
                violations.add(new Violation(rowPlace, Message.of("forms.field.not-a-row", items.label(), i + 1)));
                continue;
            }
            Map<String, @Nullable Object> row = KeyPaths.named(map);
            row.remove(LineItemsType.STORED_ROW);
            FormEvaluation evaluation =
                    row(items, row, known.get(i), mode, rowPlace).evaluate();
            boolean blank = new BlankRow(row, known.get(i), evaluation, this::presetCell).isBlank(items);
            seen.add(evaluation);
            if (!blank && violations.size() < MAX_VIOLATIONS) {
                int number = i + 1;
                evaluation.violations().stream()
                        .map(wrong -> new Violation(
                                wrong.pointer(), Message.of("forms.items.row-error", number, wrong.text())))
                        .forEach(violations::add);
            }
            if (!blank) {
                kept.add(evaluation.data());
            }
        }
        rows.put(items.key(), seen);
        return kept;
    }

    private FormEvaluator row(
            Field items, Map<String, @Nullable Object> row, StoredAnswers known, EvaluationMode rowMode, String place) {
        return new FormEvaluator(feel, context, rowMode, items.components(), row, known, variables, place, true);
    }

    private @Nullable Object presetCell(Field column) {
        return preset(column, true, new ArrayList<>());
    }

    private @Nullable Object canonicalCell(Field column, @Nullable Object sent) {
        if (sent == null || column.type().isEmpty(sent)) {
            return empty(column, sent);
        }
        Object value = column.type().check(column, sent, quiet(column));
        return value == null ? sent : value;
    }

    private void require(Field field) {
        FieldState state = states.get(field.pointer());
        if (state == null || !state.visible() || !field.holdsValue() || field.isComputed()) {
            return;
        }
        boolean required = field.rules().always() || holds(field, field.rules().required());
        states.put(field.pointer(), new FieldState(true, state.open(), required && state.open()));
        boolean missing = field.type().isEmpty(sent(field)) || dropped(field);
        if (required && state.open() && missing && mode == EvaluationMode.COMPLETE) {
            violations.add(new Violation(at(field.key()), field.type().missing(field)));
        }
    }

    /** Line items that consist of blank rows. */
    private boolean dropped(Field field) {
        return values.get(field.key()) == null
                && rows.containsKey(field.key())
                && violations.stream().noneMatch(v -> (v.pointer() + "/").startsWith(at(field.key()) + "/"));
    }

    private boolean holds(Field field, @Nullable FeelExpression condition) {
        if (condition == null) {
            return false;
        }
        try {
            return condition.holds(variables, context.zone());
        } catch (FeelEvaluationFailed failed) {
            violations.add(new Violation(at(field.key()), failed.text()));
            return false;
        }
    }

    private AnswerValidation validation(Field field) {
        return validation(field, violations);
    }

    private AnswerValidation quiet(Field field) {
        return validation(field, new ArrayList<>());
    }

    private AnswerValidation validation(Field field, List<Violation> where) {
        return validation(field, where, where);
    }

    private AnswerValidation validation(Field field, List<Violation> where, List<Violation> limits) {
        return new AnswerValidation(context.reader(variables), at(field.key()), where, limits, feel, this::rows);
    }

    private String at(String key) {
        return Violation.at(pointer, key);
    }
}
