package org.dacheng.forms.condition;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Prints rows as FEEL. Empty answers decide the forms: {@code null > 3} and {@code not(null > 3)} are both empty, so
 * {@code <=} is printed as such and never as a negation.
 */
final class ConditionPrinter {

    static String print(ConditionRows rows, ConditionFields fields) {
        return rows.groups().stream()
                .map(group -> group.rows().stream()
                        .map(row -> print(row, fields.find(row.path()).orElseThrow()))
                        .collect(Collectors.joining(" and ")))
                .collect(Collectors.joining(" or "));
    }

    private static String print(ConditionRow row, ConditionField field) {
        String path = row.path();
        List<String> values = row.values().stream()
                .map(value -> ConditionValues.print(field.kind(), row.operator(), value))
                .toList();
        return switch (row.operator()) {
            case EQUAL -> path + " = " + values.get(0);
            case NOT_EQUAL -> path + " != " + values.get(0);
            case GREATER -> path + " > " + values.get(0);
            case GREATER_OR_EQUAL -> path + " >= " + values.get(0);
            case LESS -> path + " < " + values.get(0);
            case LESS_OR_EQUAL, WITHIN_DAYS -> path + " <= " + values.get(0);
            case BETWEEN -> path + " in [" + values.get(0) + ".." + values.get(1) + "]";
            case CONTAINS -> "contains(" + path + ", " + values.get(0) + ")";
            case STARTS_WITH -> "starts with(" + path + ", " + values.get(0) + ")";
            case ONE_OF -> path + " in (" + String.join(", ", values) + ")";
            case NONE_OF -> "not(" + path + " in (" + String.join(", ", values) + "))";
            case HAS_ANY -> hasAny(path, values);
            case HAS_NONE -> "not(" + hasAny(path, values) + ")";
            case HAS_ALL -> quantified("every", path, values);
            case YES -> path + " = true";
            case NO -> path + " = false";
            case EMPTY -> field.kind().isList() ? "count(" + path + ") = 0" : path + " = null";
            case NOT_EMPTY -> field.kind().isList() ? "count(" + path + ") > 0" : path + " != null";
        };
    }

    private static String hasAny(String path, List<String> values) {
        return values.size() == 1
                ? "list contains(" + path + ", " + values.get(0) + ")"
                : quantified("some", path, values);
    }

    /** In brackets, since the condition behind “satisfies” would take the next rows as well. */
    private static String quantified(String quantifier, String path, List<String> values) {
        String name = path.split("\\.", 2)[0].equals("v") ? "value" : "v";
        return "(" + quantifier + " " + name + " in [" + String.join(", ", values) + "] satisfies list contains(" + path
                + ", " + name + "))";
    }

    private ConditionPrinter() {}
}
