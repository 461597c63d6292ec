package org.dacheng.okr.map;

/**
 * How a filter shows a card or a department.
 *
 * @param dimmed neither it nor anything below matches
 * @param inside number of matches below
 * @param open it is shown opened: few matches lie below it, or it is where the map begins
 */
public record Mark(boolean dimmed, int inside, boolean open) {

    static final Mark PLAIN = new Mark(false, 0, false);

    /** Without a filter, shown opened. */
    static final Mark OPEN = new Mark(false, 0, true);
}
