package org.dacheng.base.excel;

import java.util.List;

/**
 * What an import will do, to be read by people.
 *
 * @param items the first of them
 * @param itemCount how many there are in all
 * @param afterAgreement how many of all change what was agreed on
 * @param digest of all of them: the same for two that write the same
 * @param problems the first of them; with one alone nothing is imported
 * @param problemCount how many there are in all
 * @param hints what the reader should know
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

    public boolean isFine() {
        return problemCount == 0;
    }

    /** Whether the same would be written. */
    boolean doesAs(ImportPreview other) {
        return digest.equals(other.digest) && problemCount == other.problemCount;
    }

    /** Whether everything is there already. */
    public boolean isEmpty() {
        return itemCount == 0;
    }
}
