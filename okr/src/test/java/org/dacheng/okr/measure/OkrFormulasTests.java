package org.dacheng.okr.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.dacheng.okr.measure.OkrFormulas.Weighted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OkrFormulasTests {

    @Property
    void progressStaysBetweenNothingAndOne(
            @ForAll @Scale(4) BigDecimal start, @ForAll @Scale(4) BigDecimal target, @ForAll @Scale(4) BigDecimal now) {
        assertThat(OkrFormulas.progress(start, target, now)).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
    }

    @Property
    void progressNeverFallsOnTheWayToTheTargetWhicheverWayItLies(
            @ForAll @BigRange(min = "-1000", max = "1000") @Scale(4) BigDecimal start,
            @ForAll @BigRange(min = "-1000", max = "1000") @Scale(4) BigDecimal target,
            @ForAll @BigRange(min = "-1000", max = "1000") @Scale(4) BigDecimal now,
            @ForAll @BigRange(min = "0", max = "1000") @Scale(4) BigDecimal step) {
        Assume.that(start.compareTo(target) != 0);
        BigDecimal nearer = now.add(step.multiply(BigDecimal.valueOf(target.compareTo(start))));

        assertThat(OkrFormulas.progress(start, target, nearer))
                .isGreaterThanOrEqualTo(OkrFormulas.progress(start, target, now));
    }

    @Property
    void keyResultsAllReachedMakeTheObjectiveReached(@ForAll @IntRange(min = 1, max = 40) int count) {
        BigDecimal weight = BigDecimal.ONE.divide(BigDecimal.valueOf(count), 4, RoundingMode.DOWN);
        BigDecimal rest = BigDecimal.ONE.subtract(weight.multiply(BigDecimal.valueOf(count - 1)));
        List<Weighted> reached = new ArrayList<>(Collections.nCopies(count - 1, new Weighted(weight, BigDecimal.ONE)));
        reached.add(new Weighted(rest, BigDecimal.ONE));

        assertThat(OkrFormulas.ofKeyResults(reached)).isEqualByComparingTo(BigDecimal.ONE);
    }

    @ParameterizedTest
    @CsvSource({"0,100,25,0.25", "100,20,60,0.5", "10,20,5,0", "10,20,30,1", "5,5,5,0", "-10,10,0,0.5"})
    void progressByExamples(BigDecimal start, BigDecimal target, BigDecimal now, BigDecimal progress) {
        assertThat(OkrFormulas.progress(start, target, now)).isEqualByComparingTo(progress);
    }

    @ParameterizedTest
    @CsvSource({"1.0,GREEN", "0.7,GREEN", "0.6,YELLOW", "0.4,YELLOW", "0.3,RED", "0.0,RED"})
    void bandsOfScores(BigDecimal score, ScoreBand band) {
        assertThat(ScoreBand.of(score)).isEqualTo(band);
    }

    @Test
    void aScoreIsTheWeightedSumRoundedHalfUp() {
        List<Weighted> scores = List.of(weighted("0.5", "0.7"), weighted("0.5", "0.6"));

        assertThat(OkrFormulas.score(scores, 2)).isEqualTo(new BigDecimal("0.7"));
        assertThat(OkrFormulas.score(scores, 3)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"0,", "20,BASELINE", "49,BASELINE", "50,COMMIT", "100,TARGET", "119,TARGET", "120,STRETCH"})
    void zonesOfARisingTarget(BigDecimal value, TargetZone zone) {
        assertThat(TargetZone.of(measure("0", "20", "50", "100", "120"), value)).isEqualTo(zone);
    }

    @ParameterizedTest
    @CsvSource({"100,", "80,BASELINE", "50,COMMIT", "20,TARGET", "5,STRETCH"})
    void zonesOfAFallingTarget(BigDecimal value, TargetZone zone) {
        assertThat(TargetZone.of(measure("100", "90", "60", "20", "10"), value)).isEqualTo(zone);
    }

    private static Weighted weighted(String weight, String figure) {
        return new Weighted(new BigDecimal(weight), new BigDecimal(figure));
    }

    private static Measure measure(String start, String baseline, String commit, String target, String stretch) {
        return new Measure(
                KeyResultKind.NUMBER,
                "",
                null,
                0,
                new BigDecimal(start),
                new BigDecimal(target),
                new BigDecimal(baseline),
                new BigDecimal(commit),
                new BigDecimal(stretch));
    }
}
