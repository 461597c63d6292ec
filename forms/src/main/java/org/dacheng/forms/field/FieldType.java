package org.dacheng.forms.field;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.PlainText;
import org.dacheng.forms.feel.FeelType;
import org.dacheng.forms.field.setting.SettingSentence;
import org.jspecify.annotations.Nullable;

/** Behaviour of one type of field: definition, answers and display. Stateless. */
public interface FieldType {

    /** Type names of the schema for this field; the first is our own and names the fragment. */
    List<String> names();

    /** Purpose of the field. */
    default Purpose purpose() {
        return Purpose.ANSWER;
    }

    /** Name of the fragment file {@code forms/field/<fragment>.html}. */
    default String fragment(Field field) {
        return names().get(0);
    }

    /** Members of a definition that only this type has, so that misspelled ones are found. */
    default Set<String> members() {
        return Set.of();
    }

    /** What its designer can set for this type, besides what fields of every type have. */
    default List<SettingSentence> settings() {
        return List.of();
    }

    /** Checks the definition when a schema is read. */
    default void define(Field field, FieldDefinitionCheck definition) {}

    /** Whether a value that is acceptable now may be refused later, such as a person who leaves. */
    default boolean valuesExpire() {
        return false;
    }

    /** True for a value that counts as not filled in. */
    default boolean isEmpty(@Nullable Object value) {
        return value == null
                || value instanceof String text && PlainText.isBlank(text)
                || value instanceof List<?> list && list.isEmpty();
    }

    /** What to do about a required field without a value. */
    default Message missing(Field field) {
        return Message.of("forms.field.required", field.label());
    }

    /** The raw value from a posted page; text that cannot be parsed is kept. */
    default @Nullable Object read(Field field, PostedParameters posted) {
        return posted.first();
    }

    /**
     * The canonical value of a non-empty raw one, or null after {@link AnswerValidation#refuse}. A value out of its
     * limits is returned after {@link AnswerValidation#refuseLimit}. Checking a canonical value returns the same value.
     */
    default @Nullable Object check(Field field, Object raw, AnswerValidation validation) {
        return null;
    }

    /** The part of a canonical value that people fill in, without what is computed from it. */
    default Object filledIn(Object value) {
        return value;
    }

    /** The value of a computed field, null when there is none. */
    default @Nullable Object compute(Field field, AnswerValidation validation) {
        return null;
    }

    /** The canonical value as FEEL sees it. */
    default @Nullable Object variable(Field field, @Nullable Object value) {
        return value;
    }

    /**
     * The FEEL type of the value, with all possible values if they are known.
     *
     * @param expressions returns the type of an expression over the preceding fields
     */
    default FeelType feelType(Field field, Function<String, FeelType> expressions) {
        return FeelType.SimpleType.ANY;
    }

    /**
     * The options that the definition lists; an empty list if they are computed.
     *
     * @return empty for types without options
     */
    default Optional<List<ChoiceOption>> options(Field field) {
        return Optional.empty();
    }

    /** Names that the field's value or options depend on, besides conditions. */
    default Set<String> dependencies(Field field, FieldDefinitionCheck definition) {
        return Set.of();
    }

    /** The FEEL expressions embedded in the field's texts. */
    default List<FeelTemplate> templates(Field field) {
        return List.of();
    }

    /**
     * A FEEL expression within a text.
     *
     * @param place path of the text below the field, such as {@code /text/en}
     */
    record FeelTemplate(String place, String feel) {}

    /** The canonical value as a person reads it. */
    default String text(Field field, Object value, FieldReaderContext reader) {
        return String.valueOf(value);
    }

    /** The value in lists, titles and mail, which more people see; numbers of documents and accounts are masked. */
    default String listText(Field field, Object value, FieldReaderContext reader) {
        return text(field, value, reader);
    }

    /** The initial value of a field whose definition has none, given what is known of the submitter. */
    default @Nullable Object initial(Field field, Map<String, @Nullable Object> variables) {
        return null;
    }

    /**
     * Further attributes for the fragment: options, limits; {@code wide} when the read-only value takes the whole
     * width.
     */
    default Map<String, @Nullable Object> extra(Field field, @Nullable Object value, FieldReaderContext reader) {
        return Map.of();
    }

    /** Further attributes for the input, which nobody needs who only reads the value: options that can be chosen. */
    default Map<String, @Nullable Object> inputExtra(Field field, @Nullable Object value, FieldReaderContext reader) {
        return Map.of();
    }

    /** Says what checking or showing the answer, which may be raw, will look up, so that it is fetched together. */
    default void announce(Field field, Object value, FieldLookups lookups) {}

    /** What an answer to a lookup finds, by name, for the fields that are {@link LookupFill} it. */
    default Map<String, @Nullable Object> found(Field field, Object value, FieldReaderContext reader) {
        return Map.of();
    }

    /** True for an array of ids of uploads, which belong to the request of the answer. */
    default boolean holdsFiles() {
        return false;
    }

    /**
     * True for an answer that only another part of the program can provide: a form with such a field is not offered for
     * filling in by hand.
     */
    default boolean isModuleFilled() {
        return false;
    }

    /** Types of other fields that the program fills in together with one that is {@link #isModuleFilled}. */
    default Set<String> filledTogether() {
        return Set.of();
    }

    /** The columns of the answer in an export. */
    default List<FieldExportColumn> cells(Field field) {
        return List.of(FieldExportColumn.text(field, this));
    }

    /** Purpose of a component of a form. */
    enum Purpose {
        /** Filled in by a person. */
        ANSWER,
        /** Has a value that is always computed. */
        COMPUTED,
        /** Has a value that the program gives once, when a request is submitted. */
        ASSIGNED,
        /** Arranges other components. */
        LAYOUT,
        /** Is only displayed. */
        SHOWN;

        public boolean holdsValue() {
            return this == ANSWER || isGiven();
        }

        /** True for a value that people do not fill in. */
        public boolean isGiven() {
            return this == COMPUTED || this == ASSIGNED;
        }
    }

    /** The totals below its rows, as fields of the form; empty for all types but line items. */
    default List<Field> totals(Field field) {
        return List.of();
    }
}
