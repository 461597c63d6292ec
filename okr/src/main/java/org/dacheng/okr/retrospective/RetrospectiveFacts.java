package org.dacheng.okr.retrospective;

import java.math.BigDecimal;
import java.util.List;
import org.dacheng.okr.measure.Confidence;
import org.dacheng.okr.objective.ObjectiveView;
import org.jspecify.annotations.Nullable;

/**
 * Results of a cycle for one owner, as far as the actor may see them.
 *
 * @param progress mean of the objectives, 0 to 1
 * @param checkIns number of check-ins
 * @param weeklyProgress mean progress at the end of each week, 0 to 1
 */
record RetrospectiveFacts(
        BigDecimal progress, int checkIns, List<ObjectiveFacts> objectives, List<BigDecimal> weeklyProgress) {

    /**
     * An objective.
     *
     * @param confidences the lowest of its key results at the end of each week; null where unknown
     */
    record ObjectiveFacts(ObjectiveView objective, int checkIns, List<@Nullable Confidence> confidences) {}

    /** Progress over time as points of a line in a box of 100 by 40. */
    public String points() {
        StringBuilder points = new StringBuilder();
        for (int week = 0; week < weeklyProgress.size(); week++) {
            double across = weeklyProgress.size() < 2 ? 0 : week * 100.0 / (weeklyProgress.size() - 1);
            double down = 40 - weeklyProgress.get(week).doubleValue() * 40;
            points.append(String.format(java.util.Locale.ROOT, "%.1f,%.1f ", across, down));
        }
        return points.toString().strip();
    }
}
