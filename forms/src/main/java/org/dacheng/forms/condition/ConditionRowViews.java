package org.dacheng.forms.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.Messages;
import org.dacheng.base.text.NameMatch;
import org.dacheng.forms.condition.ConditionView.Control;
import org.dacheng.forms.condition.ConditionView.FieldChoice;
import org.dacheng.forms.condition.ConditionView.FieldGroup;
import org.dacheng.forms.condition.ConditionView.Option;
import org.dacheng.forms.condition.ConditionView.RowView;
import org.dacheng.forms.field.SchemaTexts;
import org.dacheng.people.person.Departments;
import org.dacheng.people.person.People;
import org.dacheng.people.person.PersonView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Builds what the rows of a condition offer: fields, operators, and inputs that fit the kind of a value. */
@Component
class ConditionRowViews {

    private final People people;
    private final Departments departments;
    private final Messages messages;

    ConditionRowViews(People people, Departments departments, Messages messages) {
        this.people = people;
        this.departments = departments;
        this.messages = messages;
    }

    List<FieldGroup> fields(ConditionFields fields, Locale locale) {
        return Stream.of(false, true)
                .map(submitter -> new FieldGroup(
                        submitter,
                        fields.all().stream()
                                .filter(one -> (one.field() == null) == submitter)
                                .map(one -> new FieldChoice(
                                        one.path(),
                                        label(one, locale),
                                        NameMatch.words(messages.localText(one.label()), one.path())))
                                .toList()))
                .filter(group -> !group.fields().isEmpty())
                .toList();
    }

    /** A field without a label has its name in FEEL. */
    private String label(ConditionField field, Locale locale) {
        String label = messages.text(field.label(), locale);
        return label.isBlank() ? field.path() : label;
    }

    /** @param field null if none is chosen, or the chosen one is gone */
    RowView of(String name, EnteredRow row, @Nullable ConditionField field, String problem, Locale locale) {
        if (field == null) {
            return new RowView(name, row.path(), "", List.of(), Control.NONE, row.values(), List.of(), "", problem);
        }
        ConditionOperator operator = row.operator(field.kind());
        List<Option> operators = ConditionOperators.of(field).stream()
                .map(one -> new Option(one.operator().name(), messages.text(one.text(), locale)))
                .toList();
        Control control = control(field.kind(), operator);
        List<String> values = padded(row.values(operator), operator.count());
        return new RowView(
                name,
                row.path(),
                operator.name(),
                operators,
                control,
                values,
                options(field, control, values, locale),
                unit(field, operator, locale),
                problem);
    }

    private static List<String> padded(List<String> values, int count) {
        List<String> padded = new ArrayList<>(values);
        while (padded.size() < count) {
            padded.add("");
        }
        return List.copyOf(padded);
    }

    private static Control control(ConditionKind kind, ConditionOperator operator) {
        if (operator.count() == 0) {
            return Control.NONE;
        } else if (operator == ConditionOperator.WITHIN_DAYS) {
            return Control.NUMBER;
        }
        return switch (kind) {
            case NUMBER -> Control.NUMBER;
            case DATE -> Control.DATE;
            case DATE_TIME -> Control.DATE_TIME;
            case TIME -> Control.TIME;
            case PERSON, PEOPLE -> Control.PEOPLE;
            case CHOICE, CHOICES, DEPARTMENT, DEPARTMENTS, SUBMITTER_DEPARTMENTS, SUBMITTER_ROLES -> Control.OPTIONS;
            default -> Control.TEXT;
        };
    }

    private List<Option> options(ConditionField field, Control control, List<String> values, Locale locale) {
        if (control == Control.PEOPLE) {
            return values.stream()
                    .map(id -> new Option(
                            id,
                            people.find(id)
                                    .map(PersonView::name)
                                    .orElse(LocalText.same(id))
                                    .in(locale)))
                    .toList();
        } else if (control != Control.OPTIONS) {
            return List.of();
        }
        List<Option> options = new ArrayList<>(offered(field, locale));
        values.stream()
                .filter(value -> options.stream().noneMatch(one -> one.value().equals(value)))
                .map(value -> new Option(value, value))
                .forEach(options::add);
        return List.copyOf(options);
    }

    private List<Option> offered(ConditionField field, Locale locale) {
        return switch (field.kind()) {
            case DEPARTMENT, DEPARTMENTS, SUBMITTER_DEPARTMENTS ->
                departments.all().stream()
                        .map(one -> new Option(one.id(), one.name().in(locale)))
                        .toList();
            case SUBMITTER_ROLES ->
                people.roles().stream()
                        .map(role -> new Option(role.id(), role.name().in(locale)))
                        .toList();
            default ->
                field.options().stream()
                        .map(option -> new Option(option.value(), option.label().in(locale)))
                        .toList();
        };
    }

    private String unit(ConditionField field, ConditionOperator operator, Locale locale) {
        if (operator == ConditionOperator.WITHIN_DAYS || field.path().endsWith(".days")) {
            return messages.text(Message.of("forms.condition.unit-days"), locale);
        } else if (field.kind() != ConditionKind.NUMBER || field.field() == null) {
            return "";
        }
        String currency = ConditionSentences.currency(field.field());
        return currency.equals("CNY")
                ? messages.text(Message.of("forms.condition.unit-yuan"), locale)
                : currency.isEmpty()
                        ? SchemaTexts.of(Objects.requireNonNull(field.field())
                                        .json()
                                        .path("unit"))
                                .in(locale)
                        : currency;
    }
}
