package org.dacheng.forms.design.setting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.text.PlainText;
import org.dacheng.forms.design.SpelledName;
import org.dacheng.forms.field.SchemaTexts;
import org.jspecify.annotations.Nullable;

/**
 * Options as lines of text: {@code 年假 | Annual leave}, the part behind the bar may be missing. Options below another
 * are indented by two blanks or a tab. A stored option stays as it is while its line is in the same list; it keeps its
 * value while the line keeps its Chinese or English text or its place. A new one gets a value made from its text.
 */
final class OptionLines {

    /** Characters that may be sent for one list. */
    static final int MAX_TEXT = 300_000;

    private static final int MAX_OPTIONS = 1000;
    private static final int MAX_LENGTH = 200;

    /** More than a form may have, so that its check can name what is too deep. */
    private static final int MAX_DEPTH = 10;

    private static final String BAR = " | ";
    private static final String VALUE = "value";
    private static final String LABEL = "label";
    private static final String BELOW = "values";

    /** From what stays the same to what only resembles it. */
    private static final List<BiPredicate<OptionLine, JsonNode>> SAME = List.of(
            (line, option) -> line.text().equals(line(option)),
            (line, option) ->
                    line.zh().equals(SchemaTexts.of(option.path(LABEL)).zh()),
            (line, option) -> !line.en().isEmpty()
                    && line.en().equals(SchemaTexts.of(option.path(LABEL)).en()));

    private record OptionLine(String text, List<OptionLine> below) {

        String zh() {
            int bar = text.indexOf(BAR.strip());
            return bar < 0 ? text : text.substring(0, bar).strip();
        }

        String en() {
            int bar = text.indexOf(BAR.strip());
            return bar < 0 ? "" : text.substring(bar + 1).strip();
        }
    }

    static String write(JsonNode options) {
        StringBuilder lines = new StringBuilder();
        write(options, "", lines);
        return lines.toString().stripTrailing();
    }

    private static void write(JsonNode options, String indent, StringBuilder lines) {
        for (JsonNode option : options) {
            lines.append(indent).append(line(option)).append("\n");
            write(option.path(BELOW), indent + "  ", lines);
        }
    }

    private static String line(JsonNode option) {
        JsonNode label = option.path(LABEL);
        String zh = label.isObject()
                ? label.path("zh_CN").asText()
                : label.asText(option.path(VALUE).asText());
        String en = label.isObject() ? label.path("en").asText() : "";
        boolean both = !en.isBlank() && !zh.isBlank() && !en.equals(zh);
        return both ? zh + BAR + en : zh.isBlank() ? en : zh;
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
        List<OptionLine> roots = new ArrayList<>();
        Deque<OptionLine> open = new ArrayDeque<>();
        for (String line : lines) {
            int depth = nested ? depth(line, open.size()) : 0;
            while (open.size() > depth) {
                open.pop();
            }
            OptionLine one = new OptionLine(shortEnough(line.strip()), new ArrayList<>());
            (open.isEmpty() ? roots : open.element().below()).add(one);
            open.push(one);
        }
        return roots.isEmpty() ? null : options(roots, before);
    }

    private static String shortEnough(String line) {
        if (line.length() > MAX_LENGTH) {
            throw InvalidInput.of("", "forms.setting.long-option", MAX_LENGTH);
        }
        return line;
    }

    /** Two blanks, a tab or a wide blank are one level; a line is at most one level below the line before it. */
    private static int depth(String line, int deepest) {
        int blanks = 0;
        for (int i = 0; i < line.length() && Character.isWhitespace(line.charAt(i)); i++) {
            blanks += line.charAt(i) == ' ' ? 1 : 2;
        }
        return Math.min(blanks / 2, Math.min(deepest, MAX_DEPTH));
    }

    private static ArrayNode options(List<OptionLine> lines, JsonNode before) {
        requireDifferent(lines);
        List<@Nullable ObjectNode> stored = stored(lines, before);
        Set<String> taken = new HashSet<>();
        before.forEach(option -> taken.add(option.path(VALUE).asText()));
        ArrayNode options = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < lines.size(); i++) {
            OptionLine line = lines.get(i);
            ObjectNode was = stored.get(i);
            ObjectNode option = was == null ? options.objectNode() : was.deepCopy();
            option.remove(BELOW);
            complete(option, line, taken);
            if (!line.below().isEmpty()) {
                JsonNode below = was == null ? JsonNodeFactory.instance.missingNode() : was.path(BELOW);
                option.set(BELOW, options(line.below(), below));
            }
            options.add(option);
        }
        return options;
    }

    private static void requireDifferent(List<OptionLine> lines) {
        Set<String> texts = new HashSet<>();
        for (OptionLine line : lines) {
            if (!texts.add(line.zh())) {
                throw InvalidInput.of("", "forms.setting.option-twice", line.zh());
            }
        }
    }

    /** The stored option of each line, each at most once; null for a new one. */
    private static List<@Nullable ObjectNode> stored(List<OptionLine> lines, JsonNode before) {
        List<@Nullable ObjectNode> found = new ArrayList<>(Collections.nCopies(lines.size(), null));
        List<@Nullable ObjectNode> free = new ArrayList<>();
        before.forEach(option -> free.add(option instanceof ObjectNode object ? object : null));
        for (BiPredicate<OptionLine, JsonNode> same : SAME) {
            for (int i = 0; i < lines.size(); i++) {
                for (int j = 0; j < free.size() && found.get(i) == null; j++) {
                    ObjectNode option = free.get(j);
                    if (option != null && same.test(lines.get(i), option)) {
                        found.set(i, option);
                        free.set(j, null);
                    }
                }
            }
        }
        // What is left at its place has another text.
        for (int i = 0; i < Math.min(lines.size(), free.size()); i++) {
            found.set(i, found.get(i) == null ? free.get(i) : found.get(i));
        }
        return found;
    }

    private static void complete(ObjectNode option, OptionLine line, Set<String> taken) {
        if (option.path(VALUE).asText().isEmpty()) {
            String value = free(SpelledName.of(line.zh(), "option"), taken);
            option.put(VALUE, value);
            taken.add(value);
        } else if (line(option).equals(line.text())) {
            return;
        }
        option.remove(LABEL);
        if (line.en().isEmpty()) {
            option.put(LABEL, line.zh());
        } else {
            option.putObject(LABEL).put("zh_CN", line.zh()).put("en", line.en());
        }
    }

    private static String free(String value, Set<String> taken) {
        String free = value;
        for (int i = 2; taken.contains(free); i++) {
            free = value + i;
        }
        return free;
    }

    private OptionLines() {}
}
