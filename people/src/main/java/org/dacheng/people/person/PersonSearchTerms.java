package org.dacheng.people.person;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.dacheng.base.text.Pinyin;
import org.dacheng.base.text.PlainText;

/**
 * Search terms of one person, all in lower case.
 *
 * @param exact id and both names
 * @param starts further prefixes that match: the words of the English name, pinyin, pinyin initials
 */
record PersonSearchTerms(PersonView person, Set<String> exact, Set<String> starts, Set<String> positions) {

    private static final int NO_MATCH = 9;

    static PersonSearchTerms of(PersonView person) {
        String zh = lower(person.name().zh());
        String en = lower(person.name().en());
        Set<String> starts = new LinkedHashSet<>(Pinyin.of(zh));
        starts.add(en.replace(" ", ""));
        starts.addAll(Arrays.asList(en.split(" ")));
        return new PersonSearchTerms(
                person,
                new LinkedHashSet<>(List.of(person.id(), zh, en)),
                starts,
                new LinkedHashSet<>(List.of(
                        lower(person.position().zh()), lower(person.position().en()))));
    }

    /** 0 is best. */
    int rank(String words) {
        String joined = words.replace(" ", "");
        if (exact.contains(words)) {
            return 0;
        } else if (anyStarts(exact, words) || anyStarts(starts, joined)) {
            return 1;
        } else if (anyHas(exact, words) || anyHas(starts, joined)) {
            return 2;
        }
        return anyHas(positions, words) ? 3 : NO_MATCH;
    }

    boolean matches(String words) {
        return rank(words) < NO_MATCH;
    }

    /** Id and names as {@link #name} writes them. */
    Set<String> names() {
        return exact.stream().map(PersonSearchTerms::name).collect(Collectors.toSet());
    }

    /** The form in which names are compared that differ only in case, width and spaces. */
    static String name(String text) {
        return lower(Normalizer.normalize(text, Normalizer.Form.NFKC)).replace(" ", "");
    }

    static String lower(String text) {
        return PlainText.line(text).toLowerCase(Locale.ROOT);
    }

    private static boolean anyStarts(Set<String> terms, String beginning) {
        return terms.stream().anyMatch(term -> term.startsWith(beginning));
    }

    private static boolean anyHas(Set<String> terms, String part) {
        return terms.stream().anyMatch(term -> term.contains(part));
    }
}
