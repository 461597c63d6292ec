package org.dacheng.okr.score;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotAllowed;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.PlainText;
import org.dacheng.okr.cycle.CycleState;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.okr.history.ObjectiveHistory;
import org.dacheng.okr.measure.OkrFormulas;
import org.dacheng.okr.measure.OkrFormulas.Weighted;
import org.dacheng.okr.measure.ScoreWithComment;
import org.dacheng.okr.objective.KeyResultView;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.okr.objective.Objectives;
import org.dacheng.okr.rollup.RollUps;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes scores and progress overrides. */
@Service
public class Scores {

    private final ScoreRows rows;
    private final ScoreRights rights;
    private final Objectives objectives;
    private final Cycles cycles;
    private final ObjectiveHistory history;
    private final RollUps rollUps;
    private final Clock clock;

    Scores(
            ScoreRows rows,
            ScoreRights rights,
            Objectives objectives,
            Cycles cycles,
            ObjectiveHistory history,
            RollUps rollUps,
            Clock clock) {
        this.rows = rows;
        this.rights = rights;
        this.objectives = objectives;
        this.cycles = cycles;
        this.history = history;
        this.rollUps = rollUps;
        this.clock = clock;
    }

    /**
     * Scores an objective; key results not named in the command keep their scores.
     *
     * @throws org.dacheng.base.failure.InvalidInput not 0.0 to 1.0 with one decimal: {@code /whole/score}, {@code
     *     /keyResults/<id>/score}
     * @throws CycleTakesNoScores unless the cycle is scoring
     */
    @Transactional
    public ObjectiveView score(Actor actor, String objectiveId, ScoreCommand command) {
        ObjectiveView objective = lock(actor, objectiveId, CycleState::takesScores, rows::lock);
        boolean may = command.byManager() ? rights.asManager(actor, objective) : rights.asOwner(actor, objective);
        if (!may) {
            throw new NotAllowed(Message.of("okr.score.not-allowed"));
        }
        throwIfAny(ScoreCheck.violations(
                command, objective.keyResults().stream().map(KeyResultView::id).collect(Collectors.toSet())));
        ScoreWithComment whole = whole(objective, command);
        rows.keyResults(command.byManager(), command.keyResults());
        rows.whole(command.byManager(), objectiveId, whole, actor.personId());
        Map<String, @Nullable Object> detail = new LinkedHashMap<>();
        detail.put("byManager", command.byManager());
        detail.put("before", command.byManager() ? objective.managerScore() : objective.ownerScore());
        detail.put("after", whole);
        detail.put("keyResults", command.keyResults());
        recordHistory(actor, objective, "scored", detail);
        return objectives.get(actor, objectiveId);
    }

    private static ScoreWithComment whole(ObjectiveView objective, ScoreCommand command) {
        if (command.whole().score() != null) {
            return command.whole();
        }
        List<Weighted> scored = new ArrayList<>();
        for (KeyResultView one : objective.keyResults()) {
            ScoreWithComment before = command.byManager() ? one.managerScore() : one.ownerScore();
            BigDecimal score =
                    command.keyResults().getOrDefault(one.id(), before).score();
            if (score != null) {
                scored.add(new Weighted(one.weight(), score));
            }
        }
        return new ScoreWithComment(
                OkrFormulas.score(scored, objective.keyResults().size()),
                command.whole().comment());
    }

    /**
     * Overrides the progress, with a reason of 1 to 1,000 characters.
     *
     * @throws org.dacheng.base.failure.InvalidInput {@code /progress} not 0 to 1, {@code /reason}
     * @throws CycleTakesNoScores when the cycle is neither open nor scoring
     */
    @Transactional
    public ObjectiveView override(Actor actor, String objectiveId, BigDecimal progress, String reason) {
        ObjectiveView objective = lockToOverride(actor, objectiveId);
        throwIfAny(ScoreCheck.violations(progress, reason));
        rows.override(objectiveId, progress, PlainText.lines(reason), actor.personId(), clock.instant());
        recordHistory(
                actor,
                objective,
                "overridden",
                Map.of("before", objective.progress(), "after", progress, "reason", PlainText.lines(reason)));
        rollUps.recompute(Set.of(objectiveId));
        return objectives.get(actor, objectiveId);
    }

    /** Removes the override, so that progress is computed again. */
    @Transactional
    public ObjectiveView clearOverride(Actor actor, String objectiveId) {
        ObjectiveView objective = lockToOverride(actor, objectiveId);
        if (objective.override() == null) {
            return objective;
        }
        rows.clearOverride(objectiveId);
        recordHistory(actor, objective, "override-cleared", Map.of("before", objective.progress()));
        rollUps.recompute(Set.of(objectiveId));
        return objectives.get(actor, objectiveId);
    }

    /** Whether the actor may override its progress; only in a cycle that takes check-ins. */
    @Transactional(readOnly = true)
    public boolean mayOverride(Actor actor, ObjectiveView objective) {
        return rights.asOwner(actor, objective) || rights.asManager(actor, objective);
    }

    /** Violations of a progress override: {@code /progress} not 0 to 1, {@code /reason}. */
    public static List<Violation> overrideViolations(BigDecimal progress, String reason) {
        return ScoreCheck.violations(progress, reason);
    }

    private ObjectiveView lockToOverride(Actor actor, String objectiveId) {
        ObjectiveView objective = lock(actor, objectiveId, CycleState::takesCheckIns, id -> rollUps.lock(Set.of(id)));
        if (!mayOverride(actor, objective)) {
            throw new NotAllowed(Message.of("okr.score.not-allowed"));
        }
        return objective;
    }

    private ObjectiveView lock(Actor actor, String objectiveId, Predicate<CycleState> takes, Consumer<String> lock) {
        String cycleId = objectives.get(actor, objectiveId).cycleId();
        for (CycleView cycle : cycles.lockViews(Set.of(cycleId)).values()) {
            if (!takes.test(cycle.state())) {
                throw new CycleTakesNoScores(cycle);
            }
        }
        lock.accept(objectiveId);
        return objectives.get(actor, objectiveId);
    }

    private void recordHistory(
            Actor actor, ObjectiveView objective, String kind, Map<String, ? extends @Nullable Object> detail) {
        history.record(objective.id(), objective.cycleId(), actor.personId(), actor.origin(), kind, detail);
    }

    private static void throwIfAny(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }
}
