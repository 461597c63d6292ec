package org.dacheng.forms.field.type;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.PlainText;
import org.dacheng.forms.field.ChoiceOption;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.FieldDefinitionCheck;
import org.dacheng.forms.field.SchemaTexts;
import org.jspecify.annotations.Nullable;

/**
 * The options of a cascade: {@code values} as of a select, each of which may have {@code values} of its own.
 *
 * @param options those of the first level
 */
record CascadeOptions(List<CascadeOptions.Node> options) {

    private static final int MOST = 1000;
    private static final int DEEPEST = 5;
    private static final int LONGEST = 200;

    /** One option with those below it. */
    record Node(ChoiceOption option, List<Node> below) {

        String value() {
            return option.value();
        }
    }

    static CascadeOptions of(Field field) {
        return new CascadeOptions(nodes(field.json().path("values"), 1));
    }

    private static List<Node> nodes(JsonNode values, int level) {
        List<Node> nodes = new ArrayList<>();
        for (JsonNode value : values) {
            String code = value.path("value").asText("");
            LocalText label = SchemaTexts.of(value.path("label"));
            ChoiceOption option = new ChoiceOption(code, label.zh().isEmpty() ? LocalText.same(code) : label);
            nodes.add(new Node(option, level < DEEPEST ? nodes(value.path("values"), level + 1) : List.of()));
        }
        return nodes;
    }

    int levels() {
        return levels(options);
    }

    private static int levels(List<Node> nodes) {
        return nodes.stream().mapToInt(node -> 1 + levels(node.below())).max().orElse(0);
    }

    /** The options that the values choose, one on each level, as far as they are known. */
    List<Node> path(List<?> values) {
        List<Node> path = new ArrayList<>();
        List<Node> here = options;
        for (Object value : values) {
            Node next = here.stream()
                    .filter(node -> node.value().equals(value))
                    .findFirst()
                    .orElse(null);
            if (next == null) {
                break;
            }
            path.add(next);
            here = next.below();
        }
        return path;
    }

    static void define(Field field, FieldDefinitionCheck definition) {
        JsonNode values = field.json().path("values");
        if (!values.isArray() || values.isEmpty()) {
            definition.refuse(field, "/values", Message.of("forms.schema.options"));
            return;
        }
        int count = define(field, "/values", values, 1, definition);
        if (count > MOST) {
            definition.refuse(field, "/values", Message.of("forms.schema.too-many-options", MOST));
        }
    }

    private static int define(Field field, String place, JsonNode values, int level, FieldDefinitionCheck definition) {
        if (!values.isArray() || level > DEEPEST) {
            definition.refuse(
                    field,
                    place,
                    level > DEEPEST
                            ? Message.of("forms.schema.cascade-levels", DEEPEST)
                            : Message.of("forms.schema.options"));
            return 0;
        }
        int count = 0;
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < values.size(); i++) {
            JsonNode value = values.get(i);
            String code = value.path("value").asText("");
            Message problem = problem(code, value.path("label"), seen);
            if (problem != null) {
                definition.refuse(field, place + "/" + i + "/value", problem);
            }
            JsonNode below = value.path("values");
            count += 1
                    + (below.isMissingNode()
                            ? 0
                            : define(field, place + "/" + i + "/values", below, level + 1, definition));
        }
        return count;
    }

    private static @Nullable Message problem(String code, JsonNode label, Set<String> seen) {
        LocalText shown = SchemaTexts.of(label);
        if (PlainText.isBlank(code)) {
            return Message.of("forms.schema.option-value");
        } else if (!seen.add(code)) {
            return Message.of("forms.schema.option-twice", ShortenedText.of(code));
        }
        int maxLength =
                Math.max(code.length(), Math.max(shown.zh().length(), shown.en().length()));
        return maxLength > LONGEST ? Message.of("forms.schema.text-too-long", LONGEST) : null;
    }
}
