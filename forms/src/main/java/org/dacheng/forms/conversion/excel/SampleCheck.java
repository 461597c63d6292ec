package org.dacheng.forms.conversion.excel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Languages;
import org.dacheng.base.text.LocalText;
import org.dacheng.forms.conversion.guess.FieldKind;
import org.dacheng.forms.conversion.guess.GuessedField;
import org.dacheng.forms.feel.Feel;
import org.dacheng.forms.field.AnswerValidation;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.FieldReaderContext;
import org.dacheng.forms.field.FieldTypes;
import org.dacheng.forms.field.FormComponents;
import org.dacheng.forms.field.SchemaTexts;
import org.springframework.stereotype.Component;

/** Whether a field would accept samples: by the rule of its type, which also checks answers. */
@Component
final class SampleCheck {

    private final FieldTypes types;
    private final Feel feel;

    SampleCheck(FieldTypes types, Feel feel) {
        this.types = types;
        this.feel = feel;
    }

    boolean accepts(FieldKind kind, List<String> samples) {
        Field field = field(GuessedField.of("a", kind, kind.text()).component());
        return samples.stream().allMatch(sample -> accepts(field, sample));
    }

    private Field field(ObjectNode definition) {
        return new Field(
                types.find(definition.path("type").asText()).orElseThrow(),
                "a",
                LocalText.same("a"),
                SchemaTexts.NONE,
                definition,
                "",
                null,
                FormComponents.NONE,
                new Field.Rules(null, null, null, false, false),
                Set.of());
    }

    private boolean accepts(Field field, String sample) {
        List<Violation> violations = new ArrayList<>();
        FieldReaderContext reader = new FieldReaderContext(Languages.ENGLISH, ZoneOffset.UTC, Map.of());
        AnswerValidation validation =
                new AnswerValidation(reader, "/a", violations, violations, feel, (items, rows, pointer) -> List.of());
        return field.type().check(field, sample, validation) != null && violations.isEmpty();
    }
}
