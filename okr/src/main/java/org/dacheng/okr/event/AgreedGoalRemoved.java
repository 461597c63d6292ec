package org.dacheng.okr.event;

import java.util.List;

/**
 * Somebody removed an objective that had been agreed on.
 *
 * @param concerned active people who owned it or answered for it, without the person who removed it
 */
public record AgreedGoalRemoved(GoalRef goal, String cycleId, List<String> concerned, String personId) {}
