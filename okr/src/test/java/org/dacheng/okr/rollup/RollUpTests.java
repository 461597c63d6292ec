package org.dacheng.okr.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dacheng.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
class RollUpTests {

    @Autowired
    private RollUps rollUps;

    @Autowired
    private JdbcTemplate jdbc;

    private RollUpRowsFixture goals;

    @BeforeEach
    void anEmptyCycle() {
        goals = new RollUpRowsFixture(jdbc);
    }

    @Test
    void anObjectiveIsTheWeightedSumOfItsKeyResults() {
        String objective = goals.objective("key-results");
        goals.keyResult(objective, "0.25", "100", "on-track");
        String half = goals.keyResult(objective, "0.75", "50", "at-risk");
        goals.keyResult(objective, "0", "10", null);

        rollUps.recompute(List.of(objective));

        assertThat(progress(objective)).isEqualByComparingTo("0.625");
        assertThat(row(objective)).containsEntry("confidence", "at-risk");
        assertThat(jdbc.queryForObject("select progress from okr_key_result where id = ?", BigDecimal.class, half))
                .isEqualByComparingTo("0.5");
    }

    @Test
    void progressClimbsThroughSixLevelsOfConfirmedAlignment() {
        List<String> levels = new ArrayList<>(List.of(goals.objective("key-results")));
        goals.keyResult(levels.get(0), "1", "80", "on-track");
        for (int level = 1; level < 6; level++) {
            levels.add(goals.objective("aligned"));
            goals.align(levels.get(level - 1), levels.get(level), "confirmed");
        }

        rollUps.recompute(List.of(levels.get(0)));

        assertThat(levels).allSatisfy(id -> assertThat(progress(id)).isEqualByComparingTo("0.8"));
    }

    @Test
    void whatIsOnlyAskedForDoesNotCount() {
        String child = goals.objective("key-results");
        goals.keyResult(child, "1", "80", "on-track");
        String parent = goals.objective("aligned");
        goals.align(child, parent, "requested");

        rollUps.recompute(List.of(child, parent));

        assertThat(progress(parent)).isZero();
    }

    @Test
    void bothPartsCountAndAMissingOneLeavesTheOtherAlone() {
        String child = goals.objective("key-results");
        goals.keyResult(child, "1", "100", "on-track");
        String parent = goals.objective("both");
        goals.keyResult(parent, "1", "40", "off-track");

        rollUps.recompute(List.of(parent));
        BigDecimal alone = progress(parent);
        goals.align(child, parent, "confirmed");
        rollUps.recompute(List.of(child));

        assertThat(alone).isEqualByComparingTo("0.4");
        assertThat(progress(parent)).isEqualByComparingTo("0.7");
    }

    @Test
    void anOverrideStaysAndClimbsWhileTheComputedFigureFollows() {
        String child = goals.objective("key-results");
        goals.keyResult(child, "1", "30", "on-track");
        goals.override(child, "0.9");
        String parent = goals.objective("aligned");
        goals.align(child, parent, "confirmed");

        rollUps.recompute(List.of(child));

        assertThat(progress(child)).isEqualByComparingTo("0.9");
        assertThat((BigDecimal) row(child).get("computed_progress")).isEqualByComparingTo("0.3");
        assertThat(progress(parent)).isEqualByComparingTo("0.9");
    }

    @Test
    void aContributorByTwoWaysArrivesAtTheTopOnceEach() {
        String bottom = goals.objective("key-results");
        goals.keyResult(bottom, "1", "60", "on-track");
        String left = goals.objective("aligned");
        String right = goals.objective("both");
        goals.keyResult(right, "1", "20", null);
        String top = goals.objective("aligned");
        goals.align(bottom, left, "confirmed");
        goals.align(bottom, right, "confirmed");
        goals.align(left, top, "confirmed");
        goals.align(right, top, "confirmed");

        rollUps.recompute(List.of(bottom));

        assertThat(progress(top)).isEqualByComparingTo("0.5");
    }

    @Test
    void anObjectiveWithoutAnythingStandsAtNothing() {
        String empty = goals.objective("both");

        rollUps.recompute(List.of(empty));

        assertThat(progress(empty)).isZero();
        assertThat(row(empty)).containsEntry("confidence", null);
    }

    private BigDecimal progress(String objective) {
        return (BigDecimal) row(objective).get("progress");
    }

    private Map<String, Object> row(String objective) {
        return jdbc.queryForMap(
                "select progress, computed_progress, confidence from okr_objective where id = ?", objective);
    }
}
