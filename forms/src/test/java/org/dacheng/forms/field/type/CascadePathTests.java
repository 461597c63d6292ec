package org.dacheng.forms.field.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dacheng.forms.answer.TestAnswers;
import org.dacheng.forms.field.ChoiceOption;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.FieldReaderContext;
import org.dacheng.forms.schema.FormSchema;
import org.dacheng.forms.schema.TestSchemas;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Options whose values contain the characters that join or escape the path of an option. */
class CascadePathTests {

    private static final FormSchema FORM = TestSchemas.of("{'type':'cascade','key':'f','values':["
            + "{'value':'a/b','values':[{'value':'c','values':[{'value':'first'}]}]},"
            + "{'value':'a','values':[{'value':'b/c','values':[{'value':'second'}]}]},"
            + "{'value':'a~1b','values':[{'value':'c','values':[{'value':'third'}]}]}]}");

    @ParameterizedTest
    @CsvSource({"a/b, c, first", "a, b/c, second", "a~1b, c, third"})
    void eachPathHasItsOwnOptions(String one, String two, String three) {
        Field field = FORM.values().get(0);
        List<String> answer = List.of(one, two, three);

        List<?> levels = (List<?>) field.type().extra(field, answer, READER).get("levels");

        SelectLevel last = (SelectLevel) levels.get(2);
        assertThat(last.groups().stream().filter(SelectLevel.Group::current).flatMap(group -> group.options().stream()))
                .extracting(ChoiceOption::value)
                .containsExactly(three);
        assertThat(last.groups()).extracting(SelectLevel.Group::parent).doesNotHaveDuplicates();
        assertThat(TestAnswers.answers()
                        .check(FORM, Map.of("f", answer), TestAnswers.NEW)
                        .orThrow())
                .containsEntry("f", answer);
    }

    private static final FieldReaderContext READER =
            new FieldReaderContext(Locale.ENGLISH, TestAnswers.NEW.zone(), Map.of());
}
