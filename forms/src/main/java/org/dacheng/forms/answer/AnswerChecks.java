package org.dacheng.forms.answer;

import java.util.ArrayList;
import java.util.List;
import org.dacheng.base.failure.Violation;
import org.dacheng.forms.field.AnswerValidation;
import org.dacheng.forms.field.Field;
import org.jspecify.annotations.Nullable;

/** Makes canonical values of answers to a form or row. */
final class AnswerChecks {

    private final FormInput form;
    private final KnownValues known;
    private final AnswerValidation.RowsCheck rows;

    AnswerChecks(FormInput form, KnownValues known, AnswerValidation.RowsCheck rows) {
        this.form = form;
        this.known = known;
        this.rows = rows;
    }

    /** The canonical value, or null after a violation. */
    @Nullable
    Object canonical(Field field, @Nullable Object answer) {
        return canonical(field, answer, known.violations(), known.violations());
    }

    /** The canonical value, or null if the answer is not valid, which is not reported. */
    @Nullable
    Object quietly(Field field, @Nullable Object answer) {
        List<Violation> ignored = new ArrayList<>();
        return canonical(field, answer, ignored, ignored);
    }

    /** @param limits violations of limits, which are among the others or not */
    @Nullable
    Object canonical(Field field, @Nullable Object answer, List<Violation> violations, List<Violation> limits) {
        return answer == null || field.type().isEmpty(answer)
                ? empty(answer)
                : field.type().check(field, answer, validation(field, violations, limits));
    }

    /** The canonical value; an answer that is not valid is returned unchanged, and not reported. */
    @Nullable
    Object canonicalOrUnchanged(Field field, @Nullable Object answer) {
        Object value = quietly(field, answer);
        return value == null && answer != null && !field.type().isEmpty(answer) ? answer : value;
    }

    /** The value of a field that is computed from the others. */
    @Nullable
    Object computed(Field field) {
        return field.type().compute(field, validation(field));
    }

    AnswerValidation validation(Field field) {
        return validation(field, known.violations(), known.violations());
    }

    private AnswerValidation validation(Field field, List<Violation> violations, List<Violation> limits) {
        return new AnswerValidation(
                form.context().reader(known.variables()), form.at(field), violations, limits, form.feel(), rows);
    }

    /** An unticked box is a value; other empty values are not. */
    private static @Nullable Object empty(@Nullable Object answer) {
        return answer instanceof Boolean ? answer : null;
    }
}
