package org.dacheng.okr.cycle;

/**
 * Open items of a cycle.
 *
 * @param people active people
 * @param without those among them without an objective beyond a draft
 * @param drafts objectives not submitted yet
 * @param waiting objectives that are submitted or were sent back
 * @param silent agreed objectives without any check-in
 * @param unscoredByOwner objectives that are not drafts and have no score by their owner
 * @param unscoredByManager the same by the manager
 * @param unfinished objectives that are neither drafts nor done
 * @param carried those already carried over into another cycle
 * @param retrospectives number of written retrospectives
 */
public record CycleOpenItems(
        CycleView cycle,
        int people,
        int without,
        int drafts,
        int waiting,
        int silent,
        int unscoredByOwner,
        int unscoredByManager,
        int unfinished,
        int carried,
        int retrospectives) {

    /** Whether nothing has to be done before the next step. */
    public boolean isNothing() {
        boolean agreed = drafts + waiting == 0;
        return isScored() ? agreed && unscoredByOwner + unscoredByManager == 0 : agreed && without + silent == 0;
    }

    /** Whether the cycle is scoring or later. */
    public boolean isScored() {
        return cycle.state() != CycleState.PLANNED && cycle.state() != CycleState.OPEN;
    }
}
