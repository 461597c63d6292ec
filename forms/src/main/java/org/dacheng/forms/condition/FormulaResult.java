package org.dacheng.forms.condition;

import java.util.List;
import org.dacheng.base.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * What a formula or condition results in.
 *
 * @param type name of the result's type; null if the text cannot be read
 * @param sample result with sample answers in the reader's language; empty for an empty result, null if there is none
 * @param problems what prevents publishing, or why there is no result with the sample answers, such as a division by
 *     zero; empty if there is nothing
 */
public record FormulaResult(
        @Nullable Message type, @Nullable String sample, List<FormulaProblem> problems) {

    /**
     * A problem of the text.
     *
     * @param line from 1
     * @param column from 1, in the text as it was sent, with its {@code =}
     */
    public record FormulaProblem(int line, int column, Message text) {}
}
