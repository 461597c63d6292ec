package org.dacheng.base.excel.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A workbook that was read and checked.
 *
 * @param subject id of its target, such as a cycle
 * @param appliedAt null until it is written
 */
public record ImportView(
        String id,
        String subject,
        String fileName,
        Instant madeAt,
        @Nullable Instant appliedAt,
        ImportPreview preview) {

    public boolean mayApply() {
        return appliedAt == null && preview.isValid() && !preview.isEmpty();
    }
}
