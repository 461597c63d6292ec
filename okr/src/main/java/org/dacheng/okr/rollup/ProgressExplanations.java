package org.dacheng.okr.rollup;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.text.Message;
import org.dacheng.okr.enums.EnumKeys;
import org.dacheng.okr.measure.OkrFormulas;
import org.dacheng.okr.measure.OkrFormulas.Weighted;
import org.dacheng.okr.measure.RollUp;
import org.dacheng.okr.rollup.ProgressExplanation.ExplanationPart;
import org.dacheng.okr.rollup.ProgressExplanationRows.ExplainedContributor;
import org.dacheng.okr.rollup.ProgressExplanationRows.ExplainedKeyResult;
import org.dacheng.okr.rollup.ProgressExplanationRows.ExplainedObjective;
import org.dacheng.okr.visibility.VisibilityCondition;
import org.dacheng.okr.visibility.VisibilityFilter;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Explains figures by their parts. */
@Service
public class ProgressExplanations {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final ProgressExplanationRows rows;
    private final VisibilityFilter visibility;

    ProgressExplanations(ProgressExplanationRows rows, VisibilityFilter visibility) {
        this.rows = rows;
        this.visibility = visibility;
    }

    /**
     * Explains the progress of an objective. A contributor that the actor may not see keeps its figure, without id and
     * title.
     *
     * @throws org.dacheng.base.failure.NotFound when there is no such objective for the actor
     */
    @Transactional(readOnly = true)
    public ProgressExplanation ofObjective(Actor actor, String objectiveId) {
        VisibilityCondition visible = visibility.of(actor);
        ExplainedObjective objective = rows.objective(visible, objectiveId)
                .orElseThrow(() -> new NotFound(Message.of("okr.objective.not-found")));
        if (objective.overrideReason() != null) {
            return overridden(objective.progress(), objective.overrideReason());
        }
        RollUp rollUp = objective.rollUp();
        List<ExplainedKeyResult> keyResults = rollUp == RollUp.ALIGNED ? List.of() : rows.keyResults(objectiveId);
        List<ExplainedContributor> contributors =
                rollUp == RollUp.KEY_RESULTS ? List.of() : rows.contributors(visible, objectiveId);
        // If one part is missing, the other is used alone.
        BigDecimal share = keyResults.isEmpty() || contributors.isEmpty() ? BigDecimal.ONE : HALF;
        List<ExplanationPart> parts = new ArrayList<>();
        keyResults.forEach(one ->
                parts.add(part("key-result", one.id(), one.title(), one.weight().multiply(share), one.progress())));
        contributors.forEach(one -> parts.add(part(
                "objective",
                one.shown() ? one.id() : null,
                one.shown() ? one.title() : null,
                share.divide(BigDecimal.valueOf(contributors.size()), OkrFormulas.SCALE, RoundingMode.HALF_UP),
                one.progress())));
        return new ProgressExplanation(
                objective.progress(), Message.of("okr.explanation.formula." + EnumKeys.of(rollUp)), List.copyOf(parts));
    }

    private static ProgressExplanation overridden(BigDecimal progress, String reason) {
        return new ProgressExplanation(
                progress,
                Message.of("okr.explanation.formula.override"),
                List.of(part("override", null, reason, BigDecimal.ONE, progress)));
    }

    private static ExplanationPart part(
            String kind, @Nullable String id, @Nullable String title, BigDecimal weight, BigDecimal progress) {
        BigDecimal share = weight.setScale(OkrFormulas.SCALE, RoundingMode.HALF_UP);
        return new ExplanationPart(kind, id, title, share, progress, new Weighted(weight, progress).contribution());
    }

    /** Explains {@code clamp((current − start) / (target − start))} with its numbers. */
    @Transactional(readOnly = true)
    public ProgressExplanation ofKeyResult(Actor actor, String keyResultId) {
        ExplainedKeyResult one = rows.keyResult(visibility.of(actor), keyResultId)
                .orElseThrow(() -> new NotFound(Message.of("okr.check-in.key-result-gone")));
        return new ProgressExplanation(
                one.progress(),
                Message.of(
                        "okr.explanation.formula.key-result",
                        plain(one.current()),
                        plain(one.start()),
                        plain(one.target())),
                List.of());
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
