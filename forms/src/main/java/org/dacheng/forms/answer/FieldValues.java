package org.dacheng.forms.answer;

import java.util.ArrayList;
import java.util.List;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.FieldType;
import org.dacheng.forms.field.type.LineItemsType;
import org.jspecify.annotations.Nullable;

/** Finds the canonical value of each field: of its answer, its formula, what was stored, or its default. */
final class FieldValues {

    private final FormInput form;
    private final KnownValues known;
    private final InitialValues initial;
    private final LineItemRows rows;
    private final AnswerChecks checks;

    FieldValues(FormInput form, KnownValues known, InitialValues initial, LineItemRows rows, AnswerChecks checks) {
        this.form = form;
        this.known = known;
        this.initial = initial;
        this.rows = rows;
        this.checks = checks;
    }

    /** @param open whether the field can be edited */
    @Nullable
    Object value(Field field, boolean open) {
        if (form.isViewed()) {
            return readOnly(field, form.sent(field));
        }
        if (field.type().purpose() == FieldType.Purpose.ASSIGNED) {
            return form.context().assigned(field.key());
        }
        if (field.isComputed()) {
            return checks.computed(field);
        }
        return open ? answered(field, initial.sentOrBefore(field)) : closed(field);
    }

    /**
     * The canonical value of an answer, or null after a violation. Limits hold for answers that are new or changed: one
     * that is sent as it is stored was within its limits when it was given, and is not refused because a day passed,
     * the actor lives in another zone or another answer changed.
     */
    private @Nullable Object answered(Field field, @Nullable Object answer) {
        List<Violation> limits = new ArrayList<>();
        Object value = checks.canonical(field, answer, known.violations(), limits);
        if (limits.isEmpty() || (value != null && isStored(field, value))) {
            return value;
        }
        known.violations().addAll(limits);
        return null;
    }

    /** True if this is what is stored. */
    boolean isStored(Field field, Object value) {
        Object stored = form.before().isNew() ? null : form.before().values().get(field.key());
        return stored != null
                && AnswerComparison.same(
                        field, field.type().filledIn(value), field.type().filledIn(stored));
    }

    /**
     * A field that is not editable keeps its stored value, including days counted by an earlier calendar, or starts
     * with its default; a change is reported.
     */
    @Nullable
    Object closed(Field field) {
        Object old = initial.before(field);
        Object kept = kept(field, old);
        if (form.isSubmitted() && form.mayEdit(field) && form.isSent(field)) {
            refuseChange(field, old, kept);
        }
        return readOnly(field, kept);
    }

    private @Nullable Object kept(Field field, @Nullable Object old) {
        if (old != null && !field.type().isEmpty(old) && !form.before().isNew()) {
            return old;
        }
        return checks.canonicalOrUnchanged(field, old);
    }

    private void refuseChange(Field field, @Nullable Object old, @Nullable Object kept) {
        Object sent = form.sent(field);
        List<Violation> invalid = new ArrayList<>();
        Object wanted = checks.canonical(field, sent, invalid, new ArrayList<>());
        boolean changes = !invalid.isEmpty() || !AnswerComparison.same(field, wanted, kept);
        if (changes && !AnswerComparison.same(field, sent, old)) {
            known.refuse(field, Message.of("forms.field.not-editable", field.label()));
        }
    }

    private @Nullable Object readOnly(Field field, @Nullable Object value) {
        if (field.type() instanceof LineItemsType && value instanceof List<?> list) {
            rows.view(field, list);
        }
        return value;
    }
}
