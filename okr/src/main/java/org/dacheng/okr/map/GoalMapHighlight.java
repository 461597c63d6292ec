package org.dacheng.okr.map;

/**
 * How a filter shows a card or a department.
 *
 * @param dimmed neither it nor anything below matches
 * @param inside number of matches below
 * @param open it is shown opened: few matches lie below it, or it is where the map begins
 */
public record GoalMapHighlight(boolean dimmed, int inside, boolean open) {

    static final GoalMapHighlight PLAIN = new GoalMapHighlight(false, 0, false);

    /** Without a filter, shown opened. */
    static final GoalMapHighlight OPEN = new GoalMapHighlight(false, 0, true);
}
