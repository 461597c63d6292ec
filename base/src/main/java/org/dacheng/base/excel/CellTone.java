package org.dacheng.base.excel;

import org.jspecify.annotations.Nullable;

/** Meaning of the colour of a cell, in addition to its text. */
public enum CellTone {
    PLAIN(null, null),
    GOOD("C6EFCE", "006100"),
    WARNING("FFEB9C", "7A4A00"),
    BAD("FFC7CE", "9C0006"),
    /** Repeated from a row above, or meant for programs. */
    QUIET(null, "8A94A0");

    private final @Nullable String fill;
    private final @Nullable String ink;

    CellTone(@Nullable String fill, @Nullable String ink) {
        this.fill = fill;
        this.ink = ink;
    }

    /** Background as RRGGBB; null for none. */
    public @Nullable String fill() {
        return fill;
    }

    /** Colour of the text as RRGGBB; null for black. */
    public @Nullable String ink() {
        return ink;
    }
}
