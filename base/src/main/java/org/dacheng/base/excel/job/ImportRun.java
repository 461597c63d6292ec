package org.dacheng.base.excel.job;

/**
 * Progress of an import that is being written.
 *
 * @param done steps done of {@code whole}; 0 of 0 while it is still read and checked
 * @param total number of all steps; {@link #IN_LINE} while it is queued
 */
public record ImportRun(int done, int total) {

    static final int IN_LINE = -1;

    public boolean isQueued() {
        return total == IN_LINE;
    }

    public boolean isWriting() {
        return total > 0;
    }

    public int percent() {
        return total <= 0 ? 0 : (int) (100L * done / total);
    }
}
