package org.dacheng.app.failure;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells a full disk from every other error: there only an administrator can help, and it is good to say so. */
final class DiskFullDetector {

    static final int STATUS = 507;

    /** As Linux and macOS, Windows, and databases say it. */
    private static final List<String> WORDS =
            List.of("No space left on device", "Disk quota exceeded", "not enough space on the disk", "Disk full");

    /** MySQL and MariaDB: the disk is full, a table is full. */
    private static final Set<Integer> CODES = Set.of(1021, 1114);

    static boolean in(@Nullable Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            String said = String.valueOf(cause.getMessage());
            if (WORDS.stream().anyMatch(said::contains)
                    || cause instanceof SQLException refused && CODES.contains(refused.getErrorCode())) {
                return true;
            }
        }
        return false;
    }

    private DiskFullDetector() {}
}
