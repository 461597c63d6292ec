package org.dacheng.forms.condition;

import java.util.List;

/**
 * A condition on a page, with texts in the reader's language.
 *
 * @param asRows whether it is edited as rows; otherwise as text
 * @param convertible whether the text can be shown as rows, or the rows as text
 * @param fields what rows can ask for; groups of the form and the submitter
 * @param text the condition in FEEL if nothing is missing; otherwise empty
 */
public record ConditionView(
        boolean asRows, boolean convertible, List<FieldGroup> fields, List<List<RowView>> groups, String text) {

    /** @param submitter whether the fields tell of the submitter */
    public record FieldGroup(boolean submitter, List<FieldChoice> fields) {}

    /**
     * A field that can be chosen.
     *
     * @param search the words by which it is found besides its text
     */
    public record FieldChoice(String value, String text, String search) {}

    /** Something that can be chosen. */
    public record Option(String value, String text) {}

    /** How the values of a row are entered. */
    public enum Control {
        /** There is nothing to enter. */
        NONE,
        TEXT,
        NUMBER,
        DATE,
        DATE_TIME,
        TIME,
        /** Some of the options. */
        OPTIONS,
        /** People who are searched for; the options are those who are chosen. */
        PEOPLE
    }

    /**
     * A row.
     *
     * @param name what the names of its inputs begin with
     * @param values as typed; as many as are asked for, also empty ones
     * @param options of {@link Control#OPTIONS} and {@link Control#PEOPLE}
     * @param unit of the values, such as a currency; empty for none
     * @param problem what is missing; empty for nothing
     */
    public record RowView(
            String name,
            String path,
            String operator,
            List<Option> operators,
            Control control,
            List<String> values,
            List<Option> options,
            String unit,
            String problem) {

        /** Id of an input or of the problem. */
        public String id(String part) {
            return ("condition" + name + part).replaceAll("[^A-Za-z0-9]", "-");
        }

        /** Whether the option is chosen. */
        public boolean has(String value) {
            return values.contains(value);
        }
    }
}
