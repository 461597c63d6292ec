package org.dacheng.forms.answer;

import java.util.Map;
import java.util.Set;
import org.dacheng.forms.schema.FormSchema;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.util.MultiValueMap;

/**
 * Reads, checks and computes answers. Canonical values, as stored and as JSON: text, select, radio: string; number,
 * money, formula: number (the currency of money stands in the schema); checkbox: boolean; checkboxes: array of strings;
 * date: {@code "2026-03-01"}; date range: {@code {"from": "2026-03-01", "fromHalf": "AM", "to": "2026-03-03", "toHalf":
 * "PM", "days": 2.5}} with {@code days} always computed here; person, department: id, or array of ids when several; line
 * items: array of objects; attachment: array of attachment ids.
 */
@Service
public class Answers {

    /** Everything: types, required, ranges, conditions, formulas. For submitting and deciding. */
    public Checked check(FormSchema schema, Map<String, ? extends @Nullable Object> raw, AnswerContext context) {
        throw new IllegalStateException("to be filled in");
    }

    /** Like {@link #check} but a missing answer is no violation. For a form that is still being filled in. */
    public Checked refresh(FormSchema schema, Map<String, ? extends @Nullable Object> raw, AnswerContext context) {
        throw new IllegalStateException("to be filled in");
    }

    /**
     * Raw values by field key from the parameters of a posted page; text that does not parse stays text, so that it can
     * be shown again.
     */
    public Map<String, @Nullable Object> read(FormSchema schema, MultiValueMap<String, String> parameters) {
        throw new IllegalStateException("to be filled in");
    }

    /** Values for FEEL: dates as dates, {@code submitter} with id, name, department, departments, roles, level. */
    public Map<String, @Nullable Object> variables(
            FormSchema schema, Map<String, ? extends @Nullable Object> data, String submitterId) {
        throw new IllegalStateException("to be filled in");
    }

    /** Names that {@link #variables} gives, whatever the data: to check expressions at design time. */
    public Set<String> variableNames(FormSchema schema) {
        throw new IllegalStateException("to be filled in");
    }
}
