package org.dacheng.forms.field.type;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dacheng.base.text.Messages;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.FieldReaderContext;
import org.dacheng.forms.field.PostedParameters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A question answered with yes or no: {@code true}, {@code false}, or no answer. Unlike an unticked {@code checkbox},
 * no is an answer.
 */
@Component
final class YesNoType extends BooleanType {

    YesNoType(Messages messages) {
        super(messages);
    }

    @Override
    public List<String> names() {
        return List.of("yesNo");
    }

    @Override
    public @Nullable Object read(Field field, PostedParameters posted) {
        String sent = posted.all().isEmpty() ? "" : posted.all().get(0);
        return switch (sent) {
            case "true" -> true;
            case "false" -> false;
            default -> sent;
        };
    }

    /** {@code unanswered}: true when neither yes nor no is chosen. */
    @Override
    public Map<String, @Nullable Object> extra(Field field, @Nullable Object value, FieldReaderContext reader) {
        Map<String, @Nullable Object> extra = new HashMap<>();
        extra.put("unanswered", !(value instanceof Boolean));
        return extra;
    }
}
