package org.dacheng.forms.design.setting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.PlainText;
import org.dacheng.forms.design.SpelledName;
import org.dacheng.forms.field.SchemaTexts;
import org.jspecify.annotations.Nullable;

/**
 * Options as lines of text: {@code 年假 | Annual leave}, the part behind the bar may be missing. Options below another
 * are indented by two blanks or a tab. An option keeps its stored value while its line keeps its Chinese or English
 * text or its place; a new one gets a value made from its text.
 */
final class OptionLines {

    private static final int MAX_OPTIONS = 1000;
    private static final int MAX_LENGTH = 200;
    private static final String BAR = " | ";

    private record OptionLine(int depth, LocalText label, ObjectNode option) {}

    static String write(JsonNode options) {
        StringBuilder lines = new StringBuilder();
        write(options, "", lines);
        return lines.toString().stripTrailing();
    }

    private static void write(JsonNode options, String indent, StringBuilder lines) {
        for (JsonNode option : options) {
            JsonNode label = option.path("label");
            String zh = label.isObject()
                    ? label.path("zh_CN").asText()
                    : label.asText(option.path("value").asText());
            String en = label.isObject() ? label.path("en").asText() : "";
            lines.append(indent).append(zh.isBlank() ? en : zh);
            if (!en.isBlank() && !zh.isBlank() && !en.equals(zh)) {
                lines.append(BAR).append(en);
            }
            lines.append("\n");
            write(option.path("values"), indent + "  ", lines);
        }
    }

    /**
     * The options of lines.
     *
     * @param before stored options
     * @return null for no options
     * @throws InvalidInput if there are too many, one is too long, or two of one list are called the same
     */
    static @Nullable ArrayNode read(String text, JsonNode before, boolean nested) {
        List<String> lines =
                text.lines().filter(line -> !PlainText.isBlank(line)).toList();
        if (lines.size() > MAX_OPTIONS) {
            throw InvalidInput.of("", "forms.setting.too-many-options", MAX_OPTIONS);
        }
        Set<String> texts = lines.stream().map(line -> chinese(line.strip())).collect(Collectors.toSet());
        ArrayNode roots = JsonNodeFactory.instance.arrayNode();
        Deque<OptionLine> open = new ArrayDeque<>();
        Set<String> taken = values(before);
        for (String line : lines) {
            int depth = nested ? depth(line, open.size()) : 0;
            while (open.size() > depth) {
                open.pop();
            }
            ArrayNode siblings =
                    open.isEmpty() ? roots : open.element().option().withArray("values");
            JsonNode known = open.isEmpty() ? before : known(open, before);
            ObjectNode option = option(line.strip(), siblings, new Stored(known, texts), taken);
            open.push(new OptionLine(depth, SchemaTexts.of(option.path("label")), option));
        }
        return roots.isEmpty() ? null : roots;
    }

    /** Two blanks, a tab or a wide blank are one level; a line is at most one level below the line before it. */
    private static int depth(String line, int deepest) {
        int blanks = 0;
        for (int i = 0; i < line.length() && Character.isWhitespace(line.charAt(i)); i++) {
            blanks += line.charAt(i) == ' ' ? 1 : 2;
        }
        return Math.min(blanks / 2, deepest);
    }

    /** The stored options below the option that is open. */
    private static JsonNode known(Deque<OptionLine> open, JsonNode before) {
        JsonNode at = before;
        List<OptionLine> path = new ArrayList<>(open);
        for (int i = path.size() - 1; i >= 0; i--) {
            String value = path.get(i).option().path("value").asText();
            JsonNode found = JsonNodeFactory.instance.missingNode();
            for (JsonNode option : at) {
                if (option.path("value").asText().equals(value)) {
                    found = option.path("values");
                }
            }
            at = found;
        }
        return at;
    }

    private static Set<String> values(JsonNode options) {
        Set<String> values = new HashSet<>();
        options.forEach(option -> values.add(option.path("value").asText()));
        return values;
    }

    private static ObjectNode option(String line, ArrayNode siblings, Stored known, Set<String> taken) {
        if (line.length() > MAX_LENGTH) {
            throw InvalidInput.of("", "forms.setting.long-option", MAX_LENGTH);
        }
        int bar = line.indexOf(BAR.strip());
        String zh = chinese(line);
        String en = bar < 0 ? "" : line.substring(bar + 1).strip();
        for (JsonNode sibling : siblings) {
            if (SchemaTexts.of(sibling.path("label")).zh().equals(zh)) {
                throw InvalidInput.of("", "forms.setting.option-twice", zh);
            }
        }
        ObjectNode option = siblings.addObject();
        JsonNode stored = known.option(zh, en, siblings.size() - 1);
        option.put(
                "value",
                stored == null
                        ? free(SpelledName.of(zh, "option"), taken)
                        : stored.path("value").asText());
        taken.add(option.path("value").asText());
        if (en.isEmpty()) {
            option.put("label", zh);
        } else {
            option.putObject("label").put("zh_CN", zh).put("en", en);
        }
        return option;
    }

    private static String chinese(String line) {
        int bar = line.indexOf(BAR.strip());
        return bar < 0 ? line : line.substring(0, bar).strip();
    }

    private static String free(String value, Set<String> taken) {
        String free = value;
        for (int i = 2; taken.contains(free); i++) {
            free = value + i;
        }
        return free;
    }

    /**
     * Stored options of one list.
     *
     * @param texts of all lines; a stored option with another text may have been renamed
     */
    private record Stored(JsonNode options, Set<String> texts) {

        /** The option with the same text, or the one at the same place if its text is gone; null for a new one. */
        @Nullable
        JsonNode option(String zh, String en, int index) {
            for (JsonNode option : options) {
                LocalText label = SchemaTexts.of(option.path("label"));
                if (label.zh().equals(zh) || !en.isEmpty() && label.en().equals(en)) {
                    return option;
                }
            }
            JsonNode same = options.path(index);
            boolean renamed = same.isObject()
                    && !texts.contains(SchemaTexts.of(same.path("label")).zh());
            return renamed ? same : null;
        }
    }

    private OptionLines() {}
}
