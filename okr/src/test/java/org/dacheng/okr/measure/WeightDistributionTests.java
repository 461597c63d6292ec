package org.dacheng.okr.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class WeightDistributionTests {

    @Property
    void sumToExactlyOne(@ForAll("siblings") List<WeightDistribution.Weight> siblings) {
        assertThat(WeightDistribution.sumToOne(
                        WeightDistribution.equalise(siblings).values()))
                .isTrue();
        assertThat(WeightDistribution.sumToOne(
                        WeightDistribution.proportion(siblings).values()))
                .isTrue();
    }

    @Property
    void lockedOnesStay(@ForAll("siblings") List<WeightDistribution.Weight> siblings) {
        Map<String, BigDecimal> weights = WeightDistribution.equalise(siblings);

        siblings.stream()
                .filter(WeightDistribution.Weight::locked)
                .forEach(one -> assertThat(weights.get(one.id())).isEqualByComparingTo(one.value()));
    }

    @Property
    void theOrderOfSiblingsDoesNotMatter(
            @ForAll("siblings") List<WeightDistribution.Weight> siblings, @ForAll Random random) {
        List<WeightDistribution.Weight> shuffled = new ArrayList<>(siblings);
        Collections.shuffle(shuffled, random);

        assertThat(WeightDistribution.equalise(shuffled)).isEqualTo(WeightDistribution.equalise(siblings));
        assertThat(WeightDistribution.proportion(shuffled)).isEqualTo(WeightDistribution.proportion(siblings));
    }

    @Property
    void equalOnesDifferByNoMoreThanTheRemainder(@ForAll("siblings") List<WeightDistribution.Weight> siblings) {
        Map<String, BigDecimal> weights = WeightDistribution.equalise(siblings);
        List<BigDecimal> open = siblings.stream()
                .filter(one -> !one.locked())
                .map(one -> weights.get(one.id()))
                .toList();

        assertThat(Collections.max(open).subtract(Collections.min(open))).isLessThanOrEqualTo(new BigDecimal("0.0001"));
    }

    /** One to eleven siblings, the first never locked; the locked ones sum to less than 1. */
    @Provide
    Arbitrary<List<WeightDistribution.Weight>> siblings() {
        Arbitrary<Integer> units = Arbitraries.integers().between(0, 900);
        Arbitrary<Boolean> locks = Arbitraries.of(true, false);
        return Combinators.combine(units, locks)
                .as(Map::entry)
                .list()
                .ofMinSize(1)
                .ofMaxSize(11)
                .map(drawn -> {
                    List<WeightDistribution.Weight> siblings = new ArrayList<>();
                    drawn.forEach(one -> siblings.add(new WeightDistribution.Weight(
                            "kr" + siblings.size(),
                            BigDecimal.valueOf(one.getKey(), 4),
                            !siblings.isEmpty() && one.getValue())));
                    return siblings;
                });
    }
}
