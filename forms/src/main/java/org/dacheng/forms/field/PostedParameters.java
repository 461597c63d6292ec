package org.dacheng.forms.field;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The parameters of a posted page whose names begin with a prefix.
 *
 * @param name the prefix, such as {@code data.amount} or {@code data.items.2.price}
 */
public record PostedParameters(MultiValueMap<String, String> parameters, String name) {

    public @Nullable String first() {
        return parameters.getFirst(name);
    }

    public @Nullable String first(String member) {
        return parameters.getFirst(name + "." + member);
    }

    public List<String> all() {
        return parameters.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isEmpty())
                .toList();
    }

    public PostedParameters below(String member) {
        return new PostedParameters(parameters, name + "." + member);
    }

    /**
     * True when the field was editable on the page. Browsers send nothing for an unticked checkbox, so its fragment
     * also sends an empty value.
     */
    public boolean shown() {
        return parameters.containsKey(name)
                || parameters.keySet().stream().anyMatch(parameter -> parameter.startsWith(name + "."));
    }

    /** The numbered parts below this name, by their numbers. */
    public Map<Integer, PostedParameters> numbered() {
        Map<Integer, PostedParameters> rows = new TreeMap<>();
        String prefix = name + ".";
        parameters.keySet().stream().filter(p -> p.startsWith(prefix)).forEach(p -> number(p, prefix, rows));
        return rows;
    }

    private void number(String parameter, String prefix, Map<Integer, PostedParameters> rows) {
        int end = parameter.indexOf('.', prefix.length());
        String digits = parameter.substring(prefix.length(), end < 0 ? parameter.length() : end);
        if (digits.matches("\\d{1,6}")) {
            rows.computeIfAbsent(Integer.valueOf(digits), n -> below(digits));
        }
    }
}
