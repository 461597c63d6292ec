package org.dacheng.forms.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.Messages;
import org.dacheng.forms.feel.Feel;
import org.dacheng.forms.feel.FeelSyntaxError;
import org.springframework.stereotype.Service;
import org.springframework.util.MultiValueMap;

/**
 * Edits a condition on a page, as rows or as text. The text is the only stored form: rows that mean the same as the
 * text do not rewrite it, and rows that lack something are kept on the page but not stored.
 */
@Service
public class ConditionEditor {

    private final Conditions conditions;
    private final ConditionRowViews views;
    private final Messages messages;
    private final Feel feel;

    ConditionEditor(Conditions conditions, ConditionRowViews views, Messages messages, Feel feel) {
        this.conditions = conditions;
        this.views = views;
        this.messages = messages;
        this.feel = feel;
    }

    /** True if the rows of the condition were sent. */
    public boolean sendsRows(String member, MultiValueMap<String, String> posted) {
        return new ConditionParameters(member, posted).as().equals(ConditionParameters.ROWS);
    }

    /** True if a button within the condition was pressed, which changes what is shown but stores nothing. */
    public boolean isPressed(String member, MultiValueMap<String, String> posted) {
        return !new ConditionParameters(member, posted).pressed().isEmpty();
    }

    /**
     * Carries out the pressed button: {@code add:<group>}, {@code group}, {@code remove:<group>.<row>}, {@code rows} or
     * {@code text}; anything else shows the condition again.
     *
     * @param text the stored condition, or what was typed
     * @param posted changed to what is then shown
     */
    public void press(String member, String text, MultiValueMap<String, String> posted, ConditionFields fields) {
        ConditionParameters parameters = new ConditionParameters(member, posted);
        String[] pressed = parameters.pressed().split("[:.]");
        EnteredCondition rows = parameters.rows();
        switch (pressed[0]) {
            case "add" -> parameters.set(rows.withRow(number(pressed, 1)));
            case "group" -> parameters.set(rows.withGroup());
            case "remove" -> parameters.set(rows.without(number(pressed, 1), number(pressed, 2)));
            case ConditionParameters.ROWS ->
                editable(text, fields).ifPresent(found -> parameters.set(EnteredCondition.of(found)));
            case ConditionParameters.TEXT -> asText(rows, fields).ifPresent(parameters::set);
            default -> {
                if (parameters.as().equals(ConditionParameters.ROWS)) {
                    parameters.set(rows);
                }
            }
        }
    }

    private static int number(String[] pressed, int index) {
        return index < pressed.length && pressed[index].matches("\\d{1,3}") ? Integer.parseInt(pressed[index]) : -1;
    }

    private Optional<String> asText(EnteredCondition rows, ConditionFields fields) {
        try {
            return Optional.of(conditions.print(complete(rows, fields), fields));
        } catch (InvalidInput incomplete) {
            return rows.isUnanswered() ? Optional.of("") : Optional.empty();
        }
    }

    /**
     * The condition that was entered as rows.
     *
     * @param text the stored condition; empty for none
     * @return the stored text if the rows say the same
     * @throws InvalidInput with one violation for every row that lacks something, each with an empty pointer
     */
    public String text(String member, String text, MultiValueMap<String, String> posted, ConditionFields fields) {
        ConditionRows rows = complete(new ConditionParameters(member, posted).rows(), fields);
        boolean same = conditions
                .rows(text, fields)
                .filter(stored -> normal(stored).equals(normal(rows)))
                .isPresent();
        return same ? text : conditions.print(rows, fields);
    }

    /** Neither the order of several values nor one that is there twice makes a difference. */
    private static ConditionRows normal(ConditionRows rows) {
        return new ConditionRows(rows.groups().stream()
                .map(group -> new ConditionGroup(
                        group.rows().stream().map(ConditionEditor::normal).toList()))
                .toList());
    }

    private static ConditionRow normal(ConditionRow row) {
        return row.operator().count() < 0
                ? new ConditionRow(row.path(), row.operator(), List.copyOf(new TreeSet<>(row.values())))
                : row;
    }

