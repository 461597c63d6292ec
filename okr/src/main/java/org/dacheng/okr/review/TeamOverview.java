package org.dacheng.okr.review;

import java.util.List;
import java.util.Map;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.nudge.Nudge;
import org.dacheng.people.person.DepartmentView;
import org.dacheng.people.person.PersonView;
import org.jspecify.annotations.Nullable;

/**
 * People below a manager with the status of their goals.
 *
 * @param all everybody below, not only direct reports
 * @param concern filter of the rows, or null
 * @param people total number of people
 * @param counts total number of people by concern
 * @param next cursor of the next rows, null at the end
 */
public record TeamOverview(
        CycleView cycle,
        PersonView manager,
        boolean all,
        @Nullable AttentionReason concern,
        ReviewPeriodStart since,
        int people,
        Map<AttentionReason, Integer> counts,
        List<TeamMemberRow> rows,
        @Nullable String next) {

    /** All reasons, for the filter of the page. */
    public List<AttentionReason> concerns() {
        return List.of(AttentionReason.values());
    }

    /** Number of people whom a reminder for the concern would reach. */
    public int count(AttentionReason concern) {
        return counts.getOrDefault(concern, 0);
    }

    /**
     * A person.
     *
     * @param headingDepartment the department as a heading before the row, null when the previous row belongs to it
     * @param leads has direct reports
     * @param changes the person's goals, changed ones first
     * @param nudges reminders of the last two weeks, newest first
     */
    public record TeamMemberRow(
            PersonView person,
            @Nullable DepartmentView department,
            @Nullable DepartmentView headingDepartment,
            boolean leads,
            PersonGoalStatus status,
            List<ObjectiveActivity> changes,
            ProgressSparkline sparkline,
            List<Nudge> nudges) {}
}
