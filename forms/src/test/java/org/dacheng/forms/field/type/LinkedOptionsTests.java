package org.dacheng.forms.field.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.forms.answer.TestAnswers;
import org.dacheng.forms.field.ChoiceOption;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.FieldReaderContext;
import org.dacheng.forms.schema.FormSchema;
import org.dacheng.forms.schema.TestSchemas;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Options that depend on the answer to another field. */
class LinkedOptionsTests {

    private static final String PROVINCE =
            "{'type':'checklist','key':'province','values':[{'value':'gd'},{'value':'sh'},{'value':'any'}]}";
    private static final String CITY = "{'type':'select','key':'city','label':'City','values':[{'value':'gz'},"
            + "{'value':'sz'},{'value':'pd'}],'linked':{'field':'province','options':{'gd':['gz','sz'],'sh':['pd']}}}";

    /** The other field may come later in the form. */
    private final FormSchema schema = TestSchemas.of(CITY, PROVINCE);

    @Test
    void offersWhatTheOtherAnswerAllows() {
        assertThat(offered(List.of("gd"))).containsExactly("gz", "sz");
        assertThat(offered(List.of("sh"))).containsExactly("pd");
        assertThat(offered(List.of("sh", "gd"))).containsExactly("gz", "sz", "pd");
        assertThat(offered(List.of("any"))).containsExactly("gz", "sz", "pd");
        assertThat(offered(List.of())).isEmpty();
    }

    @Test
    void refusesWhatTheOtherAnswerDoesNotAllow() {
        assertThat(problems(Map.of("province", List.of("gd"), "city", "sz"))).isEmpty();
        assertThat(problems(Map.of("province", List.of("sh"), "city", "sz")))
                .containsExactly("/data/city forms.field.option-not-linked");
        assertThat(problems(Map.of("city", "sz"))).containsExactly("/data/city forms.field.option-not-linked");
    }

    @Test
    void theFormIsRefreshedWhenTheOtherAnswerChanges() {
        assertThat(city().reads()).containsExactly("province");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'linked':{'field':'nowhere','options':{}}",
                "'linked':{'options':{'gd':['gz']}}",
                "'linked':{'field':'province','options':{'gd':'gz'}}",
                "'linked':{'field':'province','options':[]}",
                "'linked':'province'",
                "'optionList':'none'",
                "'optionsUrl':'file:///etc/passwd'",
                "'optionsUrl':'https://user:secret@hr.example.com/'"
            })
    void refusesOtherDefinitions(String definition) {
        assertThatThrownBy(() -> TestSchemas.of(
                        PROVINCE, "{'type':'select','key':'city','values':[{'value':'gz'}]," + definition + "}"))
                .isInstanceOf(InvalidInput.class);
    }

    private Field city() {
        return schema.values().stream()
                .filter(field -> field.key().equals("city"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> offered(List<String> province) {
        Map<String, @Nullable Object> variables = Map.of("province", province);
        FieldReaderContext reader = new FieldReaderContext(Locale.ENGLISH, TestAnswers.NEW.zone(), variables);
        return ((List<?>) city().type().inputExtra(city(), null, reader).get("options"))
                .stream().map(option -> ((ChoiceOption) option).value()).toList();
    }

    private List<String> problems(Map<String, ?> answers) {
        return TestAnswers.answers().check(schema, answers, TestAnswers.NEW).violations().stream()
                .map((Violation one) -> one.pointer() + " " + one.text().key())
                .toList();
    }
}
