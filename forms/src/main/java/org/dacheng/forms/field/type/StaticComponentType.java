package org.dacheng.forms.field.type;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.FieldReaderContext;
import org.dacheng.forms.field.FieldType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Components of form-js without an answer. A separator and a spacer are shown; buttons are not, since the page has its
 * own. A box names components that would load external content.
 */
@Component
public final class StaticComponentType implements FieldType {

    /** Replacement for a component of an unknown type without an answer. */
    public static final FieldType UNKNOWN = new StaticComponentType();

    @Override
    public List<String> names() {
        return List.of("separator", "spacer", "button", "image", "html", "iframe", "table", "documentPreview");
    }

    @Override
    public Purpose purpose() {
        return Purpose.SHOWN;
    }

    @Override
    public String fragment(Field field) {
        return switch (field.typeName()) {
            case "separator", "spacer" -> "separator";
            case "button" -> "nothing";
            default -> "unsupported";
        };
    }

    @Override
    public Map<String, @Nullable Object> extra(Field field, @Nullable Object value, FieldReaderContext reader) {
        Map<String, @Nullable Object> extra = new HashMap<>();
        extra.put("element", ShortenedText.of(field.typeName()));
        return extra;
    }
}
