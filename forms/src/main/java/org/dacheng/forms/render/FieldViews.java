package org.dacheng.forms.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dacheng.forms.answer.AnswerContext;
import org.dacheng.forms.answer.Answers;
import org.dacheng.forms.answer.FormEvaluation;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.FieldReaderContext;
import org.dacheng.forms.field.FieldType;
import org.dacheng.forms.field.FormComponents;
import org.dacheng.forms.field.KeyPaths;
import org.dacheng.forms.field.type.LineItemsType;
import org.jspecify.annotations.Nullable;

/** Creates the views of the visible fields: the input if editable, otherwise the stored value. */
final class FieldViews {

    private final FormEvaluation evaluation;
    private final Map<String, ? extends @Nullable Object> raw;
    private final AnswerContext context;
    private final FieldErrorMessages errors;
    private final FormMode mode;
    private final String name;
    private final String pointer;
    private final FieldReaderContext reader;

    FieldViews(
            FormEvaluation evaluation,
            Map<String, ? extends @Nullable Object> raw,
            AnswerContext context,
            FieldErrorMessages errors,
            FormMode mode) {
        this(evaluation, raw, context, errors, mode, Answers.NAME, "/data");
    }

    private FieldViews(
            FormEvaluation evaluation,
            Map<String, ? extends @Nullable Object> raw,
            AnswerContext context,
            FieldErrorMessages errors,
            FormMode mode,
            String name,
            String pointer) {
        this.evaluation = evaluation;
        this.raw = raw;
        this.context = context;
        this.errors = errors;
        this.mode = mode;
        this.name = name;
        this.pointer = pointer;
        this.reader = context.reader(evaluation.variables());
    }

    List<FieldView> of(FormComponents components) {
        Set<String> watched = RefreshTriggerFields.names(components);
        return of(components.tree(), watched);
    }

    private List<FieldView> of(List<Field> fields, Set<String> watched) {
        return fields.stream()
                .filter(field -> evaluation.state(field).visible())
                .filter(this::isOnThePage)
                .filter(field -> !field.type().fragment(field).equals("nothing"))
                .map(field -> view(field, watched))
                .toList();
    }

    private boolean isOnThePage(Field field) {
        return mode != FormMode.PRINT || field.isPrinted();
    }

    private boolean isOnThePage(Field items, String column) {
        return items.components().values().stream()
                .filter(one -> one.key().equals(column))
                .allMatch(this::isOnThePage);
    }

    FieldView view(Field field, Set<String> watched) {
        FormEvaluation.FieldState state = evaluation.state(field);
        boolean readOnly = mode != FormMode.EDIT || !state.open();
        Object canonical = evaluation.data().get(field.key());
        Object shown = readOnly || !KeyPaths.has(raw, field.key()) ? canonical : KeyPaths.get(raw, field.key());
        Map<String, @Nullable Object> extra = new HashMap<>(field.type().extra(field, shown, reader));
        if (!readOnly) {
            extra.putAll(field.type().inputExtra(field, shown, reader));
        }
        extra.put("row", field.json().path("layout").path("row").asText(""));
        extra.put("canonical", canonical);
        extra.put("watched", watched.contains(KeyPaths.head(field.key())));
        boolean items = field.type() instanceof LineItemsType;
        if (items) {
            addRows(field, shown, extra);
        }
        if (field.type().purpose() == FieldType.Purpose.LAYOUT) {
            List<FieldView> inner = of(field.components().tree(), watched);
            extra.put("fields", inner);
            extra.put("rows", LayoutRows.of(inner));
            extra.put("columns", field.typeName().equals("columns"));
        }
        // An input shows what was typed, not the text of the answer, which takes time to write.
        String text = !readOnly || canonical == null ? "" : field.type().text(field, canonical, reader);
        String help = field.help().in(context.locale());
        return new FieldView(
                field.key(),
                field.type().fragment(field),
                name + "." + field.key(),
                field.label().in(context.locale()),
                help.isEmpty() ? null : help,
                state.required(),
                readOnly,
                shown,
                text,
                field.key().isEmpty() ? List.of() : errors.at(pointer + "/" + field.key(), !items),
                width(field),
                extra);
    }

