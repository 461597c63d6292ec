package org.dacheng.base.excel;

/**
 * How far an import is that is being written.
 *
 * @param done of {@code whole}; 0 of 0 while it is still read and checked
 * @param whole {@link #IN_LINE} while others are read and written first
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
