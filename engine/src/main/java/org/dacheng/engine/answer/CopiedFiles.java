package org.dacheng.engine.answer;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dacheng.base.text.LocalText;
import org.dacheng.forms.render.SummaryField;
import org.jspecify.annotations.Nullable;

/**
 * Answers with copies of their files.
 *
 * @param notCopied files that could not be copied
 */
public record CopiedFiles(Map<String, @Nullable Object> answers, List<NotCopied> notCopied) {

    /** A file that could not be copied, with the label of its field. */
    public record NotCopied(String key, LocalText label, String file) {}

    /** The files that could not be copied, for people. */
    public List<SummaryField> missing(Locale locale) {
        return notCopied.stream()
                .map(file -> new SummaryField(file.key(), file.label().in(locale), file.file()))
                .toList();
    }
}
