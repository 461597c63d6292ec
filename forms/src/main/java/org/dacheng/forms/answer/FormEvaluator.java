package org.dacheng.forms.answer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dacheng.forms.answer.FormEvaluation.FieldState;
import org.dacheng.forms.feel.FeelEvaluationFailed;
import org.dacheng.forms.feel.FeelExpression;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.FieldType;
import org.dacheng.forms.field.KeyPaths;
import org.dacheng.forms.field.LookupFill;
import org.dacheng.forms.field.type.LineItemsType;
import org.jspecify.annotations.Nullable;

/** Evaluates one form or one row in a single pass: each field follows those that its conditions and formulas read. */
final class FormEvaluator {

    private final FormInput form;
    private final KnownValues known;
    private final InitialValues initial;
    private final LineItemRows rows;
    private final FieldValues values;
    private final FoundValues found;

    private final Map<String, FieldState> states = new HashMap<>();

    /** Pointers of the fields that no condition hides, whether the actor may see them or not. */
    private final Set<String> conceded = new HashSet<>();

    /** @param outer variables of what is around the form or row */
    FormEvaluator(FormInput form, Map<String, @Nullable Object> outer) {
        this.form = form;
        this.known = new KnownValues(form, outer);
        this.initial = new InitialValues(form, known);
        this.rows = new LineItemRows(form, known, initial);
        AnswerChecks checks = new AnswerChecks(form, known, rows);
        this.values = new FieldValues(form, known, initial, rows, checks);
        this.found = new FoundValues(form, known, values, checks);
    }

    FormEvaluation evaluate() {
        SentAnswers sent = new SentAnswers(form.components().values(), form.sent(), form.pointer());
        if (!form.isViewed()) {
            known.violations().addAll(sent.unknown());
        }
        if (form.isSubmitted() && !form.isRow()) {
            known.violations().addAll(sent.unchangeable(form.context()));
        }
        form.components().order().forEach(this::visit);
        form.components().order().forEach(this::require);
        return new FormEvaluation(
                known.data(),
                known.violations(),
                states,
                rows.evaluated(),
                rows.blanks(),
                known.variables(),
                unassigned(),
                storedRow());
    }

    private List<Field> unassigned() {
        return form.components().values().stream()
                .filter(field -> field.type().purpose() == FieldType.Purpose.ASSIGNED)
                .filter(field -> conceded.contains(field.pointer()) && known.value(field.key()) == null)
                .toList();
    }

    private String storedRow() {
        boolean continues = form.isRow() && !form.isViewed() && !form.before().equals(StoredAnswers.NONE);
        return continues ? RowIdentity.of(form.components(), form.before().values()) : "";
    }

    private void visit(Field field) {
        FieldState parent = field.parent() == null ? null : states.get(field.parent());
        boolean there = (field.parent() == null || conceded.contains(field.parent()))
                && !holds(field, field.rules().hide());
        boolean visible = there && (parent == null || parent.visible()) && (form.isRow() || isPermitted(field));
        LookupFill fill = found.fill(field);
        boolean open = visible
                && fill == null
                && !form.isViewed()
                && !field.isComputed()
                && (parent == null || parent.open())
                && (!field.holdsValue() || form.mayEdit(field))
                && !field.rules().closed()
                && !holds(field, field.rules().readOnly());
        states.put(field.pointer(), new FieldState(visible, open, false));
        if (there) {
            conceded.add(field.pointer());
        }
        if (field.holdsValue() && there) {
            known.keep(field, fill == null ? values.value(field, open) : found.value(field, fill));
        }
        if (open && form.mode() == EvaluationMode.REFRESH && field.type() instanceof LineItemsType) {
            rows.addBlank(field);
        }
    }

    /**
     * A component without a value has no right of its own: it is shown to people who may see everything it depends on.
     */
    private boolean isPermitted(Field field) {
        if (field.holdsValue()) {
            return form.right(field) != FieldRight.HIDDEN;
        }
        return form.components().values().stream()
                .filter(other -> field.reads().contains(KeyPaths.head(other.key())))
                .allMatch(other -> form.right(other) != FieldRight.HIDDEN);
    }

    private void require(Field field) {
        FieldState state = states.get(field.pointer());
        if (state == null || !state.visible() || !field.holdsValue() || field.isComputed()) {
            return;
        }
        boolean required = field.rules().always() || holds(field, field.rules().required());
        states.put(field.pointer(), new FieldState(true, state.open(), required && state.open()));
        boolean missing = field.type().isEmpty(initial.sentOrBefore(field)) || hasOnlyBlankRows(field);
        if (required && state.open() && missing && form.isSubmitted()) {
            known.refuse(field, field.type().missing(field));
        }
    }

    private boolean hasOnlyBlankRows(Field field) {
        return known.value(field.key()) == null && rows.evaluated().containsKey(field.key()) && !known.isRefused(field);
    }

    private boolean holds(Field field, @Nullable FeelExpression condition) {
        if (condition == null) {
            return false;
        }
        try {
            return condition.holds(known.variables(), form.context().zone());
        } catch (FeelEvaluationFailed failed) {
            known.refuse(field, failed.text());
            return false;
        }
    }
}
