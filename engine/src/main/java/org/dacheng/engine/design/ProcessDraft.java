package org.dacheng.engine.design;

import java.time.Instant;
import java.util.function.Supplier;
import org.dacheng.base.text.LocalText;
import org.dacheng.forms.design.document.DesignDocument;
import org.dacheng.forms.field.SchemaTexts;
import org.jspecify.annotations.Nullable;

/**
 * A process as designers see it: the newest published version with all changes since.
 *
 * @param basis id of the draft, or of the published version if there is no draft; a page sends it with its steps, so
 *     that they are never added to another draft
 * @param version number of the published version that the draft started from; 0 for a process never published
 * @param revision number of the last step; 0 without changes
 * @param content the files {@code process}, {@code form} and {@code flow}; every element has an id
 * @param changedBy id of the person who made the last step; null without changes
 * @param findings what the checks find in this content; they run once, when it is first asked for
 */
public record ProcessDraft(
        String key,
        String basis,
        int version,
        long revision,
        DesignDocument content,
        @Nullable String changedBy,
        @Nullable Instant changedAt,
        Supplier<DraftFindings> findings) {

    /** Name of the process; its key while it has none. */
    public LocalText name() {
        LocalText name = SchemaTexts.of(content.view("process").path("name"));
        return name.zh().isBlank() ? LocalText.same(key) : name;
    }
}
