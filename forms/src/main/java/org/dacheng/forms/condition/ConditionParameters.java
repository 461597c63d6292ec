package org.dacheng.forms.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.util.MultiValueMap;

/**
 * The inputs of a condition on a page. Behind the member of the condition, {@code #as} says whether it is edited as
 * {@code rows} or as {@code text}, {@code #do} is the button that was pressed, and {@code #<group>.<row>.<part>} are
 * the rows, with the parts {@code path}, {@code operator}, {@code value} and {@code was}: the field that the page
 * showed.
 */
final class ConditionParameters {

    static final String AS = "#as";
    static final String DO = "#do";
    static final String ROWS = "rows";
    static final String TEXT = "text";

    private static final int MAX_ROWS = 200;
    private static final Pattern PART = Pattern.compile("#(\\d{1,3})\\.(\\d{1,3})\\.path");

    private final String member;
    private final MultiValueMap<String, String> posted;

    ConditionParameters(String member, MultiValueMap<String, String> posted) {
        this.member = member;
        this.posted = posted;
    }

    /** How it is edited: {@code rows}, {@code text} or empty for what fits the stored condition. */
    String as() {
        return first(AS);
    }

    /** The button that was pressed; empty for none. */
    String pressed() {
        return first(DO);
    }

    /** The rows in order; one empty row if there is none. */
    EnteredCondition rows() {
        Map<Integer, TreeMap<Integer, EnteredRow>> groups = new TreeMap<>();
        int count = 0;
        for (String name : posted.keySet()) {
            Matcher part = PART.matcher(name.startsWith(member) ? name.substring(member.length()) : "");
            if (part.matches() && ++count <= MAX_ROWS) {
                groups.computeIfAbsent(Integer.valueOf(part.group(1)), group -> new TreeMap<>())
                        .put(Integer.valueOf(part.group(2)), row("#" + part.group(1) + "." + part.group(2) + "."));
            }
        }
        List<List<EnteredRow>> rows = new ArrayList<>();
        groups.values().forEach(group -> rows.add(List.copyOf(group.values())));
        return rows.isEmpty() ? EnteredCondition.EMPTY : new EnteredCondition(rows);
    }

    /** Operator and values belong to the field that the page showed, not to one that was chosen since. */
    private EnteredRow row(String place) {
        String path = first(place + "path");
        boolean same = !posted.containsKey(member + place + "was")
                || first(place + "was").equals(path);
        List<String> values = posted.getOrDefault(member + place + "value", List.of()).stream()
                .map(value -> Objects.requireNonNullElse(value, ""))
                .toList();
        return same ? new EnteredRow(path, first(place + "operator"), values) : new EnteredRow(path, "", List.of());
    }

    private String first(String end) {
        return Objects.requireNonNullElse(posted.getFirst(member + end), "");
    }

    /** Replaces the inputs of the rows. */
    void set(EnteredCondition rows) {
        posted.keySet().removeIf(name -> name.startsWith(member + "#") && name.matches(".*#\\d+\\.\\d+\\.[a-z]+"));
        posted.set(member + AS, ROWS);
        for (int i = 0; i < rows.groups().size(); i++) {
            List<EnteredRow> group = rows.groups().get(i);
            for (int j = 0; j < group.size(); j++) {
                String name = name(member, i, j);
                posted.set(name + "path", group.get(j).path());
                posted.set(name + "was", group.get(j).path());
                posted.set(name + "operator", group.get(j).operator());
                posted.put(name + "value", new ArrayList<>(group.get(j).values()));
            }
        }
    }

    /** Edits the condition as text. */
    void set(String text) {
        posted.set(member + AS, TEXT);
        posted.set(member, text);
    }

    /** What the names of a row's inputs begin with. */
    static String name(String member, int group, int row) {
        return member + "#" + group + "." + row + ".";
    }
}
