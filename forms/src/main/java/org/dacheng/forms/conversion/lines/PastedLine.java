package org.dacheng.forms.conversion.lines;

import org.dacheng.base.text.Message;
import org.dacheng.forms.conversion.guess.GuessedField;
import org.jspecify.annotations.Nullable;

/**
 * One pasted line that is not blank.
 *
 * @param number from 1, counting blank lines
 * @param field what it says; null if it cannot be read
 * @param problem why it cannot be read, or what was left out of it; null if all is well
 */
public record PastedLine(
        int number,
        String text,
        @Nullable GuessedField field,
        @Nullable Message problem) {}
