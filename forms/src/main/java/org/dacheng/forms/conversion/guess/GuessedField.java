package org.dacheng.forms.conversion.guess;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Serializable;
import java.util.List;
import org.dacheng.base.text.Message;

/**
 * A field that was guessed.
 *
 * @param unit of a number, or empty
 * @param currency code of three letters of a money field, or empty
 * @param options of a choice, which are labels and values at the same time
 * @param help description for people who fill it in, or empty
 * @param reason why it is of this kind, in words
 */
public record GuessedField(
        String label,
        FieldKind kind,
        boolean required,
        String unit,
        String currency,
        List<String> options,
        String help,
        Message reason)
        implements Serializable {

    /** So many options or fewer are shown as buttons. */
    private static final int MOST_BUTTONS = 5;

    public GuessedField {
        options = List.copyOf(options);
    }

    public static GuessedField of(String label, FieldKind kind, Message reason) {
        return new GuessedField(label, kind, false, "", kind == FieldKind.MONEY ? "CNY" : "", List.of(), "", reason);
    }

    /** The field with another kind, which a person has chosen. */
    public GuessedField with(FieldKind chosen) {
        String money = chosen == FieldKind.MONEY && currency.isEmpty() ? "CNY" : currency;
        return new GuessedField(label, chosen, required, unit, money, options, help, reason);
    }

    public GuessedField withOptions(List<String> values) {
        return new GuessedField(label, kind, required, unit, currency, values, help, reason);
    }

    public GuessedField withLabel(String text) {
        return new GuessedField(text, kind, required, unit, currency, options, help, reason);
    }

    public GuessedField withRequired(boolean always) {
        return new GuessedField(label, kind, always, unit, currency, options, help, reason);
    }

    public GuessedField withHelp(String text) {
        return new GuessedField(label, kind, required, unit, currency, options, text, reason);
    }

    /** The definition of the field, without a key. */
    public ObjectNode component() {
        ObjectNode field = JsonNodeFactory.instance.objectNode();
        field.put("type", type());
        field.put("label", literal(label));
        if (!help.isEmpty()) {
            field.put("description", literal(help));
        }
        settings(field);
        if (required) {
            ObjectNode validate =
                    field.path("validate") instanceof ObjectNode present ? present : field.putObject("validate");
            validate.put("required", true);
        }
        return field;
    }

    private String type() {
        return switch (kind) {
            case TEXT, EMAIL -> "textfield";
            case LONG_TEXT -> "textarea";
            case NUMBER, PERCENTAGE -> "number";
            case MONEY -> "money";
            case DATE, DATE_TIME -> "datetime";
            case TIME -> "time";
            case DATE_RANGE -> "dateRange";
            case YES_NO -> "yesNo";
            case CHOICE -> options.size() <= MOST_BUTTONS ? "radio" : "select";
            case CHOICES -> "checklist";
            case PERSON -> "person";
            case DEPARTMENT -> "department";
            case PHONE -> "phone";
            case LINK -> "link";
            case ID_NUMBER -> "idNumber";
            case BANK_ACCOUNT -> "bankAccount";
            case EMPLOYEE_NUMBER -> "employeeNumber";
            case ADDRESS -> "address";
            case RATING -> "rating";
            case ATTACHMENT -> "attachment";
            case PICTURE -> "picture";
        };
    }

    private void settings(ObjectNode field) {
        switch (kind) {
            case EMAIL -> field.putObject("validate").put("validationType", "email");
            case PERCENTAGE -> field.put("unit", "%");
            case NUMBER -> {
                if (!unit.isEmpty()) {
                    field.put("unit", unit);
                }
            }
            case MONEY -> field.put("currency", currency);
            case DATE -> field.put("subtype", "date");
            case DATE_TIME -> field.put("subtype", "datetime");
            case CHOICE, CHOICES -> options(field);
            case ATTACHMENT -> field.put("multiple", true);
            default -> {}
        }
    }

    private void options(ObjectNode field) {
        ArrayNode values = field.putArray("values");
        options.forEach(option -> values.addObject().put("value", option).put("label", literal(option)));
    }

    /** In a form a text that begins with an equals sign, or has two braces, would be computed. */
    private static String literal(String text) {
        return (text.startsWith("=") ? "＝" + text.substring(1) : text).replace("{{", "{ {");
    }
}
