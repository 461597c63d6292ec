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
 * Components of form-js that hold no answer. A separator and a spacer are shown; buttons are not, since the page brings
 * its own. Of what would load content from elsewhere a box names what cannot be shown.
 */
@Component
public final class StaticComponentType implements FieldType {

    /** What a component of an unknown type becomes that holds no answer. */
    public static final FieldType UNKNOWN = new StaticComponentType();

    @Override
    public List<String> names() {
        return List.of("separator", "spacer", "button", "image", "html", "iframe", "table", "documentPreview");
    }

    @Override
    public Part part() {
        return Part.SHOWN;
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
