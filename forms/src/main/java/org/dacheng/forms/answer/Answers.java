package org.dacheng.forms.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.forms.feel.Feel;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.KeyPaths;
import org.dacheng.forms.field.PostedParameters;
import org.dacheng.forms.schema.FormSchema;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.util.MultiValueMap;

/**
 * Parses, checks and computes answers. Canonical values, as stored and as JSON: text, select, radio: string; number,
 * money, formula: number (the currency of money is in the schema); checkbox, yesNo: boolean; checkboxes: array of
 * strings; date: {@code "2026-03-01"}; date range: {@code {"from": "2026-03-01", "fromHalf": "AM", "to": "2026-03-03",
 * "toHalf": "PM", "days": 2.5}} with {@code days} always computed here; person, department: id, or array of ids when
 * several; line items: array of objects; attachment: array of attachment ids; rating: number; cascade: array of values;
 * address: object; link, phone, idNumber, bankAccount, employeeNumber, time: string. Each type documents its own
 * format.
 *
 * <p>A field that is not sent keeps its stored value, or its default in a new request; null clears it, and null for the
 * first part of keys such as {@code trip.city} clears all below it. A field hidden by a condition is dropped; a field
 * that is read-only or hidden by a right is unchanged. An answer that is sent as it is stored is not refused by limits
 * that it met when it was given. The same holds for the cells of a row of line items, compared
 * with the stored row that it continues ({@link ContinuedRows}).
 */
@Service
public class Answers {

    /** Prefix of the input names of a page. */
    public static final String NAME = "data";

    private static final String POINTER = "/data";

    private final Feel feel;
    private final SubmitterVariable submitter;

    Answers(Feel feel, SubmitterVariable submitter) {
        this.feel = feel;
        this.submitter = submitter;
    }

    /** Checks everything: types, required fields, ranges, conditions, formulas. For submitting and deciding. */
    public CheckedAnswers check(FormSchema schema, Map<String, ? extends @Nullable Object> raw, AnswerContext context) {
        return checked(evaluate(schema, raw, context, EvaluationMode.COMPLETE));
    }

    /**
     * Only checks that nothing is sent that is not a field or would change a field without the right to edit it.
     *
     * @throws InvalidInput naming each
     */
    public void refuseChanges(FormSchema schema, Map<String, ? extends @Nullable Object> raw, AnswerContext context) {
        SentAnswers sent = new SentAnswers(schema.values(), raw, POINTER);
        List<Violation> violations = new ArrayList<>(sent.unknown());
        violations.addAll(sent.unchangeable(context));
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }

    /** Like {@link #check}, but a missing answer is not a violation. For a form that is still being filled in. */
    public CheckedAnswers refresh(
            FormSchema schema, Map<String, ? extends @Nullable Object> raw, AnswerContext context) {
        return checked(evaluate(schema, raw, context, EvaluationMode.REFRESH));
    }

    /** Visible, editable and required fields while the form is filled in. */
    public FormEvaluation open(FormSchema schema, Map<String, ? extends @Nullable Object> raw, AnswerContext context) {
        return evaluate(schema, raw, context, EvaluationMode.REFRESH);
    }

    /** Visible fields of stored answers. */
    public FormEvaluation stored(
            FormSchema schema, Map<String, ? extends @Nullable Object> data, AnswerContext context) {
        return evaluate(schema, data, context, EvaluationMode.STORED);
    }

    private FormEvaluation evaluate(
            FormSchema schema,
            Map<String, ? extends @Nullable Object> raw,
            AnswerContext context,
            EvaluationMode mode) {
        for (Field field : schema.values()) {
            announce(field, raw, context);
        }
        Map<String, @Nullable Object> outer = new HashMap<>();
        outer.put(FormSchema.SUBMITTER, submitter.describe(context.submitterId()));
        FormInput form = new FormInput(feel, context, mode, schema.components(), raw, context.before(), POINTER, false);
        return new FormEvaluator(form, outer).evaluate();
    }

    private static void announce(Field field, Map<String, ? extends @Nullable Object> raw, AnswerContext context) {
        boolean sent = KeyPaths.has(raw, field.key());
        Object value = KeyPaths.get(sent ? raw : context.before().values(), field.key());
        if (value != null) {
            field.type().announce(field, value, context.lookups());
        }
    }

    private static CheckedAnswers checked(FormEvaluation evaluation) {
        return new CheckedAnswers(evaluation.data(), evaluation.violations(), evaluation.unassigned());
    }

    /**
     * Raw values by field key from the parameters of a posted page; text that cannot be parsed is kept, so that it can
     * be shown again. Fields that were not editable on the page are left out.
     */
    public Map<String, @Nullable Object> read(FormSchema schema, MultiValueMap<String, String> parameters) {
        Map<String, @Nullable Object> raw = new LinkedHashMap<>();
        for (Field field : schema.values()) {
            PostedParameters posted = new PostedParameters(parameters, NAME + "." + field.key());
            if (!field.isComputed() && posted.shown()) {
                raw.put(field.key(), field.type().read(field, posted));
            }
        }
        RowButtons.press(schema, raw, parameters);
        return raw;
    }

    /** Values for FEEL: dates as dates, {@code submitter} with id, name, department, departments, roles, level. */
    public Map<String, @Nullable Object> variables(
            FormSchema schema, Map<String, ? extends @Nullable Object> data, String submitterId) {
        Map<String, @Nullable Object> variables = variables(schema, data);
        variables.put(FormSchema.SUBMITTER, submitter.describe(submitterId));
        return variables;
    }

    /** The same when the submitter is unknown. */
    public Map<String, @Nullable Object> variables(FormSchema schema, Map<String, ? extends @Nullable Object> data) {
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put(FormSchema.SUBMITTER, SubmitterVariable.unknown());
        for (Field field : schema.values()) {
            KeyPaths.put(variables, field.key(), field.type().variable(field, data.get(field.key())));
        }
        return variables;
    }
}
