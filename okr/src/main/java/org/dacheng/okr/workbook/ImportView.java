package org.dacheng.okr.workbook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A workbook that was read and checked.
 *
 * @param cycleId cycle into which it goes
 * @param appliedAt null as long as nothing was written
 */
public record ImportView(
        String id,
        String cycleId,
        String fileName,
        Instant madeAt,
        @Nullable Instant appliedAt,
        ImportPreview preview) {

    public boolean mayApply() {
        return appliedAt == null && preview.isFine() && !preview.isEmpty();
    }
}
