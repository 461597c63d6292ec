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

/** Makes what pages, lists and exports show of a form. */
@Service
public class Forms {

    private final Answers answers;
    private final Messages messages;

    Forms(Answers answers, Messages messages) {
        this.answers = answers;
        this.messages = messages;
    }

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
        FormEvaluation evaluation =
                mode == FormMode.EDIT ? answers.open(schema, data, context) : answers.stored(schema, data, context);
        FieldErrorMessages errors = new FieldErrorMessages(violations, messages, context.locale());
        List<FieldView> fields = new FieldViews(evaluation, data, context, errors, mode).of(schema.components());
        return new FormView(mode, fields, LayoutRows.of(fields));
    }

    /** The answers of the given fields that are filled in, as a person reads them, in the order asked. */
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
        String text = value == null ? "" : field.type().text(field, value, reader);
        return new SummaryField(field.key(), field.label().in(reader.locale()), text);
    }

    /**
     * Columns of an export: one per answer; a date range gives from, to and days; line items are joined into a text.
     */
    public List<FormExportColumn> columns(FormSchema schema) {
        List<FormExportColumn> columns = new ArrayList<>();
        for (Field field : schema.values()) {
            for (FieldExportColumn cell : field.type().cells(field)) {
                String key = cell.member().isEmpty() ? field.key() : field.key() + "." + cell.member();
                FormExportColumn.Kind kind =
                        FormExportColumn.Kind.valueOf(cell.kind().name());
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

    /** Options that an expression gives may read other answers, but hardly who submitted. */
    private FieldReaderContext reader(FormSchema schema, Map<String, ? extends @Nullable Object> data, Locale locale) {
        return new FieldReaderContext(locale, ZoneOffset.UTC, answers.variables(schema, data));
    }
}
