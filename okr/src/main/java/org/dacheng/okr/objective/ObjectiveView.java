package org.dacheng.okr.objective;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.dacheng.base.text.LocalText;
import org.dacheng.okr.measure.Confidence;
import org.dacheng.okr.measure.RollUp;
import org.dacheng.okr.measure.ScoreWithComment;
import org.dacheng.okr.visibility.Visibility;
import org.dacheng.people.person.PersonView;
import org.jspecify.annotations.Nullable;

/**
 * An objective with its key results, as the actor may see and change it.
 *
 * @param ownerName name of the person, team, department or company
 * @param responsible person who writes it and is responsible for it; for an objective of a person, that person
 * @param departmentId department it counts towards
 * @param viewers ids of people, for {@link Visibility#NAMED}
 * @param changed content differs from what was agreed
 * @param wasAgreed it was agreed on before, see {@link AgreedContent}
 * @param requestId request by which it was last submitted
 * @param progress 0 to 1, six decimals: the override if there is one, else the computed progress
 * @param computedProgress 0 to 1, by the formula
 * @param confidence the lowest of its key results
 * @param aligned objectives it contributes to, confirmed or requested, as far as the actor may see them
 * @param contributors number of confirmed objectives that contribute to it
 * @param mayWrite content, order, weights
 * @param mayCheckIn the cycle takes check-ins and the actor may write it or is responsible for one of its key
 *     results
 * @param mayScore the actor is above the responsible person, and the cycle takes scores
 */
public record ObjectiveView(
        String id,
        String cycleId,
        Owner owner,
        LocalText ownerName,
        PersonView responsible,
        @Nullable String departmentId,
        String title,
        String note,
        ObjectiveCategory category,
        int ordinal,
        Visibility visibility,
        List<String> viewers,
        ObjectiveState state,
        boolean changed,
        boolean wasAgreed,
        @Nullable String requestId,
        RollUp rollUp,
        BigDecimal progress,
        BigDecimal computedProgress,
        @Nullable Override override,
        @Nullable Confidence confidence,
        @Nullable Instant lastCheckInAt,
        ScoreWithComment ownerScore,
        ScoreWithComment managerScore,
        @Nullable String carriedFrom,
        List<KeyResultView> keyResults,
        List<AlignedTo> aligned,
        int contributors,
        boolean mayWrite,
        boolean mayCheckIn,
        boolean mayScore) {

    /** A progress override. */
    public record Override(String reason, PersonView by, Instant at) {}

    /**
     * An objective that this one contributes to.
     *
     * @param state {@code requested}, {@code confirmed} or {@code refused}
     */
    public record AlignedTo(
            String alignmentId,
            String parentId,
            String title,
            LocalText ownerName,
            @Nullable String keyResultId,
            @Nullable String keyResultTitle,
            String state) {}
}
