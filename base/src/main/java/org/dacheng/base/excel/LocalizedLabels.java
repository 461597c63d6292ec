package org.dacheng.base.excel;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dacheng.base.text.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * Labels of values in cells. A label is found in both languages, regardless of case, spaces and full-width forms.
 *
 * @param <V> a value
 */
public final class LocalizedLabels<V> {

    private final Map<V, LocalText> labels = new LinkedHashMap<>();
    private final Map<String, V> byName = new HashMap<>();
    private final String refusal;

    private LocalizedLabels(String refusal) {
        this.refusal = refusal;
    }

    /** The constants of a type, also found by their API form: {@code on-track} for {@code ON_TRACK}. */
    public static <E extends Enum<E>> LocalizedLabels<E> of(Class<E> type, Function<String, LocalText> labelOf) {
        LocalizedLabels<E> labels = new LocalizedLabels<>("base.excel.word");
        for (E constant : type.getEnumConstants()) {
            String word = constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
            labels.add(constant, labelOf.apply(word), word);
        }
        return labels;
    }

    public static LocalizedLabels<Boolean> yesNo(LocalText yes, LocalText no) {
        LocalizedLabels<Boolean> labels = new LocalizedLabels<>("base.excel.flag");
        labels.add(true, yes, "true", "1", "y", "√", "✓");
        labels.add(false, no, "false", "0", "n", "×");
        return labels;
    }

    private void add(V value, LocalText label, String... names) {
        labels.put(value, label);
        Stream.concat(Stream.of(label.zh(), label.en()), Arrays.stream(names))
                .forEach(name -> byName.putIfAbsent(CellParser.key(name), value));
    }

    /** Null when the text is no label. */
    public @Nullable V find(String text) {
        return byName.get(CellParser.key(text));
    }

    /** Empty for null. */
    public String label(@Nullable V value, Locale locale) {
        return value == null ? "" : Objects.requireNonNull(labels.get(value)).in(locale);
    }

    /** In the order of the values. */
    public List<String> all(Locale locale) {
        return labels.values().stream().map(label -> label.in(locale)).toList();
    }

    /** Message key for text that is no label. */
    String refusal() {
        return refusal;
    }
}
