package org.dacheng.okr.workbook;

import java.time.Instant;
import java.util.Objects;
import org.dacheng.base.excel.SheetRow;
import org.dacheng.okr.checkin.NewCheckIn;
import org.dacheng.okr.checkin.PastCheckIn;
import org.dacheng.okr.measure.KeyResultKind;

/**
 * A check-in that a workbook adds or changes.
 *
 * @param target the check-in with the values of the row
 */
record PlannedCheckIn(SheetRow row, PlannedKeyResult result, CheckInSheetRow target) {

    boolean isNew() {
        return target.id == null;
    }

    Instant at() {
        return Objects.requireNonNull(target.at);
    }

    PastCheckIn past(String keyResultId) {
        return new PastCheckIn(
                keyResultId,
                Objects.requireNonNull(target.personId),
                at(),
                Objects.requireNonNull(target.value),
                Objects.requireNonNull(target.confidence),
                target.done,
                target.next,
                null);
    }

    /** A correction; the value of milestones is counted and cannot be changed. */
    NewCheckIn edit() {
        return new NewCheckIn(
                target.keyResult.kind == KeyResultKind.MILESTONES ? null : target.value,
                null,
                Objects.requireNonNull(target.confidence),
                target.done,
                target.next);
    }
}