    private ConditionRows complete(EnteredCondition entered, ConditionFields fields) {
        List<Violation> missing = new ArrayList<>();
        List<ConditionGroup> groups = new ArrayList<>();
        int number = 0;
        for (List<EnteredRow> group : entered.groups()) {
            List<ConditionRow> rows = new ArrayList<>();
            for (EnteredRow row : group) {
                number++;
                try {
                    rows.add(complete(row, fields));
                } catch (InvalidInput lacking) {
                    Message why = lacking.violations().get(0).text();
                    missing.add(new Violation("", Message.of("forms.condition.row-lacks", number, why)));
                }
            }
            groups.add(new ConditionGroup(rows));
        }
        if (!missing.isEmpty()) {
            throw new InvalidInput(missing);
        }
        return new ConditionRows(groups);
    }

    private ConditionRow complete(EnteredRow row, ConditionFields fields) {
        if (row.path().isEmpty()) {
            throw InvalidInput.of("", "forms.condition.no-field");
        }
        ConditionField field = fields.find(row.path())
                .orElseThrow(() -> InvalidInput.of("", "forms.condition.no-such-field", row.path()));
        ConditionOperator operator = row.operator(field.kind());
        List<String> values = row.values(operator);
        if (!operator.takes(values.size()) || values.stream().anyMatch(String::isBlank)) {
            throw InvalidInput.of("", "forms.condition.no-value", field.label());
        }
        return conditions.row(field, operator, values);
    }

    /** Rows that inputs can show without changing them: no input of one line can hold a line break. */
    private Optional<ConditionRows> editable(String text, ConditionFields fields) {
        return conditions
                .rows(text, fields)
                .filter(rows -> rows.groups().stream()
                        .flatMap(group -> group.rows().stream())
                        .flatMap(row -> row.values().stream())
                        .noneMatch(value -> value.isBlank() || value.contains("\n")));
    }

    /**
     * The condition as it is stored, or as it was entered.
     *
     * @param text the stored condition, or what was typed
     */
    public ConditionView view(
            String member, String text, MultiValueMap<String, String> posted, ConditionFields fields, Locale locale) {
        ConditionParameters parameters = new ConditionParameters(member, posted);
        Optional<ConditionRows> stored = editable(text, fields);
        if (parameters.as().equals(ConditionParameters.ROWS)) {
            return rows(member, parameters.rows(), fields, locale);
        } else if (parameters.as().isEmpty() && stored.isPresent()) {
            return rows(member, entered(stored.get(), fields), fields, locale);
        }
        return new ConditionView(false, stored.isPresent(), List.of(), List.of(), isReadable(text) ? text : "");
    }

    private static EnteredCondition entered(ConditionRows stored, ConditionFields fields) {
        return stored.isEmpty()
                ? fields.suggested().map(EnteredCondition::asking).orElse(EnteredCondition.EMPTY)
                : EnteredCondition.of(stored);
    }

    private boolean isReadable(String text) {
        try {
            return !text.isBlank() && !feel.parse(text).text().isEmpty();
        } catch (FeelSyntaxError broken) {
            return false;
        }
    }

    private ConditionView rows(String member, EnteredCondition entered, ConditionFields fields, Locale locale) {
        List<List<ConditionView.RowView>> groups = new ArrayList<>();
        for (int i = 0; i < entered.groups().size(); i++) {
            List<ConditionView.RowView> rows = new ArrayList<>();
            for (int j = 0; j < entered.groups().get(i).size(); j++) {
                EnteredRow row = entered.groups().get(i).get(j);
                String name = ConditionParameters.name(member, i, j);
                rows.add(views.of(
                        name, row, fields.find(row.path()).orElse(null), problem(row, fields, locale), locale));
            }
            groups.add(List.copyOf(rows));
        }
        Optional<String> text = asText(entered, fields);
        return new ConditionView(
                true, text.isPresent(), views.fields(fields, locale), List.copyOf(groups), text.orElse(""));
    }

    private String problem(EnteredRow row, ConditionFields fields, Locale locale) {
        try {
            complete(row, fields);
            return "";
        } catch (InvalidInput lacking) {
            return messages.text(lacking.violations().get(0).text(), locale);
        }
    }
}
