package org.dacheng.forms.answer;

import java.util.Map;
import org.dacheng.base.failure.Violation;
import org.dacheng.forms.feel.Feel;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.FormComponents;
import org.dacheng.forms.field.KeyPaths;
import org.jspecify.annotations.Nullable;

/**
 * A form, or one row of line items, that is to be evaluated.
 *
 * @param sent the answers, or the stored ones to view them
 * @param before the stored values of the form or of the row
 * @param pointer of the form or of the row, such as {@code /data/items/2}
 * @param isRow true for a row of line items, which has the rights of the items
 */
record FormInput(
        Feel feel,
        AnswerContext context,
        EvaluationMode mode,
        FormComponents components,
        Map<String, ? extends @Nullable Object> sent,
        StoredAnswers before,
        String pointer,
        boolean isRow) {

    boolean isViewed() {
        return mode == EvaluationMode.STORED;
    }

    boolean isSubmitted() {
        return mode == EvaluationMode.COMPLETE;
    }

    boolean isSent(Field field) {
        return KeyPaths.has(sent, field.key());
    }

    @Nullable
    Object sent(Field field) {
        return KeyPaths.get(sent, field.key());
    }

    FieldRight right(Field field) {
        return context.right(field.key());
    }

    boolean mayEdit(Field field) {
        return isRow || right(field) == FieldRight.EDIT;
    }

    String at(Field field) {
        return Violation.at(pointer, field.key());
    }

    /** A row of line items of this form. */
    FormInput row(
            Field items,
            Map<String, @Nullable Object> cells,
            StoredAnswers known,
            EvaluationMode rowMode,
            String place) {
        return new FormInput(feel, context, rowMode, items.components(), cells, known, place, true);
    }
}
