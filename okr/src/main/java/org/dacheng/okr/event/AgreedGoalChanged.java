package org.dacheng.okr.event;

import java.util.List;

/**
 * Somebody changed an objective after it was agreed on; published once for what one person changes in one sitting.
 *
 * @param concerned active people who own it or answer for it, without the person who changed it
 * @param personId who changed it
 * @param imported whether a workbook was imported
 */
public record AgreedGoalChanged(
        GoalRef goal, String cycleId, List<String> concerned, String personId, boolean imported) {}
