package org.dacheng.base.text;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import net.sourceforge.pinyin4j.PinyinHelper;

/** Search forms of Chinese words: spelled out ({@code zhangwei}) or by initials ({@code zw}). */
public final class Pinyin {

    /** Beyond this many combinations of readings only the first reading is used. */
    private static final int MAX_READINGS = 32;

    /** All spellings and all initials of the text, in lower case; other characters are kept. */
    public static Set<String> of(String text) {
        Set<String> full = Set.of("");
        Set<String> initials = Set.of("");
        for (char character : text.toLowerCase(Locale.ROOT).toCharArray()) {
            if (Character.isWhitespace(character)) {
                continue;
            }
            List<String> readings = readings(character);
            full = append(full, readings);
            initials = append(
                    initials,
                    readings.stream().map(reading -> reading.substring(0, 1)).toList());
        }
        Set<String> both = new LinkedHashSet<>(full);
        both.addAll(initials);
        both.remove("");
        return both;
    }

    private static List<String> readings(char character) {
        String[] found = PinyinHelper.toHanyuPinyinStringArray(character);
        if (found == null || found.length == 0) {
            return List.of(String.valueOf(character));
        }
        return Arrays.stream(found)
                .map(reading -> reading.replaceAll("[0-9]", "").replace("u:", "v"))
                .distinct()
                .toList();
    }

    private static Set<String> append(Set<String> heads, List<String> tails) {
        List<String> used = heads.size() * tails.size() > MAX_READINGS ? tails.subList(0, 1) : tails;
        return heads.stream()
                .flatMap(head -> used.stream().map(tail -> head + tail))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Pinyin() {}
}
