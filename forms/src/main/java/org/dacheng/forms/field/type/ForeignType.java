package org.dacheng.forms.field.type;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dacheng.base.text.Message;
import org.dacheng.forms.field.AnswerValidation;
import org.dacheng.forms.field.DefaultValues;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.FieldDefinitionCheck;
import org.dacheng.forms.field.FieldReaderContext;
import org.dacheng.forms.field.FieldType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A component of an imported form that this program cannot offer for filling in. {@code original} is its definition,
 * which an export returns unchanged. A box on the page names its type; its value is the plain default of the original,
 * so that expressions can read it, and is never accepted from input.
 */
@Component
public final class ForeignType implements FieldType {

    /** Type name in schemas. */
    public static final String NAME = "foreign";

    /** Member with the definition in the imported form. */
    public static final String ORIGINAL = "original";

    @Override
    public List<String> names() {
        return List.of(NAME);
    }

    @Override
    public Purpose purpose() {
        return Purpose.COMPUTED;
    }

    @Override
    public Set<String> members() {
        return Set.of(ORIGINAL);
    }

    @Override
    public void define(Field field, FieldDefinitionCheck definition) {
        if (!field.json().has(ORIGINAL)) {
            definition.refuse(field, "/" + ORIGINAL, Message.of("forms.schema.foreign"));
        }
    }

    @Override
    public @Nullable Object compute(Field field, AnswerValidation validation) {
        JsonNode preset = field.json().path(ORIGINAL).path("defaultValue");
        boolean formula = preset.isTextual() && preset.asText().startsWith("=");
        return formula ? null : DefaultValues.plain(preset);
    }

    @Override
    public Map<String, @Nullable Object> extra(Field field, @Nullable Object value, FieldReaderContext reader) {
        Map<String, @Nullable Object> extra = new HashMap<>();
        extra.put(
                "element",
                ShortenedText.of(field.json().path(ORIGINAL).path("type").asText(NAME)));
        return extra;
    }
}
