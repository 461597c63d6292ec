package org.dacheng.okr.map;

import java.math.BigDecimal;
import org.dacheng.base.text.LocalText;
import org.dacheng.okr.measure.Confidence;
import org.dacheng.okr.objective.ObjectiveState;
import org.dacheng.okr.objective.OwnerKind;
import org.dacheng.people.person.PersonView;
import org.jspecify.annotations.Nullable;

/**
 * An objective on the map.
 *
 * @param responsible null when the person is no longer known
 * @param otherCycle name of its cycle when that is not the one of the map
 * @param progress 0 to 1
 * @param contributors number of confirmed ones that the actor may see
 * @param highlight how the filter shows it
 */
public record GoalMapCard(
        String id,
        String title,
        OwnerKind ownerKind,
        LocalText ownerName,
        @Nullable PersonView responsible,
        @Nullable LocalText otherCycle,
        ObjectiveState state,
        boolean changed,
        BigDecimal progress,
        @Nullable Confidence confidence,
        int contributors,
        GoalMapHighlight highlight) {

    GoalMapCard withHighlight(GoalMapHighlight other) {
        return new GoalMapCard(
                id,
                title,
                ownerKind,
                ownerName,
                responsible,
                otherCycle,
                state,
                changed,
                progress,
                confidence,
                contributors,
                other);
    }
}
