package org.dacheng.activity.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dacheng.engine.timeline.ChainCheck;
import org.jspecify.annotations.Nullable;

/**
 * One verification of all chains and seals.
 *
 * @param entries number of entries read so far
 * @param entriesAll total number of entries
 * @param broken the first chains that do not match their hashes
 * @param brokenDays days whose entries do not match their seal
 * @param failed the verification itself ended in an error and has no result
 */
public record AuditVerification(
        String id,
        String askedBy,
        Instant startedAt,
        @Nullable Instant finishedAt,
        long entries,
        long entriesAll,
        List<ChainCheck> broken,
        List<LocalDate> brokenDays,
        boolean failed) {

    /** Status of a verification. */
    public enum AuditStatus {
        RUNNING,
        INTACT,
        BROKEN,
        FAILED
    }

    /** Status of the verification, derived from its other components. */
    public AuditStatus status() {
        if (failed) {
            return AuditStatus.FAILED;
        }
        if (finishedAt == null) {
            return AuditStatus.RUNNING;
        }
        return broken.isEmpty() && brokenDays.isEmpty() ? AuditStatus.INTACT : AuditStatus.BROKEN;
    }

    /** Progress in percent, 0 to 100. */
    public int percent() {
        return finishedAt != null ? 100 : entriesAll == 0 ? 0 : (int) Math.min(99, entries * 100 / entriesAll);
    }
}
