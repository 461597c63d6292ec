package org.dacheng.forms.render;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Messages;
import org.dacheng.forms.answer.AnswerContext;
import org.dacheng.forms.answer.Answers;
import org.dacheng.forms.answer.FormEvaluation;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.FieldExportColumn;
import org.dacheng.forms.field.FieldReaderContext;
import org.dacheng.forms.schema.FormSchema;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Views of forms for pages, lists and exports. */
@Service
public class Forms {

    private final Answers answers;
    private final Messages messages;

    Forms(Answers answers, Messages messages) {
        this.answers = answers;
        this.messages = messages;
    }

    /**
     * The view of a form.
     *
     * @param data raw or canonical values
     * @param violations errors shown at their fields, pointers below {@code /data}
     */
    public FormView view(
            FormSchema schema,
            Map<String, ? extends @Nullable Object> data,
            List<Violation> violations,
            FormMode mode,
            AnswerContext context) {
        FormEvaluation evaluation =
                mode == FormMode.EDIT ? answers.open(schema, data, context) : answers.stored(schema, data, context);
        FieldErrorMessages errors = new FieldErrorMessages(violations, messages, context.locale());
        List<FieldView> fields = new FieldViews(evaluation, data, context, errors, mode).of(schema.components());
        return new FormView(mode, fields, LayoutRows.of(fields));
    }

    /**
     * Views of all components for the designer, as empty inputs, by the pointer of the component. Fields that a
     * condition would hide are among them.
     */
    public Map<String, FieldView> designed(FormSchema schema, AnswerContext context) {
        return new DesignedFields(schema, context, messages).views();
    }

    /** The non-empty answers of the given fields, formatted for people, in the given order. */
    public List<SummaryField> facts(
            FormSchema schema, Map<String, ? extends @Nullable Object> data, List<String> keys, Locale locale) {
        FieldReaderContext reader = reader(schema, data, locale);
        List<SummaryField> facts = new ArrayList<>();
        for (String key : keys) {
            Object value = data.get(key);
            schema.values().stream()
                    .filter(field -> field.key().equals(key))
                    .filter(field -> value != null && !field.type().isEmpty(value))
                    .forEach(field -> facts.add(fact(field, value, reader)));
        }
        return facts;
    }

    private static SummaryField fact(Field field, @Nullable Object value, FieldReaderContext reader) {
        String text = value == null ? "" : field.type().listText(field, value, reader);
        return new SummaryField(field.key(), field.label().in(reader.locale()), text);
    }

    /** Columns of an export: one per answer; a date range has from, to and days; line items are joined to one text. */
    public List<FormExportColumn> columns(FormSchema schema) {
        List<FormExportColumn> columns = new ArrayList<>();
        for (Field field : schema.values()) {
            for (FieldExportColumn cell : field.type().cells(field)) {
                String key = cell.member().isEmpty() ? field.key() : field.key() + "." + cell.member();
                FormExportColumn.FormColumnKind kind =
                        FormExportColumn.FormColumnKind.valueOf(cell.kind().name());
                columns.add(new FormExportColumn(key, cell.label(), kind, cell.unit()));
            }
        }
        return columns;
    }

    /** One cell per column: String, BigDecimal, LocalDate, Boolean or null. */
    public List<@Nullable Object> cells(
            FormSchema schema, Map<String, ? extends @Nullable Object> data, Locale locale) {
        FieldReaderContext reader = reader(schema, data, locale);
        List<@Nullable Object> cells = new ArrayList<>();
        for (Field field : schema.values()) {
            Object value = data.get(field.key());
            for (FieldExportColumn cell : field.type().cells(field)) {
                cells.add(value == null ? null : cell.value().apply(value, reader));
            }
        }
        return cells;
    }

    /** Computed options may read other answers, but rarely the submitter. */
    private FieldReaderContext reader(FormSchema schema, Map<String, ? extends @Nullable Object> data, Locale locale) {
        return new FieldReaderContext(locale, ZoneOffset.UTC, answers.variables(schema, data));
    }
}
