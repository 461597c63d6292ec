package org.dacheng.forms.render;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dacheng.base.failure.Violation;
import org.dacheng.forms.answer.AnswerContext;
import org.dacheng.forms.answer.Answers;
import org.dacheng.forms.answer.FormEvaluation;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.FieldReaderContext;
import org.dacheng.forms.field.KeyPaths;
import org.dacheng.forms.schema.FormSchema;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Carries answers over to another version of their form, or to a new request, and says what does not fit there. */
@Service
public class AnswerCarryOver {

    /** Segments of a pointer to a cell: the form's data, the items, the row, the column. */
    private static final int CELL = 4;

    private final Answers answers;

    AnswerCarryOver(Answers answers) {
        this.answers = answers;
    }

    /**
     * What was typed into an earlier version of the form. Input that was wrong in that version as well is kept, so that
     * it can be corrected.
     */
    public CarriedAnswers typed(
            FormSchema from, FormSchema to, Map<String, @Nullable Object> raw, AnswerContext context) {
        FormEvaluation earlier = answers.open(from, raw, context);
        Set<String> wrongBefore =
                earlier.violations().stream().map(Violation::pointer).collect(Collectors.toSet());
        return new Transition(from, to, earlier, context, wrongBefore).carry(raw);
    }

    /** The stored answers of a request, for a new request: only what could be submitted now. */
    public CarriedAnswers stored(
            FormSchema from, FormSchema to, Map<String, @Nullable Object> data, AnswerContext context) {
        return new Transition(from, to, answers.stored(from, data, context), context, Set.of()).carry(data);
    }

    private final class Transition {

        private final FormSchema from;
        private final FormSchema to;
        private final FormEvaluation earlier;
        private final AnswerContext context;
        private final Set<String> tolerated;
        private final List<SummaryField> leftOut = new ArrayList<>();

        Transition(
                FormSchema from, FormSchema to, FormEvaluation earlier, AnswerContext context, Set<String> tolerated) {
            this.from = from;
            this.to = to;
            this.earlier = earlier;
            this.context = context;
            this.tolerated = tolerated;
        }

        CarriedAnswers carry(Map<String, @Nullable Object> raw) {
            Map<String, @Nullable Object> kept = new LinkedHashMap<>(raw);
            from.values().stream().filter(Transition::isGiven).forEach(field -> kept.remove(field.key()));
            to.values().stream().filter(Transition::isGiven).forEach(field -> kept.remove(field.key()));
            FormEvaluation present = answers.open(to, kept, context);
            to.values().stream().filter(field -> isClosed(present, field)).forEach(field -> kept.remove(field.key()));
            Set<String> done = new HashSet<>();
            for (Violation violation : present.violations()) {
                if (!tolerated.contains(violation.pointer()) && done.add(violation.pointer())) {
                    leaveOut(kept, violation.pointer());
                }
            }
            return new CarriedAnswers(kept, leftOut);
        }

        private static boolean isGiven(Field field) {
            return field.type().purpose().isGiven() || field.isComputed();
        }

        /** A field that nobody may edit now starts with its default. */
        private static boolean isClosed(FormEvaluation present, Field field) {
            return present.state(field).visible() && !present.state(field).open();
        }

        private void leaveOut(Map<String, @Nullable Object> kept, String pointer) {
            List<String> path = Arrays.stream(pointer.split("/"))
                    .skip(1)
                    .map(part -> part.replace("~1", "/").replace("~0", "~"))
                    .toList();
            String key = path.size() > 1 ? path.get(1) : "";
            boolean cell = path.size() == CELL
                    && kept.get(key) instanceof List<?>
                    && path.get(2).matches("\\d{1,6}");
            if (cell) {
                leaveOutCell(kept, key, Integer.parseInt(path.get(2)), path.get(CELL - 1));
            } else if (kept.containsKey(key)) {
                Object value = kept.remove(key);
                report(key, label(from.values(), key), text(field(from.values(), key), value, earlier));
            }
        }

        private void leaveOutCell(Map<String, @Nullable Object> kept, String key, int index, String column) {
            List<@Nullable Object> rows = new ArrayList<>((List<?>) Objects.requireNonNull(kept.get(key)));
            if (index >= rows.size() || !(rows.get(index) instanceof Map<?, ?> row)) {
                return;
            }
            Map<String, @Nullable Object> cells = KeyPaths.named(row);
            Object value = cells.remove(column);
            rows.set(index, cells);
            kept.put(key, rows);
            List<Field> columns = field(from.values(), key)
                    .map(items -> items.components().values())
                    .orElse(List.of());
            List<FormEvaluation> evaluated = earlier.rows().getOrDefault(key, List.of());
            FormEvaluation inRow = index < evaluated.size() ? evaluated.get(index) : earlier;
            String label = label(from.values(), key) + " " + (index + 1) + " · " + label(columns, column);
            report(key, label, text(field(columns, column), value, inRow));
        }

        private void report(String key, String label, String text) {
            if (!text.isBlank()) {
                leftOut.add(new SummaryField(key, label, text));
            }
        }

        private String label(List<Field> fields, String key) {
            return field(fields, key)
                    .map(field -> field.label().in(context.locale()))
                    .orElse(key);
        }

        private String text(Optional<Field> field, @Nullable Object value, FormEvaluation evaluation) {
            Object canonical =
                    field.map(one -> evaluation.data().get(one.key())).orElse(null);
            if (field.isEmpty() || canonical == null) {
                return plain(value);
            }
            FieldReaderContext reader =
                    new FieldReaderContext(context.locale(), context.zone(), evaluation.variables());
            return field.get().type().text(field.get(), canonical, reader);
        }
    }

    private static Optional<Field> field(List<Field> fields, String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }

    /** Input that its own field did not understand, as it was typed. */
    private static String plain(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(AnswerCarryOver::plain).collect(Collectors.joining(", "));
        }
        if (value instanceof Map<?, ?> map) {
            return map.values().stream()
                    .map(AnswerCarryOver::plain)
                    .filter(text -> !text.isBlank())
                    .collect(Collectors.joining(" "));
        }
        return value == null ? "" : value.toString();
    }
}
