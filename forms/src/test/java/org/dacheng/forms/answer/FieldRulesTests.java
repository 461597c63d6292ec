package org.dacheng.forms.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.dacheng.forms.schema.FormSchema;
import org.dacheng.forms.schema.TestSchemas;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.CollectionUtils;

/** One field each: what is sent, and what is stored or reported. */
class FieldRulesTests {

    private final Answers answers = TestAnswers.answers();

    @DisplayName("keeps")
    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'type':'textfield' | ' hello ' | hello",
                "'type':'textfield','validate':{'pattern':'^C-[0-9]+$'} | 'C-12' | C-12",
                "'type':'textarea' | 'a\\r\\nb' | `a\nb`",
                "'type':'textfield' | 'a\\r\\nb\\tc' | a b c",
                "'type':'textfield' | '\\u200b\\u00a0a\\u0000b\\u202e ' | ab",
                "'type':'textfield','validate':{'maxLength':2} | '😀😀' | 😀😀",
                "'type':'textfield','validate':{'pattern':'[0-9]{8,30}'} | '6222 0210 0101 2345' | 6222021001012345",
                "'type':'textfield','validate':{'pattern':'[0-9]{8,30}'} | '６２２２０２１０' | 62220210",
                "'type':'textfield','validate':{'pattern':'[0-9]{8,30}'} | '6222-0210\\u00a00101\\u200b' | 622202100101",
                "'type':'textfield','validate':{'pattern':'[0-9 ]+'} | '6222 0210' | 6222 0210",
                "'type':'textfield','validate':{'validationType':'email'} | 'ｌｉｎ＠example.com' | lin@example.com",
                "'type':'textfield','validate':{'validationType':'phone'} | '１３８ 0013 8000' | 138 0013 8000",
                "'type':'datetime' | '2026/3/1' | 2026-03-01",
                "'type':'datetime' | '2026年3月1日' | 2026-03-01",
                "'type':'number' | 5.00 | 5",
                "'type':'number' | 1500 | 1500",
                "'type':'number','decimalDigits':2 | 1.25 | 1.25",
                "'type':'number','validate':{'min':-5} | -5 | -5",
                "'type':'money' | 12 | 12.00",
                "'type':'money','currency':'JPY' | 12 | 12",
                "'type':'money','allowNegative':true | -3.5 | -3.50",
                "'type':'select','values':[{'value':'a','label':'A'}] | 'a' | a",
                "'type':'select','values':[{'value':'1','label':'One'}] | 1 | 1",
                "'type':'radio','valuesExpression':'=[\\'x\\',\\'y\\']' | 'y' | y",
                "'type':'checklist','values':[{'value':'a'},{'value':'b'}] | ['b','a','b'] | [b, a]",
                "'type':'checkbox' | true | true",
                "'type':'checkbox' | false | false",
                "'type':'datetime' | '2026-03-01' | 2026-03-01",
                "'type':'datetime','subtype':'time' | '09:30:15' | 09:30",
                "'type':'datetime','subtype':'time' | '01:30Z' | 09:30",
                "'type':'datetime','subtype':'time' | '09:30:00+08:00' | 09:30",
                "'type':'datetime','subtype':'datetime' | '2026-03-01T09:30' | 2026-03-01T09:30",
                "'type':'datetime','subtype':'datetime' | '2026-03-01T01:30:00Z' | 2026-03-01T09:30",
                "'type':'dateRange' | {'from':'2026-03-02','to':'2026-03-08'} | {from=2026-03-02, fromHalf=AM, to=2026-03-08, toHalf=PM, days=5}",
                "'type':'dateRange','length':'natural-days' | {'from':'2026-03-02','to':'2026-03-08','days':99} | {from=2026-03-02, fromHalf=AM, to=2026-03-08, toHalf=PM, days=7}",
                "'type':'dateRange','halfDays':true | {'from':'2026-03-02','fromHalf':'PM','to':'2026-03-03','toHalf':'AM'} | {from=2026-03-02, fromHalf=PM, to=2026-03-03, toHalf=AM, days=1}",
                "'type':'dateRange' | {'from':'2026-03-02','fromHalf':'PM','to':'2026-03-03'} | {from=2026-03-02, fromHalf=AM, to=2026-03-03, toHalf=PM, days=2}",
                "'type':'person' | 'lin' | lin",
                "'type':'person','multiple':true | ['lin','lin'] | [lin]",
                "'type':'department' | 'rd' | rd",
                "'type':'attachment','accept':'.pdf' | ['file1'] | [file1]",
                "'type':'filepicker' | 'file1' | [file1]",
            })
    void keeps(String definition, String sent, String kept) {
        CheckedAnswers checked = check(definition, sent);

        assertThat(checked.violations()).isEmpty();
        assertThat(checked.data().get("f")).hasToString(kept);
    }

    @DisplayName("refuses")
    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'type':'textfield' | 5 | not-text | /data/f",
                "'type':'textfield' | 'a\\ud83d' | half-character | /data/f",
                "'type':'textarea' | '\\ude00a' | half-character | /data/f",
                "'type':'textfield','validate':{'required':true} | '\\u200b\\u00a0' | required | /data/f",
                "'type':'textarea','validate':{'required':true} | '\\ufeff\\u3000' | required | /data/f",
                "'type':'person','validate':{'required':true} | '\\u2060' | required | /data/f",
                "'type':'textfield','validate':{'minLength':3} | 'ab' | too-short | /data/f",
                "'type':'textfield','validate':{'maxLength':3} | 'abcd' | too-long | /data/f",
                "'type':'textfield','validate':{'maxLength':'=1+1'} | 'abcd' | too-long | /data/f",
                "'type':'textfield','validate':{'pattern':'^C-[0-9]+$'} | 'D-1' | pattern | /data/f",
                "'type':'textfield','validate':{'pattern':'[0-9]{8,30}'} | 'abc12345678xyz' | pattern | /data/f",
                "'type':'textfield','validate':{'pattern':'[0-9]{8,30}'} | '1234 567' | pattern | /data/f",
                "'type':'textfield','validate':{'pattern':'[0-9]{8,30}'} | '6222/0210' | pattern | /data/f",
                "'type':'textfield','validate':{'pattern':'[0-9]+','patternMessage':'digits'} | 'a1' | pattern-in-words | /data/f",
                "'type':'textfield','validate':{'validationType':'email'} | 'lin' | not-email | /data/f",
                "'type':'number' | '1,5' | ambiguous-number | /data/f",
                "'type':'money' | '1.234,5' | ambiguous-number | /data/f",
                "'type':'money' | '$86' | other-currency | /data/f",
                "'type':'money' | '86' | not-a-number | /data/f",
                "'type':'datetime' | '2026-02-30' | not-a-date | /data/f",
                "'type':'datetime' | 20261207 | not-a-date | /data/f",
                "'type':'datetime' | '20261207' | not-a-date | /data/f",
                "'type':'datetime','subtype':'datetime' | '2026-02-30T09:30' | not-a-datetime | /data/f",
                "'type':'datetime','subtype':'time' | '25:00' | not-a-time | /data/f",
                "'type':'dateRange' | {'from':20261207,'to':'2026-12-08'} | not-a-date | /data/f/from",
                "'type':'dateRange' | {'from':'2026-02-28','to':'2026-02-30'} | not-a-date | /data/f/to",
                "'type':'dateRange','halfDays':true | {'from':'2026-03-02','fromHalf':'pm','to':'2026-03-03'} | not-a-half | /data/f/fromHalf",
                "'type':'textfield','validate':{'validationType':'phone'} | 'call me' | not-phone | /data/f",
                "'type':'textfield','validate':{'pattern':'^(a+)+\\\\1$'} | 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' | pattern-slow | /data/f",
                "'type':'number' | '5' | not-a-number | /data/f",
                "'type':'number' | true | not-a-number | /data/f",
                "'type':'number' | 1e999999999 | too-many-digits | /data/f",
                "'type':'number' | 1e-999999999 | too-many-digits | /data/f",
                "'type':'number','decimalDigits':0 | 1.5 | whole-number | /data/f",
                "'type':'number','decimalDigits':1 | 1.55 | too-many-places | /data/f",
                "'type':'number','validate':{'min':3} | 2 | too-small | /data/f",
                "'type':'number','validate':{'min':'=1+2'} | 2 | too-small | /data/f",
                "'type':'number','validate':{'max':3} | 4 | too-large | /data/f",
                "'type':'money' | -0.01 | negative | /data/f",
                "'type':'money' | 1.005 | too-many-places | /data/f",
                "'type':'select','values':[{'value':'a'}] | 'b' | not-an-option | /data/f",
                "'type':'select','values':[{'value':'a'}] | {'x':1} | not-an-option | /data/f",
                "'type':'checklist','values':[{'value':'a'}] | 'a' | not-a-list | /data/f",
                "'type':'taglist','values':[{'value':'a'}] | ['z'] | not-an-option | /data/f",
                "'type':'checkbox' | 'yes' | not-yes-or-no | /data/f",
                "'type':'datetime' | '2026-02-30' | not-a-date | /data/f",
                "'type':'datetime' | '0026-02-01' | far-date | /data/f",
                "'type':'datetime','disallowPassedDates':true | '2026-03-01' | past-date | /data/f",
                "'type':'datetime','subtype':'time' | '25:00' | not-a-time | /data/f",
                "'type':'datetime','subtype':'datetime' | '2026-03-01' | not-a-datetime | /data/f",
                "'type':'dateRange' | '2026-03-01' | not-a-range | /data/f",
                "'type':'dateRange' | {'from':'2026-03-02'} | range-to-missing | /data/f/to",
                "'type':'dateRange' | {'to':'2026-03-02'} | range-from-missing | /data/f/from",
                "'type':'dateRange' | {'from':'2026-03-02','to':'2026-03-01'} | range-backwards | /data/f/to",
                "'type':'dateRange' | {'from':'2026-03-02','to':'soon'} | not-a-date | /data/f/to",
                "'type':'dateRange','halfDays':true | {'from':'2026-03-02','fromHalf':'PM','to':'2026-03-02','toHalf':'AM'} | range-halves | /data/f/toHalf",
                "'type':'dateRange' | {'from':'2026-03-02','to':'2126-03-01'} | range-too-long | /data/f/to",
                "'type':'dateRange','validate':{'min':0.5} | {'from':'2026-03-07','to':'2026-03-08'} | range-rest-days | /data/f",
                "'type':'dateRange','validate':{'max':2} | {'from':'2026-03-02','to':'2026-03-05'} | range-max | /data/f",
                "'type':'person' | 'nobody' | nobody | /data/f",
                "'type':'person' | 'gone' | person-left | /data/f",
                "'type':'person' | ['lin'] | only-one | /data/f",
                "'type':'person','multiple':true | 'lin' | not-a-list | /data/f",
                "'type':'department' | 'moon' | no-department | /data/f",
                "'type':'attachment' | ['nope'] | no-attachment | /data/f",
                "'type':'attachment' | ['file1','file2'] | too-many-files | /data/f",
                "'type':'attachment','accept':'image/*' | ['file1'] | attachment-kind | /data/f",
                "'type':'textfield','validate':{'required':true} | '  ' | required | /data/f",
                "'type':'number','validate':{'required':true} | null | required | /data/f",
                "'type':'checkbox','validate':{'required':true} | false | required | /data/f",
                "'type':'checklist','validate':{'required':true},'values':[] | [] | required | /data/f",
                "'type':'dateRange','validate':{'required':true} | {'from':'','to':''} | required | /data/f",
            })
    void refuses(String definition, String sent, String message, String pointer) {
        CheckedAnswers checked = check(definition, sent);

        assertThat(checked.violations()).hasSize(1);
        assertThat(checked.violations().get(0).pointer()).isEqualTo(pointer);
        assertThat(checked.violations().get(0).text().key()).isEqualTo("forms.field." + message);
        assertThat(checked.data().getOrDefault("f", false)).isEqualTo(false);
    }

    @DisplayName("understands")
    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'type':'money' | ¥86 | 86.00",
                "'type':'money' | ￥1,200.50 | 1200.50",
                "'type':'money' | １，２００．５元 | 1200.50",
                "'type':'money','currency':'USD' | $86 | 86.00",
                "'type':'money','currency':'USD' | ¥86 | other-currency",
                "'type':'money' | 50% | not-a-number",
                "'type':'money' | 1,5 | ambiguous-number",
                "'type':'number' | １２．５ | 12.5",
                "'type':'number' | ¥86 | 86",
                "'type':'number','unit':'kg' | ¥86 | not-a-number",
                "'type':'number','unit':'%' | 50% | 50",
                "'type':'number' | 50% | not-a-number",
                "'type':'number' | 1.234,5 | ambiguous-number",
                "'type':'number' | 1e5 | not-a-number",
                "'type':'datetime' | 2026/3/1 | 2026-03-01",
            })
    void understands(String definition, String typed, String kept) {
        FormSchema schema = schema(definition);

        CheckedAnswers checked = answers.check(
                schema,
                answers.read(schema, CollectionUtils.toMultiValueMap(Map.of("data.f", List.of(typed)))),
                TestAnswers.NEW);

        Object found = checked.violations().isEmpty()
                ? checked.data().get("f")
                : checked.violations().get(0).text().key().replace("forms.field.", "");
        assertThat(found).hasToString(kept);
    }

    private CheckedAnswers check(String definition, String sent) {
        FormSchema schema = schema(definition);
        Map<String, Object> raw = TestAnswers.data("{'f': " + sent + "}");
        return answers.check(schema, raw, TestAnswers.NEW);
    }

    private static FormSchema schema(String definition) {
        return TestSchemas.of("{'key':'f','label':'F'," + definition.replace("\\'", "\\\"") + "}");
    }
}
