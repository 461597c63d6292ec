package org.dacheng.forms.render;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dacheng.forms.answer.AnswerContext;
import org.dacheng.forms.schema.FormSchema;
import org.dacheng.people.failure.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Makes what pages, lists and exports show of a form. */
@Service
public class Forms {

    /**
     * @param data raw or canonical values
     * @param violations errors to stand under their fields, pointers below {@code /data}
     */
    public FormView view(
            FormSchema schema,
            Map<String, ? extends @Nullable Object> data,
            List<Violation> violations,
            FormMode mode,
            AnswerContext context) {
        throw new IllegalStateException("to be filled in");
    }

    /** The answers of the given fields that are filled in, as a person reads them, in the order asked. */
    public List<Fact> facts(
            FormSchema schema, Map<String, ? extends @Nullable Object> data, List<String> keys, Locale locale) {
        throw new IllegalStateException("to be filled in");
    }

    /** Columns of an export: one per answer; a date range gives from, to and days; line items are joined into a text. */
    public List<FormColumn> columns(FormSchema schema) {
        throw new IllegalStateException("to be filled in");
    }

    /** One cell per column: String, BigDecimal, LocalDate, Boolean or null. */
    public List<@Nullable Object> cells(
            FormSchema schema, Map<String, ? extends @Nullable Object> data, Locale locale) {
        throw new IllegalStateException("to be filled in");
    }
}
