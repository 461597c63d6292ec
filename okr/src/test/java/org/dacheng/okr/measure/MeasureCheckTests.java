package org.dacheng.okr.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.dacheng.base.failure.Violation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasureCheckTests {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "0, 10, 20, 30, 40, -",
                "40, 30, 20, 10, 0, -",
                "0, -, -, 30, -, -",
                "5, -, -, 5, -, /measure/target",
                "0, 10, 5, 30, 40, /measure/commit",
                "0, -, -, 30, 20, /measure/stretch",
                "40, -, -, 10, 20, /measure/stretch",
                "0, -5, -, 30, -, /measure/baseline",
                "0, -, 35, 30, -, /measure/commit",
                "0, -, -, 1.00001, -, /measure/target",
            })
    void zonesLieInTheDirectionOfTheTarget(
            BigDecimal start,
            @Nullable BigDecimal baseline,
            @Nullable BigDecimal commit,
            BigDecimal target,
            @Nullable BigDecimal stretch,
            @Nullable String pointer) {
        Measure measure = new Measure(KeyResultKind.NUMBER, "", null, 0, start, target, baseline, commit, stretch);

        assertThat(MeasureCheck.violations(measure, "/measure"))
                .extracting(Violation::pointer)
                .isEqualTo(pointer == null ? List.of() : List.of(pointer));
    }

    @ParameterizedTest
    @CsvSource({"CNY, true", "USD, true", "YUAN, false", "cny, false"})
    void moneyHasACurrency(String currency, boolean right) {
        Measure money =
                new Measure(KeyResultKind.MONEY, "", currency, 2, BigDecimal.ZERO, BigDecimal.TEN, null, null, null);

        assertThat(MeasureCheck.violations(money, "/measure").isEmpty()).isEqualTo(right);
    }
}
