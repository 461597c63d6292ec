package org.dacheng.forms.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.forms.field.AnswerValidation;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.KeyPaths;
import org.dacheng.forms.field.type.LineItemsType;
import org.jspecify.annotations.Nullable;

/** Evaluates the rows of the line items of a form, each as a form of its own. */
final class LineItemRows implements AnswerValidation.RowsCheck {

    private static final int MAX_VIOLATIONS = 200;

    private final FormInput form;
    private final KnownValues known;
    private final InitialValues initial;
    private final Map<String, List<FormEvaluation>> rows = new HashMap<>();
    private final Map<String, FormEvaluation> blanks = new HashMap<>();

    LineItemRows(FormInput form, KnownValues known, InitialValues initial) {
        this.form = form;
        this.known = known;
        this.initial = initial;
    }

    /** Rows by key of their line items, in the order in which they were sent. */
    Map<String, List<FormEvaluation>> evaluated() {
        return rows;
    }

    /** A blank row, by key of editable line items. */
    Map<String, FormEvaluation> blanks() {
        return blanks;
    }

    /** Evaluates the row that would be added. */
    void addBlank(Field items) {
        blanks.put(items.key(), evaluate(items, Map.of(), StoredAnswers.NONE, EvaluationMode.REFRESH, ""));
    }

    /** Evaluates rows that cannot be edited, for visibility. */
    void view(Field items, List<?> stored) {
        List<FormEvaluation> seen = new ArrayList<>();
        for (Object item : stored) {
            Map<String, @Nullable Object> row = item instanceof Map<?, ?> map ? KeyPaths.named(map) : Map.of();
            seen.add(evaluate(items, row, StoredAnswers.of(row), EvaluationMode.STORED, ""));
        }
        rows.put(items.key(), seen);
    }

    @Override
    public List<Map<String, @Nullable Object>> check(Field items, List<?> sent, String place) {
        List<FormEvaluation> seen = new ArrayList<>();
        List<Map<String, @Nullable Object>> kept = new ArrayList<>();
        List<StoredAnswers> continued = ContinuedRows.of(
                items,
                sent,
                initial.before(items),
                form.before().isNew(),
                new AnswerChecks(form, known, this)::canonicalOrUnchanged);
        for (int i = 0; i < sent.size(); i++) {
            String rowPlace = place + "/" + i;
            if (!(sent.get(i) instanceof Map<?, ?> map)) {
                known.violations()
                        .add(new Violation(rowPlace, Message.of("forms.field.not-a-row", items.label(), i + 1)));
                continue;
            }
            Map<String, @Nullable Object> row = KeyPaths.named(map);
            row.remove(LineItemsType.STORED_ROW);
            FormEvaluation evaluation = evaluate(items, row, continued.get(i), form.mode(), rowPlace);
            seen.add(evaluation);
            if (!new BlankRow(row, continued.get(i), evaluation, initial::presetCell).isBlank(items)) {
                refuse(evaluation, i + 1);
                kept.add(evaluation.data());
            }
        }
        rows.put(items.key(), seen);
        return kept;
    }

    /** Passes on the violations of a row, with its number. */
    private void refuse(FormEvaluation row, int number) {
        if (known.violations().size() < MAX_VIOLATIONS) {
            row.violations().stream()
                    .map(wrong ->
                            new Violation(wrong.pointer(), Message.of("forms.items.row-error", number, wrong.text())))
                    .forEach(known.violations()::add);
        }
    }

    private FormEvaluation evaluate(
            Field items, Map<String, @Nullable Object> cells, StoredAnswers before, EvaluationMode mode, String place) {
        return new FormEvaluator(form.row(items, cells, before, mode, place), known.variables()).evaluate();
    }
}
