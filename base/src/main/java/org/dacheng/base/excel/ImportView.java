package org.dacheng.base.excel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A workbook that was read and checked.
 *
 * @param subject id of what it is imported into, such as a cycle
 * @param appliedAt null as long as nothing was written
 */
public record ImportView(
        String id,
        String subject,
        String fileName,
        Instant madeAt,
        @Nullable Instant appliedAt,
        ImportPreview preview) {

    public boolean mayApply() {
        return appliedAt == null && preview.isFine() && !preview.isEmpty();
    }
}
