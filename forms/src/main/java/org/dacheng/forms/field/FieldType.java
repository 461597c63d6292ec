package org.dacheng.forms.field;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.dacheng.base.text.PlainText;
import org.dacheng.forms.feel.FeelType;
import org.jspecify.annotations.Nullable;

/** What one type of field does with its definition, its answers and its looks. Stateless. */
public interface FieldType {

    /** Type names of the schema that mean this field; the first is ours and names the fragment. */
    List<String> names();

    /** What the field is for. */
    default Part part() {
        return Part.ANSWER;
    }

    /** Name of the fragment file {@code forms/field/<fragment>.html}. */
    default String fragment(Field field) {
        return names().get(0);
    }

    /** Looks at the definition when a schema is read. */
    default void define(Field field, FieldDefinitionCheck definition) {}

    /** True for what counts as not filled in. */
    default boolean isEmpty(@Nullable Object value) {
        return value == null
                || value instanceof String text && PlainText.isBlank(text)
                || value instanceof List<?> list && list.isEmpty();
    }

    /** The raw value from a posted page; text that does not parse stays text. */
    default @Nullable Object read(Field field, PostedParameters posted) {
        return posted.first();
    }

    /**
     * The canonical value of a raw one that is not empty, or null after {@link AnswerValidation#refuse}. A canonical value gives
     * itself again.
     */
    default @Nullable Object check(Field field, Object raw, AnswerValidation validation) {
        return null;
    }

    /** The value of a field that is computed, null when there is none. */
    default @Nullable Object compute(Field field, AnswerValidation validation) {
        return null;
    }

    /** The canonical value as FEEL sees it. */
    default @Nullable Object variable(Field field, @Nullable Object value) {
        return value;
    }

    /**
     * The type of what FEEL sees, with all its values where they are known.
     *
     * @param expressions gives the type of an expression over the fields that come before this one
     */
    default FeelType feelType(Field field, Function<String, FeelType> expressions) {
        return FeelType.Kind.ANY;
    }

    /** What FEEL reads to know the field's value or its choices, besides conditions. */
    default Set<String> dependencies(Field field, FieldDefinitionCheck definition) {
        return Set.of();
    }

    /** The FEEL that the field's texts have filled in. */
    default List<Template> templates(Field field) {
        return List.of();
    }

    /**
     * FEEL within a text.
     *
     * @param place of the text below the field, such as {@code /text/en}
     */
    record Template(String place, String feel) {}

    /** The canonical value as a person reads it. */
    default String text(Field field, Object value, FieldReaderContext reader) {
        return String.valueOf(value);
    }

    /** What the fragment needs besides: options, limits; {@code wide} when what is read takes the whole width. */
    default Map<String, @Nullable Object> extra(Field field, @Nullable Object value, FieldReaderContext reader) {
        return Map.of();
    }

    /**
     * True for an answer that only another part of the program can give: a form with such a field is not offered to be
     * filled in by hand.
     */
    default boolean givenByProgram() {
        return false;
    }

    /** Types of other fields that the program fills in together with one that is {@link #givenByProgram}. */
    default Set<String> alsoGiven() {
        return Set.of();
    }

    /** The columns that the answer takes in an export. */
    default List<FieldExportColumn> cells(Field field) {
        return List.of(FieldExportColumn.text(field, this));
    }

    /** What a component of a form is for. */
    enum Part {
        /** Filled in by a person. */
        ANSWER,
        /** Has a value that is always computed here. */
        COMPUTED,
        /** Arranges other components. */
        LAYOUT,
        /** Is only looked at. */
        SHOWN
    }

    /** The totals below its rows, as fields of the form; none for all but line items. */
    default List<Field> totals(Field field) {
        return List.of();
    }
}
