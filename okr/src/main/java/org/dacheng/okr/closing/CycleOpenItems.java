package org.dacheng.okr.closing;

import org.dacheng.okr.cycle.CycleState;
import org.dacheng.okr.cycle.CycleView;

/**
 * What is still open in a cycle.
 *
 * @param people active people
 * @param without those among them who have no objective that is more than a draft
 * @param drafts objectives that nobody has submitted
 * @param waiting objectives that are submitted, or were sent back
 * @param silent agreed objectives that were never checked in
 * @param unscoredByOwner objectives that are no drafts and have no score by their owner
 * @param unscoredByManager the same by the manager
 * @param unfinished objectives that are no drafts and not done
 * @param carried those that were carried into another cycle
 * @param retrospectives that are written
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

    /** Nothing that has to be done before the next step. */
    public boolean isNothing() {
        boolean agreed = drafts + waiting == 0;
        return isScored() ? agreed && unscoredByOwner + unscoredByManager == 0 : agreed && without + silent == 0;
    }

    public boolean isScored() {
        return cycle.state() != CycleState.PLANNED && cycle.state() != CycleState.OPEN;
    }
}
