package org.dacheng.forms.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dacheng.forms.feel.Feel;
import org.dacheng.forms.schema.FormSchema;
import org.dacheng.forms.schema.TestSchemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One in the morning of the 7th in Shanghai is five in the afternoon of the 6th for the server. */
class PersonTimeZoneTests {

    private final Feel feel = new Feel(Clock.fixed(Instant.parse("2026-12-06T17:00:00Z"), ZoneOffset.UTC));
    private final Answers answers = new Answers(feel, new SubmitterVariable(id -> Optional.empty(), id -> List.of()));
    private final FormSchema schema = TestSchemas.read(
            TestSchemas.json("{'components':["
                    + "{'type':'datetime','key':'day','defaultValue':'=today()'},"
                    + "{'type':'datetime','key':'moment','subtype':'datetime','defaultValue':'=now()'},"
                    + "{'type':'textfield','key':'who','defaultValue':'=submitter.id'},"
                    + "{'type':'expression','key':'date','expression':'=string(today())'},"
                    + "{'type':'textfield','key':'late','conditional':{'hide':'=day >= today()'}},"
                    + "{'type':'number','key':'left','validate':{'max':'=today().day'}},"
                    + "{'type':'lineItems','key':'rows','components':[{'type':'textfield','key':'what'},"
                    + "{'type':'datetime','key':'on','defaultValue':'=today()'}]}]}"),
            feel);

    @ParameterizedTest
    @CsvSource({
        "Asia/Shanghai, 2026-12-07, 2026-12-07T01:00",
        "UTC, 2026-12-06, 2026-12-06T17:00",
        "America/New_York, 2026-12-06, 2026-12-06T12:00"
    })
    void defaultsAndFormulasHaveTheDayOfThePerson(String zone, String day, String moment) {
        Map<String, Object> data = answers.check(schema, Map.of(), in(zone)).orThrow();

        assertThat(data)
                .containsEntry("day", day)
                .containsEntry("moment", moment)
                .containsEntry("who", "lin");
        assertThat(data).containsEntry("date", day).doesNotContainKey("rows");
    }

    @Test
    void conditionsAndLimitsHaveTheDayOfThePerson() {
        Map<String, Object> sent = Map.of("day", "2026-12-06", "late", "why", "left", 7);

        assertThat(answers.check(schema, sent, in("Asia/Shanghai")).orThrow())
                .containsEntry("late", "why")
                .containsKey("left");
        assertThat(answers.check(schema, sent, in("UTC")).data()).doesNotContainKeys("late", "left");
    }

    @Test
    void aRowWithNothingButTheDayIsBlank() {
        Map<String, Object> sent = Map.of("rows", List.of(Map.of("on", "2026-12-07"), Map.of("what", "x")));

        Map<String, Object> data =
                answers.check(schema, sent, in("Asia/Shanghai")).orThrow();

        assertThat(data.get("rows")).isEqualTo(List.of(Map.of("what", "x", "on", "2026-12-07")));
    }

    private static AnswerContext in(String zone) {
        return new AnswerContext("lin", Locale.ENGLISH, ZoneId.of(zone), Map.of(), FieldRight.EDIT, StoredAnswers.NONE);
    }
}
