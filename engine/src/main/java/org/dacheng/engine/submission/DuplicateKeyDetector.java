package org.dacheng.engine.submission;

import java.sql.SQLIntegrityConstraintViolationException;
import org.dacheng.base.failure.Causes;
import org.hibernate.exception.ConstraintViolationException;
import org.springframework.dao.DataIntegrityViolationException;

/** Detects that the database refused a duplicate idempotency key or number, so that nothing was written. */
final class DuplicateKeyDetector {

    static boolean isIn(Throwable failed) {
        return Causes.of(failed)
                .anyMatch(cause -> cause instanceof DataIntegrityViolationException
                        || cause instanceof ConstraintViolationException
                        || cause instanceof SQLIntegrityConstraintViolationException);
    }

    private DuplicateKeyDetector() {}
}
