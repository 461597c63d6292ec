package org.dacheng.engine.submission;

import java.sql.SQLIntegrityConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;

/** Detects that the database refused a duplicate idempotency key or number, so that nothing was written. */
final class DuplicateKeyDetector {

    static boolean isIn(Throwable failed) {
        for (@Nullable Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataIntegrityViolationException
                    || cause instanceof SQLIntegrityConstraintViolationException) {
                return true;
            }
        }
        return false;
    }

    private DuplicateKeyDetector() {}
}
