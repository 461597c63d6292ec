package org.dacheng.okr.event;

import java.util.List;

/**
 * An agreed objective was removed.
 *
 * @param concerned active people who owned it or were responsible for it, without the person who removed it
 */
public record AgreedGoalRemoved(GoalRef goal, String cycleId, List<String> concerned, String personId) {}
