package org.dacheng.activity.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dacheng.engine.timeline.ChainCheck;
import org.jspecify.annotations.Nullable;

/**
 * One verification of everything.
 *
 * @param entries how many entries were read so far
 * @param entriesAll how many there are
 * @param broken the first chains that do not hold
 * @param brokenDays days whose entries are not what was sealed
 * @param failed the verification itself ended in an error, and says nothing
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

    /** Where it stands. */
    public enum Status {
        RUNNING,
        INTACT,
        BROKEN,
        FAILED
    }

    public Status status() {
        if (failed) {
            return Status.FAILED;
        }
        if (finishedAt == null) {
            return Status.RUNNING;
        }
        return broken.isEmpty() && brokenDays.isEmpty() ? Status.INTACT : Status.BROKEN;
    }

    /** 0 to 100. */
    public int percent() {
        return finishedAt != null ? 100 : entriesAll == 0 ? 0 : (int) Math.min(99, entries * 100 / entriesAll);
    }
}
