package org.dacheng.forms.conversion.excel;

import java.io.Serializable;
import java.util.List;
import org.dacheng.base.text.Message;
import org.dacheng.forms.conversion.guess.GuessedField;

/**
 * A column of a sheet and the field that it would become.
 *
 * @param column letters of the column, such as {@code C}
 * @param heading as in the sheet, possibly shortened; empty if there is none
 * @param guess the field; a choice has the different samples as options
 * @param samples first values that are not empty, as people read them
 * @param problems with the cell of the heading or with the samples; none prevents the field
 */
public record ColumnPreview(
        String column, String heading, GuessedField guess, List<String> samples, List<Message> problems)
        implements Serializable {

    public ColumnPreview {
        samples = List.copyOf(samples);
        problems = List.copyOf(problems);
    }
}
