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
import org.dacheng.okr.history.History;
import org.dacheng.okr.measure.Formulas;
import org.dacheng.okr.measure.Formulas.Weighted;
import org.dacheng.okr.measure.Scored;
import org.dacheng.okr.objective.KeyResultView;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.okr.objective.Objectives;
import org.dacheng.okr.rollup.RollUps;
import org.dacheng.people.asker.Asker;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps scores, and progress that is set by hand. */
@Service
public class Scores {

    private final ScoreRows rows;
    private final ScoreRights rights;
    private final Objectives objectives;
    private final Cycles cycles;
    private final History history;
    private final RollUps rollUps;
    private final Clock clock;

    Scores(
            ScoreRows rows,
            ScoreRights rights,
            Objectives objectives,
            Cycles cycles,
            History history,
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
     * Key results that the command does not name keep theirs.
     *
     * @throws org.dacheng.base.failure.InvalidInput not 0.0 to 1.0 with one decimal: {@code /whole/score},
     *     {@code /keyResults/<id>/score}
     * @throws CycleTakesNoScores unless it is scoring
     */
    @Transactional
    public ObjectiveView score(Asker asker, String objectiveId, ScoreCommand command) {
        ObjectiveView objective = take(asker, objectiveId, CycleState::takesScores, rows::lock);
        boolean may = command.byManager() ? rights.asManager(asker, objective) : rights.asOwner(asker, objective);
        if (!may) {
            throw new NotAllowed(Message.of("okr.score.not-allowed"));
        }
        refuse(ScoreCheck.violations(
                command, objective.keyResults().stream().map(KeyResultView::id).collect(Collectors.toSet())));
        Scored whole = whole(objective, command);
        rows.keyResults(command.byManager(), command.keyResults());
        rows.whole(command.byManager(), objectiveId, whole, asker.personId());
        Map<String, @Nullable Object> detail = new LinkedHashMap<>();
        detail.put("byManager", command.byManager());
        detail.put("before", command.byManager() ? objective.managerScore() : objective.ownerScore());
        detail.put("after", whole);
        detail.put("keyResults", command.keyResults());
        enter(asker, objective, "scored", detail);
        return objectives.get(asker, objectiveId);
    }

    private static Scored whole(ObjectiveView objective, ScoreCommand command) {
        if (command.whole().score() != null) {
            return command.whole();
        }
        List<Weighted> scored = new ArrayList<>();
        for (KeyResultView one : objective.keyResults()) {
            Scored before = command.byManager() ? one.managerScore() : one.ownerScore();
            BigDecimal score =
                    command.keyResults().getOrDefault(one.id(), before).score();
            if (score != null) {
                scored.add(new Weighted(one.weight(), score));
            }
        }
        return new Scored(
                Formulas.score(scored, objective.keyResults().size()),
                command.whole().comment());
    }

    /**
     * Sets the progress by hand, with a reason of 1 to 1,000 characters.
     *
     * @throws org.dacheng.base.failure.InvalidInput {@code /progress} not 0 to 1, {@code /reason}
     * @throws CycleTakesNoScores when it is neither open nor scoring
     */
    @Transactional
    public ObjectiveView override(Asker asker, String objectiveId, BigDecimal progress, String reason) {
        ObjectiveView objective = takeToOverride(asker, objectiveId);
        refuse(ScoreCheck.violations(progress, reason));
        rows.override(objectiveId, progress, PlainText.lines(reason), asker.personId(), clock.instant());
        enter(
                asker,
                objective,
                "overridden",
                Map.of("before", objective.progress(), "after", progress, "reason", PlainText.lines(reason)));
        rollUps.recompute(Set.of(objectiveId));
        return objectives.get(asker, objectiveId);
    }

    /** Lets the formula count again. */
    @Transactional
    public ObjectiveView clearOverride(Asker asker, String objectiveId) {
        ObjectiveView objective = takeToOverride(asker, objectiveId);
        if (objective.override() == null) {
            return objective;
        }
        rows.clearOverride(objectiveId);
        enter(asker, objective, "override-cleared", Map.of("before", objective.progress()));
        rollUps.recompute(Set.of(objectiveId));
        return objectives.get(asker, objectiveId);
    }

    /** Whether the asker is one of those who set its progress by hand, in a cycle that takes check-ins. */
    @Transactional(readOnly = true)
    public boolean mayOverride(Asker asker, ObjectiveView objective) {
        return rights.asOwner(asker, objective) || rights.asManager(asker, objective);
    }

    /** What is wrong with progress by hand: {@code /progress} not 0 to 1, {@code /reason}. */
    public static List<Violation> overrideViolations(BigDecimal progress, String reason) {
        return ScoreCheck.violations(progress, reason);
    }

    private ObjectiveView takeToOverride(Asker asker, String objectiveId) {
        ObjectiveView objective = take(asker, objectiveId, CycleState::takesCheckIns, id -> rollUps.hold(Set.of(id)));
        if (!mayOverride(asker, objective)) {
            throw new NotAllowed(Message.of("okr.score.not-allowed"));
        }
        return objective;
    }

    private ObjectiveView take(Asker asker, String objectiveId, Predicate<CycleState> takes, Consumer<String> lock) {
        String cycleId = objectives.get(asker, objectiveId).cycleId();
        for (CycleView cycle : cycles.holding(Set.of(cycleId)).values()) {
            if (!takes.test(cycle.state())) {
                throw new CycleTakesNoScores(cycle);
            }
        }
        lock.accept(objectiveId);
        return objectives.get(asker, objectiveId);
    }

    private void enter(
            Asker asker, ObjectiveView objective, String kind, Map<String, ? extends @Nullable Object> detail) {
        history.enter(objective.id(), objective.cycleId(), asker.personId(), asker.origin(), kind, detail);
    }

    private static void refuse(List<Violation> wrong) {
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
    }
}
