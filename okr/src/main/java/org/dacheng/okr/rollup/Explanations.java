package org.dacheng.okr.rollup;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.text.Message;
import org.dacheng.okr.measure.Formulas;
import org.dacheng.okr.measure.Formulas.Weighted;
import org.dacheng.okr.measure.RollUp;
import org.dacheng.okr.rollup.Explanation.Part;
import org.dacheng.okr.rollup.ExplanationRows.Contributor;
import org.dacheng.okr.rollup.ExplanationRows.KeyResult;
import org.dacheng.okr.rollup.ExplanationRows.Objective;
import org.dacheng.okr.visibility.Sight;
import org.dacheng.okr.visibility.Visible;
import org.dacheng.okr.word.Words;
import org.dacheng.people.asker.Asker;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens figures into their parts. */
@Service
public class Explanations {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final ExplanationRows rows;
    private final Sight sight;

    Explanations(ExplanationRows rows, Sight sight) {
        this.rows = rows;
        this.sight = sight;
    }

    /**
     * A contributor that the asker may not see keeps its figure, without id and title.
     *
     * @throws org.dacheng.base.failure.NotFound when there is no such objective for the asker
     */
    @Transactional(readOnly = true)
    public Explanation ofObjective(Asker asker, String objectiveId) {
        Visible visible = sight.of(asker);
        Objective objective = rows.objective(visible, objectiveId)
                .orElseThrow(() -> new NotFound(Message.of("okr.objective.not-found")));
        if (objective.overrideReason() != null) {
            return overridden(objective.progress(), objective.overrideReason());
        }
        RollUp rollUp = objective.rollUp();
        List<KeyResult> keyResults = rollUp == RollUp.ALIGNED ? List.of() : rows.keyResults(objectiveId);
        List<Contributor> contributors =
                rollUp == RollUp.KEY_RESULTS ? List.of() : rows.contributors(visible, objectiveId);
        // A missing part leaves the other alone.
        BigDecimal share = keyResults.isEmpty() || contributors.isEmpty() ? BigDecimal.ONE : HALF;
        List<Part> parts = new ArrayList<>();
        keyResults.forEach(one ->
                parts.add(part("key-result", one.id(), one.title(), one.weight().multiply(share), one.progress())));
        contributors.forEach(one -> parts.add(part(
                "objective",
                one.shown() ? one.id() : null,
                one.shown() ? one.title() : null,
                share.divide(BigDecimal.valueOf(contributors.size()), Formulas.SCALE, RoundingMode.HALF_UP),
                one.progress())));
        return new Explanation(
                objective.progress(), Message.of("okr.explanation.formula." + Words.of(rollUp)), List.copyOf(parts));
    }

    private static Explanation overridden(BigDecimal progress, String reason) {
        return new Explanation(
                progress,
                Message.of("okr.explanation.formula.override"),
                List.of(part("override", null, reason, BigDecimal.ONE, progress)));
    }

    private static Part part(
            String kind, @Nullable String id, @Nullable String title, BigDecimal weight, BigDecimal progress) {
        BigDecimal share = weight.setScale(Formulas.SCALE, RoundingMode.HALF_UP);
        return new Part(kind, id, title, share, progress, new Weighted(weight, progress).contribution());
    }

    /** {@code clamp((current − start) / (target − start))} with its numbers. */
    @Transactional(readOnly = true)
    public Explanation ofKeyResult(Asker asker, String keyResultId) {
        KeyResult one = rows.keyResult(sight.of(asker), keyResultId)
                .orElseThrow(() -> new NotFound(Message.of("okr.check-in.key-result-gone")));
        return new Explanation(
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
