package org.dacheng.forms.answer;

import java.util.ArrayList;
import java.util.List;
import org.dacheng.base.failure.Violation;
import org.dacheng.forms.feel.FeelEvaluationFailed;
import org.dacheng.forms.field.DefaultValues;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.KeyPaths;
import org.jspecify.annotations.Nullable;

/** What the fields of a form or row have before somebody answers: what was stored, or their defaults. */
final class InitialValues {

    private final FormInput form;
    private final KnownValues known;

    InitialValues(FormInput form, KnownValues known) {
        this.form = form;
        this.known = known;
    }

    /** The answer that was sent; without one, the value before. */
    @Nullable
    Object sentOrBefore(Field field) {
        return form.isSent(field) ? form.sent(field) : before(field);
    }

    /** The stored value; in a new form or row the default. */
    @Nullable
    Object before(Field field) {
        StoredAnswers before = form.before();
        return before.isNew() && !KeyPaths.has(before.values(), field.key())
                ? preset(field, form.isRow(), known.violations())
                : KeyPaths.get(before.values(), field.key());
    }

    /** The default of a column of line items of this form. */
    @Nullable
    Object presetCell(Field column) {
        return preset(column, true, new ArrayList<>());
    }

    /** @param cell whether the field is a column of line items, which starts with its written default only */
    private @Nullable Object preset(Field field, boolean cell, List<Violation> where) {
        String formula = DefaultValues.formula(field);
        if (formula == null) {
            return field.preset().isMissingNode() && !cell
                    ? field.type().initial(field, known.variables())
                    : DefaultValues.of(field);
        }
        try {
            return DefaultValues.sent(form.feel()
                    .parse(formula)
                    .evaluate(known.variables(), form.context().zone()));
        } catch (FeelEvaluationFailed failed) {
            Violation violation = new Violation(form.at(field), failed.text());
            if (!where.contains(violation)) {
                where.add(violation);
            }
            return null;
        }
    }
}
