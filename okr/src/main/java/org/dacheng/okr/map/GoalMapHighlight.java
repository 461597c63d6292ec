package org.dacheng.okr.map;

/**
 * How a filter shows a card or a department.
 *
 * @param dimmed neither it nor anything below matches
 * @param inside number of matches below
 * @param open shown expanded: few matches are below it, or it is a root
 */
public record GoalMapHighlight(boolean dimmed, int inside, boolean open) {

    static final GoalMapHighlight PLAIN = new GoalMapHighlight(false, 0, false);

    /** No filter, expanded. */
    static final GoalMapHighlight OPEN = new GoalMapHighlight(false, 0, true);
}
