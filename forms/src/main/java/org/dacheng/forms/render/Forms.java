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
import org.dacheng.forms.answer.Evaluation;
import org.dacheng.forms.field.Cell;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.Reader;
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
        Evaluation evaluation =
                mode == FormMode.EDIT ? answers.open(schema, data, context) : answers.stored(schema, data, context);
        Errors errors = new Errors(violations, messages, context.locale());
        List<FieldView> fields = new FieldViews(evaluation, data, context, errors, mode).of(schema.components());
        return new FormView(mode, fields, LayoutRows.of(fields));
    }

    /** The answers of the given fields that are filled in, as a person reads them, in the order asked. */
    public List<Fact> facts(
            FormSchema schema, Map<String, ? extends @Nullable Object> data, List<String> keys, Locale locale) {
        Reader reader = reader(schema, data, locale);
        List<Fact> facts = new ArrayList<>();
        for (String key : keys) {
            Object value = data.get(key);
            schema.values().stream()
                    .filter(field -> field.key().equals(key))
                    .filter(field -> value != null && !field.type().isEmpty(value))
                    .forEach(field -> facts.add(fact(field, value, reader)));
        }
        return facts;
    }

    private static Fact fact(Field field, @Nullable Object value, Reader reader) {
        String text = value == null ? "" : field.type().text(field, value, reader);
        return new Fact(field.key(), field.label().in(reader.locale()), text);
    }

    /**
     * Columns of an export: one per answer; a date range gives from, to and days; line items are joined into a text.
     */
    public List<FormColumn> columns(FormSchema schema) {
        List<FormColumn> columns = new ArrayList<>();
        for (Field field : schema.values()) {
            for (Cell cell : field.type().cells(field)) {
                String key = cell.member().isEmpty() ? field.key() : field.key() + "." + cell.member();
                FormColumn.Kind kind = FormColumn.Kind.valueOf(cell.kind().name());
                columns.add(new FormColumn(key, cell.label(), kind, cell.unit()));
            }
        }
        return columns;
    }

    /** One cell per column: String, BigDecimal, LocalDate, Boolean or null. */
    public List<@Nullable Object> cells(
            FormSchema schema, Map<String, ? extends @Nullable Object> data, Locale locale) {
        Reader reader = reader(schema, data, locale);
        List<@Nullable Object> cells = new ArrayList<>();
        for (Field field : schema.values()) {
            Object value = data.get(field.key());
            for (Cell cell : field.type().cells(field)) {
                cells.add(value == null ? null : cell.value().apply(value, reader));
            }
        }
        return cells;
    }

    /** Options that an expression gives may read other answers, but hardly who submitted. */
    private Reader reader(FormSchema schema, Map<String, ? extends @Nullable Object> data, Locale locale) {
        return new Reader(locale, ZoneOffset.UTC, answers.variables(schema, data));
    }
}
