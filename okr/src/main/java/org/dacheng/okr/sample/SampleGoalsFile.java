package org.dacheng.okr.sample;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import org.dacheng.base.text.LocalText;
import org.dacheng.okr.measure.Confidence;
import org.dacheng.okr.measure.KeyResultKind;
import org.dacheng.okr.objective.ObjectiveCategory;
import org.dacheng.okr.objective.ObjectiveState;
import org.dacheng.okr.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/** Goals in the format of the file; days count from the first day of their quarter. */
record SampleGoalsFile(
        List<SampleTeam> teams,
        List<SampleGoal> objectives,
        @Nullable List<SampleFeed> feeds) {

    /**
     * A feed of a key result of the running quarter.
     *
     * @param keyResult key of the objective with {@code #n} for the n-th key result
     */
    record SampleFeed(String keyResult, String source, JsonNode settings) {}

    record SampleTeam(String id, LocalText name, String lead, List<String> members) {}

    /**
     * An objective.
     *
     * @param cycle 0 for the running quarter, -1 and -2 for those before it
     * @param owner {@code company}, {@code department:<id>}, {@code team:<id>} or {@code person:<id>}
     * @param alignedTo keys, with {@code #n} for the n-th key result
     * @param scores score and comment of the owner, then of the manager
     */
    record SampleGoal(
            String key,
            int cycle,
            String owner,
            String title,
            @Nullable String note,
            @Nullable ObjectiveCategory category,
            @Nullable Visibility visibility,
            @Nullable List<String> viewers,
            @Nullable ObjectiveState state,
            @Nullable List<String> alignedTo,
            @Nullable List<String> scores,
            @Nullable List<SampleComment> comments,
            List<SampleKeyResult> keyResults) {}

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    record SampleComment(int day, String by, String words) {}

    /**
     * A key result.
     *
     * @param weight in percent; none for an equal share
     * @param zones baseline, commit and stretch
     * @param scores by owner and manager
     */
    record SampleKeyResult(
            String title,
            KeyResultKind kind,
            @Nullable String unit,
            int decimals,
            BigDecimal start,
            BigDecimal target,
            @Nullable List<BigDecimal> zones,
            @Nullable BigDecimal weight,
            @Nullable List<String> milestones,
            @Nullable List<BigDecimal> scores,
            List<SampleCheckIn> series) {}

    /** A check-in; confidence is {@code +}, {@code !} or {@code -}. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    record SampleCheckIn(
            int day,
            BigDecimal value,
            String sign,
            String done,
            @Nullable String next) {

        Confidence confidence() {
            return switch (sign) {
                case "+" -> Confidence.ON_TRACK;
                case "!" -> Confidence.AT_RISK;
                default -> Confidence.OFF_TRACK;
            };
        }
    }
}
