package org.dacheng.okr.event;

import java.util.List;

/**
 * An objective was changed after it was agreed on; published once for the changes one person makes in one sitting.
 *
 * @param concerned active people who own it or are responsible for it, without the person who changed it
 * @param personId person who changed it
 * @param imported whether a workbook was imported
 */
public record AgreedGoalChanged(
        GoalRef goal, String cycleId, List<String> concerned, String personId, boolean imported) {}
