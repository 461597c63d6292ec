package org.dacheng.engine.design.options;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dacheng.base.text.LocalText;
import org.dacheng.forms.design.SpelledName;
import org.dacheng.forms.option.ListedOption;
import org.dacheng.forms.option.OptionList;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What the page of a list shows and sends: its name in both languages, and a row for each option.
 *
 * @param rows options in their order
 */
record OptionListForm(String zh, String en, long revision, List<Row> rows) {

    /** @param value empty for a new option */
    record Row(String value, String zh, String en, boolean enabled) {

        boolean isBlank() {
            return value.isEmpty() && zh.isBlank() && en.isBlank();
        }
    }

    static OptionListForm of(OptionList list) {
        List<Row> rows = new ArrayList<>();
        list.options()
                .forEach(option -> rows.add(
                        new Row(option.value(), option.label().zh(), english(option.label()), option.enabled())));
        return new OptionListForm(list.name().zh(), english(list.name()), list.revision(), rows);
    }

    private static String english(LocalText text) {
        return text.en().equals(text.zh()) ? "" : text.en();
    }

    static OptionListForm posted(MultiValueMap<String, String> posted) {
        List<String> values = posted.getOrDefault("value", List.of());
        List<String> zh = posted.getOrDefault("zh", List.of());
        List<String> en = posted.getOrDefault("en", List.of());
        Set<String> disabled = new HashSet<>(posted.getOrDefault("disabled", List.of()));
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < values.size() && i < zh.size() && i < en.size(); i++) {
            rows.add(new Row(values.get(i), zh.get(i), en.get(i), !disabled.contains(values.get(i))));
        }
        rows.addAll(pasted(posted.getFirst("lines")));
        rows.removeIf(Row::isBlank);
        return new OptionListForm(first(posted, "name"), first(posted, "nameEn"), revision(posted), rows);
    }

    /** One option in each line, its English name after a bar. */
    private static List<Row> pasted(@Nullable String lines) {
        List<Row> rows = new ArrayList<>();
        if (lines != null) {
            lines.lines().filter(line -> !line.isBlank()).forEach(line -> {
                String[] names = line.split("\\|", 2);
                rows.add(new Row("", names[0].strip(), names.length > 1 ? names[1].strip() : "", true));
            });
        }
        return rows;
    }

    private static String first(MultiValueMap<String, String> posted, String name) {
        String value = posted.getFirst(name);
        return value == null ? "" : value.strip();
    }

    private static long revision(MultiValueMap<String, String> posted) {
        String revision = first(posted, "revision");
        return revision.matches("\\d{1,18}") ? Long.parseLong(revision) : -1;
    }

    /** @param move index of an option, {@code 3:-1} for one place up, {@code 3:1} for down; other texts move none */
    OptionListForm moved(String move) {
        if (!move.matches("\\d{1,4}:-?1")) {
            return this;
        }
        int from = Integer.parseInt(move.substring(0, move.indexOf(':')));
        int to = from + Integer.parseInt(move.substring(move.indexOf(':') + 1));
        List<Row> moved = new ArrayList<>(rows);
        if (from < moved.size() && to >= 0 && to < moved.size()) {
            Collections.swap(moved, from, to);
        }
        return new OptionListForm(zh, en, revision, moved);
    }

    /** The list; a new option gets a value that is made of its name and never changes. */
    OptionList list(String key) {
        Set<String> taken = new HashSet<>();
        rows.forEach(row -> taken.add(row.value()));
        List<ListedOption> options = new ArrayList<>();
        for (Row row : rows) {
            String value = row.value().isEmpty() ? free(SpelledName.of(row.zh(), "option"), taken) : row.value();
            options.add(new ListedOption(value, text(row.zh(), row.en()), row.enabled()));
        }
        return new OptionList(key, text(zh, en), options, revision);
    }

    static LocalText text(String zh, String en) {
        return en.isBlank() ? LocalText.same(zh.strip()) : new LocalText(zh.strip(), en.strip());
    }

    /** A name that is not taken yet; adds it to the taken ones. */
    static String free(String name, Set<String> taken) {
        String free = name;
        for (int i = 2; !taken.add(free); i++) {
            free = name + i;
        }
        return free;
    }
}
