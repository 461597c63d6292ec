package org.dacheng.okr.map;

/**
 * How a filter shows a card or a department.
 *
 * @param dimmed neither it nor anything below matches
 * @param inside number of matches below
 * @param open few enough matches that the way to them is opened at once
 */
public record Mark(boolean dimmed, int inside, boolean open) {

    static final Mark PLAIN = new Mark(false, 0, false);
}
