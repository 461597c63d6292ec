package org.dacheng.forms.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.dacheng.forms.answer.AnswerContext;
import org.dacheng.forms.answer.Answers;
import org.dacheng.forms.answer.CheckedAnswers;
import org.dacheng.forms.answer.TestAnswers;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.schema.FormSchema;
import org.dacheng.forms.schema.TestSchemas;
import org.dacheng.people.actor.Actor;
import org.dacheng.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Answers of every type come back unchanged from the page, the database and the API, and all of them accept the same. */
@DatabaseTest
class FieldRoundTripTests {

    private static final int TRIES = 60;

    @Autowired
    private Answers answers;

    @Autowired
    private Forms forms;

    @Autowired
    private SpringTemplateEngine engine;

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void goodValuesComeBackUnchangedFromThePageAndTheApi(long seed) throws JsonProcessingException {
        Random random = new Random(seed);
        FormSchema schema = GeneratedAnswers.schema();
        for (int i = 0; i < TRIES; i++) {
            Map<String, Object> typed = GeneratedAnswers.good(random);
            CheckedAnswers checked = answers.check(schema, typed, context());
            assertThat(checked.violations()).as("%s", typed).isEmpty();
            Map<String, Object> stored = json(checked.data());

            MultiValueMap<String, String> page = PostedPage.of(page(schema, stored));
            Map<String, Object> posted = answers.read(schema, page);

            assertThat(json(answers.check(schema, posted, context()).orThrow())).isEqualTo(stored);
            assertThat(json(answers.check(schema, stored, context()).orThrow())).isEqualTo(stored);
        }
    }

    /** Whatever is typed into the page is accepted or refused for the same reason when an API client sends it. */
    @ParameterizedTest
    @ValueSource(longs = {3, 4, 5})
    void thePageAndTheApiAcceptTheSame(long seed) throws JsonProcessingException {
        Random random = new Random(seed);
        FormSchema schema = GeneratedAnswers.schema();
        for (int i = 0; i < 20 * TRIES; i++) {
            Field field = schema.values().get(random.nextInt(schema.values().size()));
            Map<String, String> typed = GeneratedAnswers.typed(random, field);
            MultiValueMap<String, String> page = new LinkedMultiValueMap<>();
            typed.forEach((input, text) -> page.add("data." + field.key() + input, text));
            Map<String, Object> sent = json(Map.of(field.key(), GeneratedAnswers.sent(field, typed)));

            CheckedAnswers byPage = answers.check(schema, answers.read(schema, page), context());
            CheckedAnswers byApi = answers.check(schema, sent, context());
            assertThat(byApi).as("%s %s", field.typeName(), typed).isEqualTo(byPage);

            if (byPage.violations().isEmpty()) {
                CheckedAnswers again = answers.check(schema, byPage.data(), context());
                assertThat(again).as("%s %s", field.typeName(), typed).isEqualTo(byPage);
            }
        }
    }

    /** A text that the page takes as it is, such as a URL or a phone number, is read by the API in the same way. */
    @ParameterizedTest
    @ValueSource(longs = {6, 7})
    void plainTextsMeanTheSameOnThePageAndInTheApi(long seed) {
        Random random = new Random(seed);
        FormSchema schema = GeneratedAnswers.schema();
        List<Field> texts = schema.values().stream()
                .filter(field -> GeneratedAnswers.TEXT_TYPES.contains(field.typeName()))
                .toList();
        for (int i = 0; i < 20 * TRIES; i++) {
            Field field = texts.get(random.nextInt(texts.size()));
            String typed = GeneratedAnswers.text(random, field);
            MultiValueMap<String, String> page =
                    new LinkedMultiValueMap<>(Map.of("data." + field.key(), List.of(typed)));

            CheckedAnswers byPage = answers.check(schema, answers.read(schema, page), context());
            CheckedAnswers byApi = answers.check(schema, Map.of(field.key(), typed), context());

            assertThat(byApi).as("%s %s", field.typeName(), typed).isEqualTo(byPage);
        }
    }

    /** No type is forgotten above. */
    @Test
    void everyTypeWithAnAnswerIsGenerated() {
        assertThat(GeneratedAnswers.schema().values().stream()
                        .map(Field::typeName)
                        .distinct())
                .contains(
                        "textfield",
                        "textarea",
                        "number",
                        "money",
                        "select",
                        "radio",
                        "checklist",
                        "checkbox",
                        "datetime",
                        "dateRange",
                        "lineItems",
                        "link",
                        "phone",
                        "idNumber",
                        "bankAccount",
                        "employeeNumber",
                        "time",
                        "yesNo",
                        "rating",
                        "cascade",
                        "address");
    }

    private String page(FormSchema schema, Map<String, Object> data) {
        FormView view = forms.view(schema, data, List.of(), FormMode.EDIT, context());
        return PostedPage.render(engine, view);
    }

    /** As the database and the API write and read it. */
    private static Map<String, Object> json(Map<String, Object> data) throws JsonProcessingException {
        return TestSchemas.JSON.readValue(TestSchemas.JSON.writeValueAsString(data), new TypeReference<>() {});
    }

    private static AnswerContext context() {
        return AnswerContext.forSubmitter(
                new Actor("nobody", Set.of(), Locale.ENGLISH, TestAnswers.NEW.zone(), "test"));
    }
}
