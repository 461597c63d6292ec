package org.dacheng.okr.goals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.dacheng.base.text.LocalText;
import org.dacheng.okr.measure.OkrFormulas;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.okr.objective.Owner;
import org.dacheng.okr.team.TeamView;
import org.dacheng.people.person.PersonView;
import org.jspecify.annotations.Nullable;

/**
 * The owner whose goals a page shows, with totals.
 *
 * @param address of the page
 * @param team for goals of a team
 * @param person the owner, or the person who leads the department or the team
 * @param role position of the person, or null
 * @param progress mean of the objectives, 0 to 1
 * @param mine whether the owner is the actor
 * @param mayAdd whether the actor may add an objective
 * @param ready objectives that the actor may submit for agreement
 */
record GoalsPageHeader(
        Owner owner,
        LocalText name,
        String address,
        @Nullable TeamView team,
        @Nullable PersonView person,
        @Nullable LocalText role,
        BigDecimal progress,
        int objectives,
        long keyResults,
        long stale,
        boolean mine,
        boolean mayAdd,
        List<ObjectiveView> ready) {

    static BigDecimal mean(List<ObjectiveView> objectives) {
        if (objectives.isEmpty()) {
            return BigDecimal.ZERO;
        }
        BigDecimal sum = objectives.stream().map(ObjectiveView::progress).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.divide(BigDecimal.valueOf(objectives.size()), OkrFormulas.SCALE, RoundingMode.HALF_UP);
    }
}
