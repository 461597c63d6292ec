package org.dacheng.okr.imports;

/**
 * How far an import is that is being written.
 *
 * @param done of {@code whole}; 0 of 0 while it is still read and checked
 */
public record ImportRun(int done, int whole) {

    public boolean isWriting() {
        return whole > 0;
    }

    public int percent() {
        return whole == 0 ? 0 : (int) (100L * done / whole);
    }
}
