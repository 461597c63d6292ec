package org.dacheng.base.excel.reader;

/** Memory limit for reading one workbook: a third of the memory, and at most half a gigabyte. */
final class MemoryBudget {

    private static final long MAX_BYTES = 512L << 20;

    /** Bytes of a text: its two objects; each character adds at most two. */
    private static final int TEXT = 56;

    private static final int CELL = 40;

    private long left;

    MemoryBudget() {
        this(Math.min(MAX_BYTES, Runtime.getRuntime().maxMemory() / 3));
    }

    MemoryBudget(long bytes) {
        left = bytes;
    }

    void text(CharSequence text) {
        take(TEXT + 2L * text.length());
    }

    /** A cell without its text. */
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
