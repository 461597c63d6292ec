package org.dacheng.base.excel.job;

import java.util.List;
import org.dacheng.base.excel.CellProblem;

/**
 * The changes that an import will make, for display.
 *
 * @param items the first changes
 * @param itemCount number of all changes
 * @param afterAgreement number of changes to agreed content
 * @param digest of all changes: equal for previews that write the same
 * @param problems the first problems; with any problem nothing is imported
 * @param problemCount number of all problems
 * @param hints notes that do not prevent the import
 */
public record ImportPreview(
        List<ChangeCount> counts,
        List<PlannedChange> items,
        int itemCount,
        int afterAgreement,
        String digest,
        List<CellProblem> problems,
        int problemCount,
        List<CellProblem> hints) {

    public boolean isValid() {
        return problemCount == 0;
    }

    /** Whether both write the same. */
    boolean hasSameChangesAs(ImportPreview other) {
        return digest.equals(other.digest) && problemCount == other.problemCount;
    }

    /** Whether there is nothing to write. */
    public boolean isEmpty() {
        return itemCount == 0;
    }
}
