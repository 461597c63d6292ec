package org.dacheng.forms.render.markup;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.dacheng.forms.render.FieldView;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.model.IProcessableElementTag;

/**
 * {@code field:extra="type=inputType, min=earliest"} beside {@code field:input} or {@code field:text}: attributes out
 * of what the type of the field gives its fragment, see {@link FieldView#extra()}. An empty one is left out.
 */
final class FurtherAttributes {

    private static final String ATTRIBUTE = FieldAttributeProcessor.PREFIX + ":extra";

    /** Only templates write these texts: there are few. */
    private static final Map<String, List<Assignment>> PARSED = new ConcurrentHashMap<>();

    private record Assignment(String attribute, String name) {

        static List<Assignment> parse(String written) {
            return Arrays.stream(written.split(",")).map(Assignment::one).toList();
        }

        private static Assignment one(String written) {
            int equals = written.indexOf('=');
            return new Assignment(
                    written.substring(0, equals).strip(),
                    written.substring(equals + 1).strip());
        }
    }

    static void write(IProcessableElementTag tag, FieldView field, MarkupWriter markup) {
        String written = tag.getAttributeValue(ATTRIBUTE);
        if (written == null) {
            return;
        }
        for (Assignment one : PARSED.computeIfAbsent(written, Assignment::parse)) {
            markup.with(one.attribute(), text(field, one.name()));
        }
    }

    /** The text of a further attribute of the field; null if there is none or it is empty. */
    static @Nullable String text(FieldView field, String name) {
        Object value = field.extra().get(name);
        String text = value == null ? "" : value.toString();
        return text.isEmpty() ? null : text;
    }

    private FurtherAttributes() {}
}
