package org.dacheng.base.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateParserTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-03-01", "2026-3-1", "2026/03/01", "2026.3.1", "2026年3月1日", "２０２６－０３－０１", " 2026-03-01 "})
    void readsADayAsItIsWritten(String typed) {
        assertThat(DateParser.day(typed)).isEqualTo(LocalDate.of(2026, 3, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30",
                "2026-02-29",
                "2026-13-01",
                "2026-00-10",
                "20261207",
                "+12026-01-01",
                "1899-12-31",
                "99999-01-01",
                "26-03-01",
                "2026-03",
                "01/03/2026",
                "2026-03-01T00:00",
                "",
                "tomorrow",
                "2026/2/30"
            })
    void readsNoDayThatIsNotInTheCalendar(String typed) {
        assertThat(DateParser.day(typed)).isNull();
        assertThat(DateParser.isoDay(typed)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-3-1", "2026/03/01", " 2026-03-01"})
    void programsWriteIsoAlone(String text) {
        assertThat(DateParser.isoDay(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01 09:30, 2026-03-01T01:30:00Z",
        "2026/3/1 9:30, 2026-03-01T01:30:00Z",
        "2026-03-01T09:30:15, 2026-03-01T01:30:15Z",
        "2026年3月1日 09:30, 2026-03-01T01:30:00Z",
        "2026-03-01, 2026-02-28T16:00:00Z",
        "2026-03-01T09:30:00+01:00, 2026-03-01T08:30:00Z",
        "2026-03-01T09:30:00Z, 2026-03-01T09:30:00Z",
        "2026-02-30 09:30,",
        "2026-03-01 24:00,",
        "2026-03-01 25:00,",
        "2026-02-30T09:30:00Z,",
        "+57373-01-01T00:00:00Z,",
        "yesterday,",
    })
    void readsMoments(String typed, Instant moment) {
        assertThat(DateParser.moment(typed, SHANGHAI)).isEqualTo(moment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-08 02:30", "9999-12-31 23:30"})
    void readsNoMomentThatClocksLeaveOutOrDatabasesDoNotStore(String typed) {
        assertThat(DateParser.moment(typed, NEW_YORK)).isNull();
    }
}
