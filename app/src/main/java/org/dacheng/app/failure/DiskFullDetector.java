package org.dacheng.app.failure;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.dacheng.base.failure.Causes;
import org.jspecify.annotations.Nullable;

/**
 * Distinguishes a full disk from other errors, because only an administrator can help and the message should say so.
 */
final class DiskFullDetector {

    static final int STATUS = 507;

    /** Error texts of Linux and macOS, Windows, and databases. */
    private static final List<String> WORDS =
            List.of("No space left on device", "Disk quota exceeded", "not enough space on the disk", "Disk full");

    /** MySQL and MariaDB: the disk is full, a table is full. */
    private static final Set<Integer> CODES = Set.of(1021, 1114);

    static boolean in(@Nullable Throwable thrown) {
        return Causes.of(thrown).anyMatch(DiskFullDetector::isDiskFull);
    }

    private static boolean isDiskFull(Throwable thrown) {
        String message = String.valueOf(thrown.getMessage());
        return WORDS.stream().anyMatch(message::contains)
                || thrown instanceof SQLException refused && CODES.contains(refused.getErrorCode());
    }

    private DiskFullDetector() {}
}
