package org.dacheng.forms.conversion.lines;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * Options of a choice from pasted lines, one in each line: {@code 年假}, or with a value of its own {@code annual = 年假}.
 *
 * @param values {@code values} of the field: {@code [{"value": "annual", "label": "年假"}]}
 * @param problems lines that were left out
 */
public record PastedOptions(ArrayNode values, List<LineProblem> problems) {

    public static final int MAX_OPTIONS = 1_000;
    private static final int MAX_LENGTH = 200;
    private static final Pattern WITH_VALUE = Pattern.compile("^([^=＝]*[^=＝\\s])\\s*[=＝]\\s*([^=＝\\s].*)$");

    public PastedOptions {
        problems = List.copyOf(problems);
    }

    /** @param line number from 1 */
    public record LineProblem(int line, String text, Message problem) {}

    /**
     * Reads lines. An option without a value has its label as value.
     *
     * @param text lines; blank ones are skipped
     * @throws InvalidInput for more than {@value #MAX_OPTIONS} options, or for half a character
     */
    public static PastedOptions read(String text) {
        if (!PlainText.isWellFormed(text)) {
            throw InvalidInput.of("/lines", "base.text.half-character");
        }
        String[] lines = PlainText.clean(text).split("\n", -1);
        PastedOptions options = new PastedOptions(JsonNodeFactory.instance.arrayNode(), List.of());
        List<LineProblem> problems = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < lines.length; i++) {
            String line = PlainText.line(lines[i]);
            if (!line.isEmpty()) {
                Message problem = options.add(line, seen);
                if (problem != null) {
                    problems.add(new LineProblem(i + 1, PlainText.shortened(line, MAX_LENGTH), problem));
                }
            }
        }
        return new PastedOptions(options.values, problems);
    }

    private @Nullable Message add(String line, Set<String> seen) {
        Matcher matcher = WITH_VALUE.matcher(line);
        String value = matcher.matches() ? matcher.group(1).strip() : line;
        String label = matcher.matches() ? matcher.group(2) : line;
        if (PlainText.length(value) > MAX_LENGTH || PlainText.length(label) > MAX_LENGTH) {
            return Message.of("forms.conversion.option.too-long", MAX_LENGTH);
        }
        if (label.startsWith("=") || label.contains("{{")) {
            return Message.of("forms.schema.computed-text");
        }
        if (!seen.add(value)) {
            return Message.of("forms.conversion.option.twice", value);
        }
        if (values.size() == MAX_OPTIONS) {
            throw InvalidInput.of("/lines", "forms.schema.too-many-options", MAX_OPTIONS);
        }
        values.addObject().put("value", value).put("label", label);
        return null;
    }
}
