package org.dacheng.forms.answer;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dacheng.forms.field.type.TestFieldTypes;
import org.dacheng.forms.schema.TestSchemas;

/** Answers in a small world, and what was sent as JSON with single quotes. */
public final class TestAnswers {

    public static final AnswerContext NEW = new AnswerContext(
            "lin", Locale.ENGLISH, ZoneId.of("Asia/Shanghai"), Map.of(), FieldRight.EDIT, StoredAnswers.NONE);

    public static Answers answers() {
        return new Answers(
                TestSchemas.FEEL,
                new SubmitterVariable(
                        id -> Optional.ofNullable(TestFieldTypes.PEOPLE.get(id)),
                        id -> List.of(TestFieldTypes.DEPARTMENTS.get(1), TestFieldTypes.DEPARTMENTS.get(0))));
    }

    public static Map<String, Object> data(String json) {
        return TestSchemas.JSON.convertValue(TestSchemas.json(json), new TypeReference<>() {});
    }

    public static AnswerContext context(Map<String, FieldRight> rights, Map<String, Object> before) {
        return new AnswerContext(
                "lin", Locale.ENGLISH, ZoneId.of("Asia/Shanghai"), rights, FieldRight.EDIT, StoredAnswers.of(before));
    }

    private TestAnswers() {}
}
