package org.dacheng.base.excel;

/**
 * Progress of an import that is being written.
 *
 * @param done steps done of {@code whole}; 0 of 0 while it is still read and checked
 * @param whole number of all steps; {@link #IN_LINE} while it is queued
 */
public record ImportRun(int done, int whole) {

    static final int IN_LINE = -1;

    public boolean isInLine() {
        return whole == IN_LINE;
    }

    public boolean isWriting() {
        return whole > 0;
    }

    public int percent() {
        return whole <= 0 ? 0 : (int) (100L * done / whole);
    }
}
