package org.dacheng.forms.field.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.FieldReaderContext;
import org.dacheng.forms.schema.FormSchema;
import org.dacheng.forms.schema.TestSchemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes of a form: where their links may lead, and what is refused of the expressions in them. */
class NoteTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data:text/html,<script>alert(1)</script>",
                "data:text/html;base64,PHNjcmlwdD4=",
                "DATA:text/html,x",
                "data:image/svg+xml,x",
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "&#106;avascript:alert(1)",
                "java&#9;script:alert(1)",
                "java&#10;script:alert(1)",
                "&#1;javascript:alert(1)",
                "\u00a0javascript:alert(1)",
                "java\u200bscript:alert(1)",
                "vbscript:x",
                "file:///etc/passwd",
                "blob:https://x/1",
                "ftp://x/y",
                "intent://x",
                "view-source:https://x",
                "x:y",
                ":y",
                "//evil.example/x",
                "/\\\\evil.example",
                "\\\\\\\\evil.example",
                "java%0ascript:alert(1)",
            })
    void aLinkLeadsNowhereElse(String link) {
        for (String text : List.of(
                "[go](" + link + ")", "[go](<" + link + ">)", "![go](" + link + ")", "[go][a]\n\n[a]: " + link)) {
            String html = html(text);
            assertThat(html).as(text).doesNotContainPattern("(?i)(href|src)=\"[^\"]+\"");
        }
        assertThat(html("<" + link + ">")).doesNotContainPattern("(?i)href=\"[^\"]+\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://dacheng.example/a?b=c:d#e",
                "HTTP://dacheng.example",
                "mailto:hr@small.example",
                "/start",
                "start/leave",
                "#top",
                "?view=all:x",
                "a/b:c",
            })
    void pagesMailAndThisSiteAreFine(String link) {
        assertThat(html("[go](" + link + ")")).contains("href=\"" + link + "\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'{{amuont}}' | /components/1/text | unknown-name-of",
                "'a {{amount}} and {{sum(amount, t)}}' | /components/1/text | argument",
                "'{{amount.x}}' | /components/1/text | no-member",
                "'=amount + t' | /components/1/text | operands",
                "'{{submitter.levle}}' | /components/1/text | no-member-of",
                "'{{summ(amount)}}' | /components/1/text | unknown-function-near",
                "{'zh_CN':'{{amount}}','en':'{{amuont}}'} | /components/1/text/en | unknown-name-of",
                "{'zh_CN':'{{t * 2}}','en':'fine'} | /components/1/text/zh_CN | operands",
            })
    void whatANoteCanNeverShowIsRefusedWithItsPlace(String text, String pointer, String reason) {
        InvalidInput refused = catchThrowableOfType(InvalidInput.class, () -> schema(text));

        assertThat(refused.violations()).hasSize(1);
        Violation wrong = refused.violations().get(0);
        assertThat(wrong.pointer()).isEqualTo(pointer);
        assertThat(((Message) wrong.text().args().get(3)).key()).isEqualTo("forms.feel." + reason);
    }

    @Test
    void whatIsNoExpressionIsRefusedWithItsPlace() {
        InvalidInput refused = catchThrowableOfType(InvalidInput.class, () -> schema("{'en':'{{amount +}}'}"));

        assertThat(refused.violations()).extracting(Violation::pointer).containsExactly("/components/1/text/en");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'{{amount * 2}} {{t}} {{submitter.name}}'",
                "'=t'",
                "{'zh_CN':'{{amount}}','en':'{{t}}'}",
                "'plain { text } }} {{'",
            })
    void whatFitsIsTaken(String text) {
        assertThat(schema(text).components().tree()).hasSize(2);
    }

    private static FormSchema schema(String text) {
        return TestSchemas.of(
                "{'type':'group','components':[{'type':'number','key':'amount'},{'type':'textfield','key':'t'}]}",
                "{'type':'text','text':" + text + "}");
    }

    private static String html(String markdown) {
        Field note =
                TestSchemas.of("{'type':'text','text':'x'}").components().tree().get(0);
        Field field = note.with(
                TestSchemas.JSON.createObjectNode().put("type", "text").put("text", markdown));
        FieldReaderContext reader = new FieldReaderContext(Locale.ENGLISH, ZoneOffset.UTC, Map.of());
        return String.valueOf(field.type().extra(field, null, reader).get("html"));
    }
}
