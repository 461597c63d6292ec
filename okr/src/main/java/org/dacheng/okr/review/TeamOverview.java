package org.dacheng.okr.review;

import java.util.List;
import java.util.Map;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.nudge.Nudge;
import org.dacheng.people.person.DepartmentView;
import org.dacheng.people.person.PersonView;
import org.jspecify.annotations.Nullable;

/**
 * People below a manager with how their goals stand.
 *
 * @param all everybody below, not direct reports alone
 * @param concern the one that the rows are narrowed to, or null
 * @param people number of people in all
 * @param counts people by concern, over all of them
 * @param next where the following rows begin, null at the end
 */
public record TeamOverview(
        CycleView cycle,
        PersonView manager,
        boolean all,
        @Nullable AttentionReason concern,
        ReviewPeriodStart since,
        int people,
        Map<AttentionReason, Integer> counts,
        List<Row> rows,
        @Nullable String next) {

    public List<AttentionReason> concerns() {
        return List.of(AttentionReason.values());
    }

    /** How many people a reminder for the concern would go to. */
    public int count(AttentionReason concern) {
        return counts.getOrDefault(concern, 0);
    }

    /**
     * A person.
     *
     * @param heads the department under whose name the row begins, or null when the row before belongs to it too
     * @param leads somebody reports to him
     * @param changes his goals, those that changed first
     * @param nudges reminders of the last two weeks, the newest first
     */
    public record Row(
            PersonView person,
            @Nullable DepartmentView department,
            @Nullable DepartmentView heads,
            boolean leads,
            PersonGoalStatus standing,
            List<ObjectiveActivity> changes,
            ProgressSparkline course,
            List<Nudge> nudges) {}
}