    private static int width(Field field) {
        int columns = field.json().path("layout").path("columns").asInt(16);
        return columns < 1 || columns > 16 ? 16 : columns;
    }

    private void addRows(Field field, @Nullable Object shown, Map<String, @Nullable Object> extra) {
        List<FormEvaluation> evaluated = evaluation.rows().getOrDefault(field.key(), List.of());
        boolean given = mode == FormMode.EDIT && !KeyPaths.has(raw, field.key());
        List<?> typed = given
                ? evaluated.stream().map(FormEvaluation::data).toList()
                : shown instanceof List<?> list ? list : List.of();
        List<List<FieldView>> rows = new ArrayList<>();
        for (int i = 0; i < evaluated.size() && i < typed.size(); i++) {
            Map<String, @Nullable Object> row = typed.get(i) instanceof Map<?, ?> map ? KeyPaths.named(map) : Map.of();
            rows.add(row(field, evaluated.get(i), row, String.valueOf(i)).cells(field.components()));
        }
        FormEvaluation blank = evaluation.blanks().get(field.key());
        // If all rows were removed, one blank row is shown.
        int first = KeyPaths.has(raw, field.key()) ? 1 : LineItemsType.firstRows(field);
        boolean none = rows.isEmpty();
        for (int i = 0; blank != null && none && i < first; i++) {
            rows.add(row(field, blank, Map.of(), String.valueOf(i)).cells(field.components()));
        }
        extra.put("items", rows);
        extra.put(
                "storedRows", evaluated.stream().map(FormEvaluation::storedRow).toList());
        extra.put(
                "blank",
                blank == null ? null : row(field, blank, Map.of(), "__").cells(field.components()));
        extra.put("heads", columnHeadings(field));
        extra.put("totals", totals(field));
        extra.put("mostRows", LineItemsType.mostRows(field));
        extra.put("fixed", LineItemsType.isFixed(field));
        extra.put(
                "digest",
                mode == FormMode.EDIT
                        ? RowsDigest.of(rows, extra.get("heads"), extra.get("storedRows"), extra.get("mostRows"))
                        : null);
    }

    private FieldViews row(Field items, FormEvaluation row, Map<String, @Nullable Object> typed, String number) {
        String place = name + "." + items.key() + "." + number;
        return new FieldViews(row, typed, context, errors, mode, place, pointer + "/" + items.key() + "/" + number);
    }

    /** One view per column, hidden or not, so that cells are aligned with their headings; a hidden cell is null. */
    private List<@Nullable FieldView> cells(FormComponents columns) {
        Set<String> watched = RefreshTriggerFields.names(columns);
        List<@Nullable FieldView> cells = new ArrayList<>();
        for (Field column : columns.values().stream().filter(this::isOnThePage).toList()) {
            cells.add(evaluation.state(column).visible() ? view(column, watched) : null);
        }
        return cells;
    }

    private List<ColumnHeading> columnHeadings(Field field) {
        List<ColumnHeading> heads = new ArrayList<>();
        for (Field column :
                field.components().values().stream().filter(this::isOnThePage).toList()) {
            heads.add(new ColumnHeading(
                    column.key(),
                    column.type().fragment(column),
                    column.label().in(context.locale()),
                    column.rules().always(),
                    column.type().cells(column).get(0).kind().isNumeric()));
        }
        return heads;
    }

    private List<SummaryField> totals(Field field) {
        List<SummaryField> totals = new ArrayList<>();
        for (Field total : field.type().totals(field)) {
            if (!isOnThePage(field, total.text("of"))) {
                continue;
            }
            Object sum = total.key().isEmpty()
                    ? LineItemsType.sum(total, evaluation.variables())
                    : evaluation.data().get(total.key());
            String text = sum == null ? "" : total.type().text(total, sum, reader);
            totals.add(new SummaryField(total.text("of"), total.label().in(context.locale()), text));
        }
        return totals;
    }

    /**
     * The heading of one column of line items.
     *
     * @param numeric true when its cells are right-aligned
     */
    public record ColumnHeading(String key, String type, String label, boolean required, boolean numeric) {}
}
