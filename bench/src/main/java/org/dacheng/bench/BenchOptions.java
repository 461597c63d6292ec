package org.dacheng.bench;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Command-line options: {@code --name value} pairs.
 *
 * @param values by option name without the dashes
 */
public record BenchOptions(Map<String, String> values) {

    /** Parses the options of a command line. */
    public static BenchOptions parse(List<String> words) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < words.size(); i += 2) {
            if (!words.get(i).startsWith("--") || i + 1 == words.size()) {
                throw new IllegalArgumentException("options are pairs like --rounds 5, not " + words.get(i));
            }
            values.put(words.get(i).substring(2), words.get(i + 1));
        }
        return new BenchOptions(Map.copyOf(values));
    }

    /** Value of an option, or the default. */
    public String text(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    /** Value of a numeric option, or the default. */
    public int number(String name, int otherwise) {
        return Integer.parseInt(text(name, Integer.toString(otherwise)));
    }

    /** Comma-separated numbers. */
    public List<Integer> numbers(String name, String otherwise) {
        return Arrays.stream(text(name, otherwise).split(",", -1))
                .map(String::strip)
                .map(Integer::valueOf)
                .toList();
    }
}
