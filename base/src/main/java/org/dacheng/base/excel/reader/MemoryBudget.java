package org.dacheng.base.excel.reader;

/** What one workbook may take of the memory while it is read: a third of it, and no more than half a gigabyte. */
final class MemoryBudget {

    private static final long MOST = 512L << 20;

    /** Of a text: its two objects; each character takes at most two bytes more. */
    private static final int TEXT = 56;

    private static final int CELL = 40;

    private long left;

    MemoryBudget() {
        this(Math.min(MOST, Runtime.getRuntime().maxMemory() / 3));
    }

    MemoryBudget(long bytes) {
        left = bytes;
    }

    void text(CharSequence text) {
        take(TEXT + 2L * text.length());
    }

    /** A cell beside its text. */
    void cell() {
        take(CELL);
    }

    void row(int columns) {
        take(CELL + 4L * columns);
    }

    private void take(long bytes) {
        left -= bytes;
        if (left < 0) {
            throw WorkbookReader.tooLarge();
        }
    }
}
