package org.dacheng.forms.field.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dacheng.forms.answer.TestAnswers;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.FieldReaderContext;
import org.dacheng.forms.schema.FormSchema;
import org.dacheng.forms.schema.TestSchemas;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * An input of a browser offers {@code min}, and from there every step up to {@code max}; without {@code min} it counts
 * from the value that it shows.
 */
class TimeStepTests {

    private static final LocalDateTime DAY = LocalDateTime.parse("2026-03-02T00:00");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'timeInterval':30,'validate':{'earliest':'08:10'}                     | 08:30 | 23:30
            'timeInterval':30,'validate':{'earliest':'08:30','latest':'17:45'}    | 08:30 | 17:30
            'timeInterval':45,'validate':{'latest':'18:00'}                       | 00:00 | 18:00
            'timeInterval':7,'validate':{'earliest':'09:00'}                      | 09:06 | 23:55
            'timeInterval':30                                                     | 00:00 | 23:30
            """)
    void theBrowserOffersTheTimesThatTheServerAccepts(String definition, LocalTime first, LocalTime last) {
        FormSchema form = TestSchemas.of("{'type':'time','key':'f'," + definition + "}");

        List<String> accepted =
                accepted(form, minutes().map(at -> at.toLocalTime().toString()));

        assertThat(offered(form, false))
                .isEqualTo(accepted)
                .startsWith(first.toString())
                .endsWith(last.toString());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'timeInterval':30,'validate':{'earliest':'2026-03-02T08:10'}
            'timeInterval':30,'validate':{'earliest':'2026-03-01T23:50','latest':'2026-03-02T10:00'}
            'timeInterval':60
            """)
    void theSameHoldsForADayAndTime(String definition) {
        FormSchema form = TestSchemas.of("{'type':'datetime','subtype':'datetime','key':'f'," + definition + "}");

        List<String> accepted = accepted(form, minutes().map(LocalDateTime::toString));

        assertThat(offered(form, true)).isEqualTo(accepted);
    }

    /** Browsers would count 7 minutes on from the evening before. */
    @ParameterizedTest
    @CsvSource({"7", "1000", "1"})
    void aStepThatDoesNotDivideTheDayIsLeftToTheServer(int interval) {
        Field field = TestSchemas.of(
                        "{'type':'datetime','subtype':'datetime','key':'f','timeInterval':" + interval + "}")
                .values()
                .get(0);

        assertThat(extra(field)).containsEntry("seconds", null);
    }

    private static Stream<LocalDateTime> minutes() {
        return IntStream.range(0, 24 * 60).mapToObj(DAY::plusMinutes);
    }

    private static List<String> accepted(FormSchema form, Stream<String> times) {
        return times.filter(time -> TestAnswers.answers()
                        .check(form, Map.of("f", time), TestAnswers.NEW)
                        .violations()
                        .isEmpty())
                .toList();
    }

    /** What a browser offers on that day, by the attributes of its input. */
    private static List<String> offered(FormSchema form, boolean withDay) {
        Map<String, Object> input = extra(form.values().get(0));
        int step = (int) input.get("seconds") / 60;
        LocalDateTime min = moment(input.get("earliest"), DAY);
        LocalDateTime max = moment(input.get("latest"), DAY.plusDays(1).minusMinutes(1));
        return minutes()
                .filter(at -> !at.isBefore(min) && !at.isAfter(max))
                .filter(at -> Duration.between(min, at).toMinutes() % step == 0)
                .map(at -> withDay ? at.toString() : at.toLocalTime().toString())
                .toList();
    }

    private static LocalDateTime moment(Object attribute, LocalDateTime otherwise) {
        if (attribute == null) {
            return otherwise;
        }
        String text = attribute.toString();
        return text.contains("T")
                ? LocalDateTime.parse(text)
                : LocalTime.parse(text).atDate(DAY.toLocalDate());
    }

    private static Map<String, Object> extra(Field field) {
        FieldReaderContext reader = new FieldReaderContext(Locale.ENGLISH, TestAnswers.NEW.zone(), Map.of());
        return field.type().extra(field, null, reader);
    }
}
