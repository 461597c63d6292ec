package org.dacheng.forms.condition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;
import org.dacheng.forms.field.ChoiceOption;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.SchemaTexts;
import org.dacheng.people.person.DepartmentView;
import org.dacheng.people.person.Departments;
import org.dacheng.people.person.People;
import org.dacheng.people.person.RoleView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Conditions in words, such as “Total is more than CNY 5,000 and Category is Travel or Team”. */
@Component
public class ConditionSentences {

    private final People people;
    private final Departments departments;

    ConditionSentences(People people, Departments departments) {
        this.people = people;
        this.departments = departments;
    }

    /** The condition in words; “always” without rows. */
    public Message of(ConditionRows rows, ConditionFields fields) {
        return rows.groups().stream()
                .map(group -> joined("and", group.rows().stream().map(row -> of(row, fields))))
                .reduce((one, other) -> Message.of("forms.condition.groups", one, other))
                .orElseGet(() -> Message.of("forms.condition.always"));
    }

    /** When a field is shown or hidden, in words. */
    public Message of(HideCondition hide, ConditionFields fields) {
        if (hide.rows().isEmpty()) {
            return Message.of("forms.condition.always-shown");
        }
        boolean shown = hide.meaning() == HideCondition.Meaning.SHOWN_WHEN;
        return Message.of(
                shown ? "forms.condition.shown-when" : "forms.condition.hidden-when", of(hide.rows(), fields));
    }

    private Message of(ConditionRow row, ConditionFields fields) {
        ConditionField field = fields.find(row.path()).orElse(null);
        if (field == null) {
            return Message.of("forms.condition.gone", row.path());
        }
        String key = "forms.condition.row." + row.operator().key(field.kind());
        List<Object> values =
                row.values().stream().map(value -> value(row, field, value)).toList();
        if (row.operator() == ConditionOperator.BETWEEN && values.size() == 2) {
            return Message.of(key, field.label(), values.get(0), values.get(1));
        }
        String join = row.operator() == ConditionOperator.HAS_ALL ? "both" : "or";
        return Message.of(key, field.label(), values.isEmpty() ? "" : list(join, values));
    }

    /** “A, B or C”. */
    private static Object list(String join, List<Object> values) {
        if (values.size() == 1) {
            return values.get(0);
        }
        return Message.of(
                "forms.condition." + join,
                List.copyOf(values.subList(0, values.size() - 1)),
                values.get(values.size() - 1));
    }

    private static Message joined(String join, Stream<Message> rows) {
        return rows.reduce((one, other) -> Message.of("forms.condition." + join, one, other))
                .orElseThrow();
    }

    private Object value(ConditionRow row, ConditionField field, String value) {
        if (row.operator() == ConditionOperator.WITHIN_DAYS
                || !ConditionValues.isValid(field.kind(), row.operator(), value)) {
            return value;
        }
        return switch (field.kind()) {
            case NUMBER -> number(field, new BigDecimal(value));
            case DATE -> LocalDate.parse(value);
            case DATE_TIME -> value.replace('T', ' ');
            case CHOICE, CHOICES -> option(field, value);
            case PERSON, PEOPLE -> people.name(value);
            case DEPARTMENT, DEPARTMENTS, SUBMITTER_DEPARTMENTS ->
                departments.find(value).map(DepartmentView::name).orElse(LocalText.same(value));
            case SUBMITTER_ROLES -> role(value);
            default -> value;
        };
    }

    private static LocalText option(ConditionField field, String value) {
        return field.options().stream()
                .filter(option -> option.value().equals(value))
                .map(ChoiceOption::label)
                .findFirst()
                .orElse(LocalText.same(value));
    }

    private LocalText role(String id) {
        return people.roles().stream()
                .filter(role -> role.id().equals(id))
                .map(RoleView::name)
                .findFirst()
                .orElse(LocalText.same(id));
    }

    private static Object number(ConditionField field, BigDecimal number) {
        String currency = currency(field.field());
        if (currency.equals("CNY")) {
            return Message.of("forms.condition.yuan", number);
        } else if (!currency.isEmpty()) {
            return Message.of("forms.condition.amount", number, currency);
        } else if (field.path().endsWith(".days")) {
            return Message.of("forms.condition.number-of-days", number);
        }
        LocalText unit = field.field() == null
                ? LocalText.same("")
                : SchemaTexts.of(field.field().json().path("unit"));
        return unit.zh().isEmpty() ? number : Message.of("forms.condition.amount-of", number, unit);
    }

    /** Code of the currency of a field; empty for none. */
    static String currency(@Nullable Field field) {
        if (field == null) {
            return "";
        }
        String named = field.text("currency");
        return named.isEmpty() && field.typeName().equals("money") ? "CNY" : named;
    }
}
