package org.dacheng.forms.conversion.excel;

import org.dacheng.forms.conversion.guess.FieldKind;

/**
 * What a person has decided about a column.
 *
 * @param column letters of the column
 * @param kind of the field
 */
public record ColumnChoice(String column, String label, FieldKind kind, boolean required) {}
