package org.dacheng.okr.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.dacheng.okr.measure.Confidence;
import org.dacheng.okr.measure.RollUp;

class ProgressCalculatorTests {

    private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(6);

    @Property(tries = 300)
    void theOrderOfWhatIsGivenDoesNotMatter(@ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int size) {
        GoalGraph company = new GoalGraph(new Random(seed), size);

        Map<String, ObjectiveProgress> once = company.calculate();
        company.shuffle(new Random(seed + 1));
        Map<String, ObjectiveProgress> again = company.calculate();

        assertThat(again).isEqualTo(once);
    }

    @Property(tries = 300)
    void everyObjectiveStandsBetweenNothingAndOne(@ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int size) {
        GoalGraph company = new GoalGraph(new Random(seed), size);

        assertThat(company.calculate().values())
                .allSatisfy(objective -> assertThat(objective.progress()).isBetween(BigDecimal.ZERO, BigDecimal.ONE));
    }

    @Property(tries = 300)
    void aBetterKeyResultMakesNothingWorse(@ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int size) {
        GoalGraph company = new GoalGraph(new Random(seed), size);

        Map<String, ObjectiveProgress> before = company.calculate();
        company.improveOne(new Random(seed));
        Map<String, ObjectiveProgress> after = company.calculate();

        before.forEach((id, objective) -> assertThat(progress(after, id)).isGreaterThanOrEqualTo(objective.progress()));
    }

    private static BigDecimal progress(Map<String, ObjectiveProgress> objectives, String id) {
        return objectives.containsKey(id) ? objectives.get(id).progress() : NOTHING;
    }

    /** A random company in which an objective contributes only to later ones. */
    private static final class GoalGraph {

        private final List<ObjectiveProgress> objectives = new ArrayList<>();
        private final List<KeyResultProgress> keyResults = new ArrayList<>();
        private final List<Contribution> contributions = new ArrayList<>();

        GoalGraph(Random random, int size) {
            for (int one = 0; one < size; one++) {
                RollUp rollUp = RollUp.values()[random.nextInt(3)];
                objectives.add(new ObjectiveProgress("o" + one, rollUp, false, NOTHING, NOTHING, null));
                addKeyResults(random, "o" + one);
                for (int parent = one + 1; parent < Math.min(size, one + 4); parent++) {
                    if (random.nextBoolean()) {
                        contributions.add(new Contribution("o" + parent, "o" + one, NOTHING));
                    }
                }
            }
        }

        private void addKeyResults(Random random, String objective) {
            int count = random.nextInt(4);
            for (int one = 0; one < count; one++) {
                BigDecimal target = BigDecimal.valueOf(random.nextBoolean() ? 100 : -100);
                BigDecimal weight = BigDecimal.ONE.divide(BigDecimal.valueOf(count), 4, java.math.RoundingMode.DOWN);
                keyResults.add(new KeyResultProgress(
                        objective + "." + one,
                        objective,
                        BigDecimal.ZERO,
                        target,
                        BigDecimal.valueOf(random.nextInt(300) - 150),
                        weight,
                        NOTHING,
                        Confidence.values()[random.nextInt(3)]));
            }
        }

        void improveOne(Random random) {
            if (!keyResults.isEmpty()) {
                int which = random.nextInt(keyResults.size());
                KeyResultProgress was = keyResults.get(which);
                keyResults.set(
                        which,
                        new KeyResultProgress(
                                was.id(),
                                was.objectiveId(),
                                was.start(),
                                was.target(),
                                was.current().add(was.target().divide(BigDecimal.TEN)),
                                was.weight(),
                                was.stored(),
                                was.confidence()));
            }
        }

        void shuffle(Random random) {
            Collections.shuffle(objectives, random);
            Collections.shuffle(keyResults, random);
            Collections.shuffle(contributions, random);
        }

        Map<String, ObjectiveProgress> calculate() {
            return new ProgressCalculator(objectives, keyResults, contributions)
                    .changed(Set.of()).stream().collect(Collectors.toMap(ObjectiveProgress::id, Function.identity()));
        }
    }
}
