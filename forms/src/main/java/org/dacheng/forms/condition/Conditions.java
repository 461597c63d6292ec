package org.dacheng.forms.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.forms.condition.HideCondition.Meaning;
import org.dacheng.forms.feel.Feel;
import org.dacheng.forms.feel.FeelShape;
import org.dacheng.forms.feel.FeelSyntaxError;
import org.dacheng.forms.feel.ShownCondition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Converts conditions between FEEL and rows. {@code rows(print(r))} is {@code r}, and the printed text of a condition
 * holds for the same answers as the text that its rows were read from.
 */
@Service
public class Conditions {

    private final Feel feel;

    Conditions(Feel feel) {
        this.feel = feel;
    }

    /**
     * The rows of a condition.
     *
     * @param text FEEL, with or without {@code =} in front; blank for no condition
     * @return empty if it can only be shown as text
     */
    public Optional<ConditionRows> rows(String text, ConditionFields fields) {
        if (text.isBlank()) {
            return Optional.of(ConditionRows.NONE);
        }
        return shape(text).flatMap(new ConditionReader(fields)::rows);
    }

    /**
     * The condition that hides a field, as rows.
     *
     * @param text FEEL, with or without {@code =} in front; blank for a field that is never hidden
     * @return empty if it can only be shown as text
     */
    public Optional<HideCondition> hide(String text, ConditionFields fields) {
        if (text.isBlank()) {
            return Optional.of(new HideCondition(Meaning.SHOWN_WHEN, ConditionRows.NONE));
        }
        Optional<ShownCondition> shown = ShownCondition.of(text, feel);
        return shown.isPresent()
                ? rows(shown.get().entered(), fields).map(rows -> new HideCondition(Meaning.SHOWN_WHEN, rows))
                : rows(text, fields).map(rows -> new HideCondition(Meaning.HIDDEN_WHEN, rows));
    }

    private Optional<FeelShape> shape(String text) {
        try {
            return Optional.of(
                    feel.parse(text.startsWith("=") ? text.substring(1) : text).shape());
        } catch (FeelSyntaxError broken) {
            return Optional.empty();
        }
    }

    /**
     * The rows as FEEL, without {@code =} in front; empty for no condition.
     *
     * @throws InvalidInput if a row is not complete, with pointers such as {@code /groups/0/rows/1/values}
     */
    public String print(ConditionRows rows, ConditionFields fields) {
        requireComplete(rows, fields);
        return ConditionPrinter.print(rows, fields);
    }

    /**
     * The condition that hides a field as FEEL, without {@code =} in front; empty for no condition.
     *
     * @throws InvalidInput as {@link #print(ConditionRows, ConditionFields)}
     */
    public String print(HideCondition hide, ConditionFields fields) {
        String rows = print(hide.rows(), fields);
        boolean shown = hide.meaning() == Meaning.SHOWN_WHEN && !rows.isEmpty();
        return shown ? new ShownCondition(rows).stored() : rows;
    }

    /**
     * A row with values as people type them, such as {@code 5,000} or {@code 2026/3/1}.
     *
     * @throws InvalidInput if a value is missing or cannot be read, with pointers such as {@code /values/0}
     */
    public ConditionRow row(ConditionField field, ConditionOperator operator, List<String> typed) {
        List<Violation> violations = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            Optional<String> value = ConditionValues.typed(field.kind(), operator, typed.get(i));
            value.ifPresent(values::add);
            if (value.isEmpty()) {
                violations.add(new Violation("/values/" + i, unreadable(field, operator)));
            }
        }
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
        ConditionRow row = new ConditionRow(field.path(), operator, values);
        Message problem = problem(row, field);
        if (problem != null) {
            throw InvalidInput.of("/values", problem);
        }
        return row;
    }

    private static Message unreadable(ConditionField field, ConditionOperator operator) {
        return Message.of("forms.condition." + ConditionValues.reason(field.kind(), operator), field.label());
    }

    private static void requireComplete(ConditionRows rows, ConditionFields fields) {
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < rows.groups().size(); i++) {
            List<ConditionRow> group = rows.groups().get(i).rows();
            for (int j = 0; j < group.size(); j++) {
                ConditionRow row = group.get(j);
                String pointer = "/groups/" + i + "/rows/" + j;
                ConditionField field = fields.find(row.path()).orElse(null);
                if (field == null) {
                    violations.add(
                            new Violation(pointer + "/path", Message.of("forms.condition.no-such-field", row.path())));
                    continue;
                }
                Message problem = problem(row, field);
                if (problem != null) {
                    violations.add(new Violation(pointer + "/values", problem));
                }
            }
        }
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }

    private static @Nullable Message problem(ConditionRow row, ConditionField field) {
        if (!field.kind().operators().contains(row.operator())) {
            return Message.of("forms.condition.no-such-operator", field.label());
        }
        if (!row.operator().takes(row.values().size())) {
            return Message.of("forms.condition.no-value", field.label());
        }
        return row.values().stream().allMatch(value -> ConditionValues.isValid(field.kind(), row.operator(), value))
                ? null
                : unreadable(field, row.operator());
    }
}
