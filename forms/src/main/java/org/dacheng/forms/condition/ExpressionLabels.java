package org.dacheng.forms.condition;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dacheng.base.text.Messages;
import org.dacheng.base.text.PlainText;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.schema.FormSchema;

/**
 * Shows the names in expressions as labels in 「」, such as {@code 「数量」 * 「单价」}, and reads them back. The text
 * with names is the only stored form. Names without a label, and those that an expression declares itself, are shown
 * as they are, and may be typed as well.
 *
 * <p>Two fields with one label are shown with their names: {@code 「金额 · total」}.
 */
public final class ExpressionLabels {

    /** No name has a label. */
    public static final ExpressionLabels NONE = new ExpressionLabels(new LinkedHashMap<>(), Map.of());

    private static final Pattern BRACKET = Pattern.compile("[「」]");
    private static final Pattern LINE_END = Pattern.compile("\\R");
    private static final String BETWEEN = " · ";

    private final Map<String, String> labels;
    private final Map<String, String> paths = new HashMap<>();
    private final Map<String, Long> uses;
    private final Set<String> fields;
    private final Map<String, Map<String, String>> columns;

    /**
     * @param names labels by name, of those that are always there
     * @param columns labels of the columns by their names, by the name of the list
     */
    private ExpressionLabels(Map<String, String> names, Map<String, Map<String, String>> columns) {
        this.labels = new LinkedHashMap<>();
        this.fields = Set.copyOf(names.keySet());
        this.columns = columns;
        this.uses = counts(names);
        add(names);
    }

    /** What the expressions of an element can name, with labels in a language. */
    public static ExpressionLabels of(FormSchema schema, String id, Messages messages, Locale locale) {
        ConditionFields fields = ConditionFields.around(schema, id);
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, String> ofLists = new LinkedHashMap<>();
        Map<String, String> withinLists = new TreeMap<>();
        Map<String, Map<String, String>> columns = new HashMap<>();
        for (ConditionField one : fields.all()) {
            String label = plain(messages.text(one.label(), locale));
            names.put(one.path(), label);
            List<Field> inside =
                    one.field() == null ? List.of() : one.field().components().values();
            inside.forEach(column -> {
                String own = plain(column.label().in(locale));
                ofLists.put(one.path() + "." + column.key(), own.isEmpty() ? "" : label + "." + own);
                withinLists.merge(column.key(), own, (before, other) -> before.equals(other) ? before : "");
                columns.computeIfAbsent(one.path(), list -> new LinkedHashMap<>())
                        .put(column.key(), own);
            });
        }
        withinLists.keySet().removeAll(names.keySet());
        ExpressionLabels labels = new ExpressionLabels(names, columns);
        labels.add(ofLists);
        labels.add(withinLists);
        return labels;
    }

    /** Without the brackets, and on one line. */
    private static String plain(String label) {
        return PlainText.line(
                LINE_END.matcher(BRACKET.matcher(label).replaceAll("")).replaceAll(" "));
    }

    private static Map<String, Long> counts(Map<String, String> names) {
        return names.values().stream().collect(Collectors.groupingBy(label -> label, Collectors.counting()));
    }

    /** Labels that others have already, and those that several of the names have, get their names behind them. */
    private void add(Map<String, String> names) {
        Map<String, Long> counts = counts(names);
        names.forEach((path, label) -> {
            if (!label.isEmpty() && counts.getOrDefault(label, 0L) == 1 && !isAmbiguous(label)) {
                add(path, label);
            }
        });
        names.forEach((path, label) -> {
            if (!label.isEmpty() && !labels.containsKey(path)) {
                add(path, label + BETWEEN + path);
            }
        });
    }

    private void add(String path, String label) {
        if (paths.putIfAbsent(label, path) == null) {
            labels.put(path, label);
        }
    }

    /** How a name is shown and written, such as {@code 「数量」}; the name itself if it has no label. */
    public String written(String path) {
        return written(path, "");
    }

    /** @param list within whose brackets it is written; where its label means something else, the name is written */
    String written(String path, String list) {
        String label = labels.get(path);
        boolean means = label != null && path(label, list).equals(Optional.of(path));
        return means ? "「" + label + "」" : path;
    }

    /** Names with labels: first those of fields in display order, then those of the columns of lists. */
    Map<String, String> labels() {
        return labels;
    }

    /**
     * The name that a label in brackets means; a name in brackets is understood too.
     *
     * @param list within whose brackets it stands, where it means a column first; empty for none
     */
    Optional<String> path(String label, String list) {
        String typed = PlainText.line(label);
        if (isAmbiguous(typed, list)) {
            return Optional.empty();
        }
        return columns(typed, list).stream()
                .findFirst()
                .or(() -> Optional.ofNullable(paths.get(typed)))
                .or(() -> Optional.of(typed).filter(labels::containsKey));
    }

    private List<String> columns(String label, String list) {
        return columns.getOrDefault(list, Map.of()).entrySet().stream()
                .filter(one -> one.getValue().equals(label) && !label.isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether several fields or columns have this label, or a field and a column, or the field is hidden there. */
    boolean isAmbiguous(String label, String list) {
        String typed = PlainText.line(label);
        String field = paths.get(typed);
        List<String> inside = columns(typed, list);
        if (field == null || !fields.contains(field)) {
            return inside.size() > 1 || isAmbiguous(typed) && !labels.containsKey(typed);
        }
        return inside.isEmpty() ? hiddenIn(list).contains(field) : !inside.equals(List.of(field));
    }

    private boolean isAmbiguous(String label) {
        return uses.getOrDefault(label, 0L) > 1;
    }

    boolean hasLabel(String path) {
        return labels.containsKey(path);
    }

    /** The list that a name, or a label with its brackets, means; empty if it means none. */
    String list(String written) {
        String path = written.startsWith("「")
                ? path(written.substring(1, written.length() - 1), "").orElse("")
                : written;
        return columns.containsKey(path) ? path : "";
    }

    /** Names of fields that mean columns within brackets behind this list. */
    Set<String> hiddenIn(String list) {
        return columns.getOrDefault(list, Map.of()).keySet().stream()
                .filter(fields::contains)
                .collect(Collectors.toSet());
    }

    /** An expression, as it is stored, with labels in place of names. */
    public String shown(String stored) {
        String shown = LabelledText.show(stored, this).result();
        return read(shown).stored().equals(stored) ? shown : stored;
    }

    /** What was typed or shown, as an expression with names. */
    public LabelledText read(String shown) {
        return LabelledText.read(shown, this);
    }
}
