package org.dacheng.okr.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.dacheng.testing.SmallCompany.actor;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dacheng.base.failure.NotFound;
import org.dacheng.okr.rollup.ProgressExplanation.ExplanationPart;
import org.dacheng.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** Every figure is explained by parts that sum to it, and each part is explained again down to measured values. */
@DatabaseTest
@Transactional
class ProgressExplanationTests {

    private static final List<String> ROLL_UPS = List.of("key-results", "aligned", "both");

    @Autowired
    private ProgressExplanations explanations;

    @Autowired
    private RollUps rollUps;

    @Autowired
    private JdbcTemplate jdbc;

    private RollUpRowsFixture goals;

    @BeforeEach
    void anEmptyCycle() {
        goals = new RollUpRowsFixture(jdbc);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233})
    void partsSumToTheirFigureAllTheWayDown(long seed) {
        List<String> tree = grown(new Random(seed));

        rollUps.recompute(tree);

        for (String objective : tree) {
            ProgressExplanation opened = explanations.ofObjective(actor("employee2"), objective);
            assertThat(opened.progress()).isEqualByComparingTo(progress("okr_objective", objective));
            assertSums(opened);
            opened.parts().forEach(this::assertOpens);
        }
    }

    private static void assertSums(ProgressExplanation opened) {
        if (opened.parts().isEmpty()) {
            assertThat(opened.progress()).isZero();
            return;
        }
        // Every part is rounded to six decimals once.
        BigDecimal rounding = new BigDecimal("0.000001")
                .multiply(BigDecimal.valueOf(opened.parts().size() + 1));
        assertThat(opened.parts().stream().map(ExplanationPart::contribution).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isBetween(
                        opened.progress().subtract(rounding), opened.progress().add(rounding));
        assertThat(opened.parts().stream().map(ExplanationPart::weight).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isBetween(BigDecimal.ONE.subtract(rounding), BigDecimal.ONE.add(rounding));
        assertThat(opened.parts())
                .allSatisfy(part -> assertThat(part.weight().multiply(part.progress()))
                        .isBetween(
                                part.contribution().subtract(rounding),
                                part.contribution().add(rounding)));
    }

    private void assertOpens(ExplanationPart part) {
        switch (part.kind()) {
            case "key-result" ->
                assertThat(explanations
                                .ofKeyResult(actor("employee2"), part.id())
                                .progress())
                        .isEqualByComparingTo(part.progress());
            case "objective" ->
                assertThat(explanations
                                .ofObjective(actor("employee2"), part.id())
                                .progress())
                        .isEqualByComparingTo(part.progress());
            default -> assertThat(part.title()).isEqualTo("Seen by eye");
        }
    }

    @Test
    void whatTheAskerMayNotSeeKeepsItsFigureAndLosesItsName() {
        String parent = goals.objective("aligned");
        String open = goals.objective("key-results");
        String secret = goals.objective("key-results");
        goals.keyResult(open, "1", "20", "on-track");
        goals.keyResult(secret, "1", "60", "on-track");
        goals.align(open, parent, "confirmed");
        goals.align(secret, parent, "confirmed");
        jdbc.update("update okr_objective set visibility = 'named' where id = ?", secret);
        rollUps.recompute(List.of(open, secret));

        ProgressExplanation opened = explanations.ofObjective(actor("legal"), parent);

        assertThat(opened.progress()).isEqualByComparingTo("0.4");
        assertSums(opened);
        assertThat(opened.parts()).extracting(ExplanationPart::id).containsExactlyInAnyOrder(open, null);
        assertThat(opened.parts())
                .filteredOn(part -> part.id() == null)
                .singleElement()
                .satisfies(part -> {
                    assertThat(part.title()).isNull();
                    assertThat(part.progress()).isEqualByComparingTo("0.6");
                });
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> explanations.ofObjective(actor("legal"), secret));
    }

    @Test
    void whatIsOnlyAskedForIsNoPart() {
        String parent = goals.objective("both");
        String child = goals.objective("key-results");
        goals.keyResult(parent, "1", "50", "on-track");
        goals.align(child, parent, "requested");

        assertThat(explanations.ofObjective(actor("employee"), parent).parts())
                .extracting(ExplanationPart::kind)
                .containsExactly("key-result");
    }

    /** Up to twenty objectives in which each contributes only to later ones, some with overrides. */
    private List<String> grown(Random random) {
        List<String> tree = new ArrayList<>();
        int size = 3 + random.nextInt(18);
        for (int one = 0; one < size; one++) {
            tree.add(goals.objective(ROLL_UPS.get(random.nextInt(3))));
            measure(random, tree.get(one));
            for (int before = Math.max(0, one - 5); before < one; before++) {
                if (random.nextInt(3) == 0) {
                    goals.align(tree.get(before), tree.get(one), "confirmed");
                }
            }
            if (random.nextInt(8) == 0) {
                goals.override(tree.get(one), "0." + random.nextInt(1000));
            }
        }
        return tree;
    }

    private void measure(Random random, String objective) {
        int count = random.nextInt(5);
        int left = 10_000;
        for (int one = 1; one <= count; one++) {
            int share = one == count ? left : random.nextInt(left + 1);
            left -= share;
            goals.keyResult(
                    objective,
                    BigDecimal.valueOf(share, 4).toPlainString(),
                    String.valueOf(random.nextInt(140) - 20),
                    "on-track");
        }
    }

    private BigDecimal progress(String table, String id) {
        return jdbc.queryForObject("select progress from " + table + " where id = ?", BigDecimal.class, id);
    }
}
