package org.dacheng.forms.field.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dacheng.base.text.Message;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.FieldReaderContext;
import org.dacheng.forms.schema.FormSchema;
import org.dacheng.forms.schema.TestSchemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts of a range about its working days, with a calendar that has only the holidays of 2026. */
class DateRangeWorkingDayTests {

    private static final DateRangeType.WorkingDays UNTIL_2026 = new DateRangeType.WorkingDays() {
        @Override
        public BigDecimal count(LocalDate from, boolean fromAfternoon, LocalDate to, boolean untilNoon) {
            return BigDecimal.valueOf(from.datesUntil(to.plusDays(1))
                    .filter(day -> day.getDayOfWeek().getValue() < 6)
                    .count());
        }

        @Override
        public boolean hasHolidays(int year) {
            return year == 2026;
        }
    };

    private final DateRangeType type = new DateRangeType(UNTIL_2026, TestFieldTypes.MESSAGES);

    @ParameterizedTest
    @CsvSource({
        "2026-12-28, 2026-12-31, ''",
        "2027-01-04, 2027-01-05, 2027",
        "2026-12-31, 2027-01-04, 2027",
        "2026-12-31, 2028-01-03, '2027,2028'",
    })
    void namesTheYearsWhoseHolidaysAreNotKnown(String from, String to, String years) {
        List<Message> expected = years.isEmpty()
                ? List.of()
                : List.of(Message.of("forms.field.holidays-unknown", List.of(years.split(","))));

        assertThat(notes("", Map.of("from", from, "to", to))).isEqualTo(expected);
    }

    @Test
    void saysThatAllDaysAreRestDays() {
        assertThat(notes("", Map.of("from", "2026-12-05", "to", "2026-12-06")))
                .containsExactly(Message.of("forms.field.all-rest-days"));
    }

    @Test
    void saysWhatTheCalendarOfTodayCounts() {
        assertThat(notes("", Map.of("from", "2026-12-07", "to", "2026-12-11", "days", new BigDecimal("4"))))
                .containsExactly(Message.of("forms.field.counted-before", "4", "5"));
    }

    @Test
    void naturalDaysNeedNoCalendar() {
        assertThat(notes(",'length':'natural-days'", Map.of("from", "2027-01-02", "to", "2027-01-03")))
                .isEmpty();
    }

    @Test
    void whatIsNoRangeSaysNothing() {
        assertThat(notes("", Map.of("from", "2027-01-04"))).isEmpty();
        assertThat(notes("", Map.of("from", "x", "to", "2027-01-04"))).isEmpty();
        assertThat(notes("", Map.of("from", "2027-01-05", "to", "2027-01-04"))).isEmpty();
    }

    @Test
    void anInvalidDayIsMissingInExpressions() {
        Field field = TestSchemas.of("{'type':'dateRange','key':'period'}")
                .components()
                .values()
                .get(0);

        assertThat(type.variable(field, Map.of("from", "x", "to", "2027-01-04")))
                .isEqualTo(Map.of("to", LocalDate.of(2027, 1, 4)));
    }

    private List<Object> notes(String more, Map<String, Object> range) {
        FormSchema schema = TestSchemas.of("{'type':'dateRange','key':'period'" + more + "}");
        Field field = schema.components().values().get(0);
        FieldReaderContext reader = new FieldReaderContext(Locale.ENGLISH, ZoneId.of("Asia/Shanghai"), Map.of());
        List<Object> notes = new ArrayList<>();
        if (type.extra(field, range, reader).get("notes") instanceof List<?> found) {
            notes.addAll(found);
        }
        return notes;
    }
}
