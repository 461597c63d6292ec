package org.dacheng.okr.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.LocalText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CycleFormTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    @Test
    void proposesTheNextQuarterThatIsFree() {
        List<CycleView> cycles = new ArrayList<>();
        assertThat(CycleForm.next(TODAY, cycles).nameZh()).isEqualTo("2027 年第一季度");

        cycles.add(cycle(CycleForm.next(TODAY, cycles)));
        CycleForm second = CycleForm.next(TODAY, cycles);
        assertThat(second.nameZh()).isEqualTo("2027 年第二季度");
        assertThat(second.nameEn()).isEqualTo("2027 Q2");
        assertThat(second.startsOn()).isEqualTo("2027-04-01");
        assertThat(second.endsOn()).isEqualTo("2027-06-30");
    }

    @Test
    void leavesOutAQuarterWhoseNameIsTaken() {
        CycleForm named = form("2027 年第一季度", "Something", "CUSTOM", "2030-01-05", "2030-02-05");

        assertThat(CycleForm.next(TODAY, List.of(cycle(named))).startsOn()).isEqualTo("2027-04-01");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MONTH      | 2027-03-01 | 2027-03-31 | 2027 年 3 月    | March 2027
            TWO_MONTHS | 2027-03-01 | 2027-04-30 | 2027 年 3–4 月  | March–April 2027
            QUARTER    | 2027-01-01 | 2027-03-31 | 2027 年第一季度 | 2027 Q1
            HALF       | 2027-07-01 | 2027-12-31 | 2027 年下半年   | 2027 H2
            YEAR       | 2028-01-01 | 2028-12-31 | 2028 年         | 2028
            """)
    void isNamedByItsDaysWhenNoNameIsTyped(String kind, String start, String end, String zh, String en) {
        assertThat(form("", " ", kind, start, end).command().name()).isEqualTo(new LocalText(zh, en));
        assertThat(form(null, "My own", kind, start, end).command().name()).isEqualTo(new LocalText(zh, "My own"));
        assertThat(form("我的", null, kind, start, end).command().name()).isEqualTo(new LocalText("我的", en));
    }

    @Test
    void asksForTheChineseNameWhenTheDaysGiveNone() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() ->
                        form("", "Sprint", "CUSTOM", "2027-01-04", "2027-01-15").command())
                .satisfies(refused -> assertThat(refused.violations())
                        .extracting(Violation::pointer)
                        .containsExactly("/nameZh"));
        assertThat(form("冲刺", "", "QUARTER", "2027-01-02", "2027-03-31")
                        .command()
                        .name())
                .isEqualTo(LocalText.same("冲刺"));
    }

    private static CycleView cycle(CycleForm form) {
        return new Cycle(form.command(), "hr", java.time.Instant.EPOCH).view();
    }

    private static CycleForm form(
            @Nullable String zh, @Nullable String en, String kind, String startsOn, String endsOn) {
        return new CycleForm(zh, en, kind, startsOn, endsOn, "7", "", "", "", "", List.of());
    }
}
