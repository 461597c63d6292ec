package org.dacheng.base.text;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Suggests the intended name for a misspelled one. */
public final class NameSuggestion {

    /**
     * The known name with the smallest Levenshtein distance, ignoring case; empty when more than a third of its letters
     * would have to be changed, except for two swapped letters.
     */
    public static Optional<String> of(String written, Collection<String> known) {
        String wanted = written.toLowerCase(Locale.ROOT);
        if (wanted.length() > 100) {
            return Optional.empty();
        }
        return nearest(wanted, known.stream().filter(name -> isNear(wanted, name.toLowerCase(Locale.ROOT))));
    }

    /**
     * The known name of at least four letters that was misspelled: one letter is wrong, missing or extra, or two are
     * swapped. Empty where another name may be meant.
     */
    public static Optional<String> misspelled(String written, Collection<String> known) {
        if (written.length() > 100) {
            return Optional.empty();
        }
        return nearest(
                written,
                known.stream()
                        .filter(name -> name.length() > 3)
                        .filter(name -> Math.abs(name.length() - written.length()) <= 1)
                        .filter(name -> distance(written, name) == 1 || isSwapped(written, name)));
    }

    private static Optional<String> nearest(String wanted, Stream<String> names) {
        return names.min(Comparator.comparingInt((String name) -> distance(wanted, name.toLowerCase(Locale.ROOT)))
                .thenComparing(Comparator.naturalOrder()));
    }

    private static boolean isNear(String one, String other) {
        return distance(one, other) <= Math.max(1, other.length() / 3) || isSwapped(one, other);
    }

    private static boolean isSwapped(String one, String other) {
        return one.length() == other.length()
                && distance(one, other) == 2
                && Arrays.equals(
                        one.chars().sorted().toArray(), other.chars().sorted().toArray());
    }

    private static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[other.length() + 1];
            now[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(replaced, Math.min(before[j], now[j - 1]) + 1);
            }
            before = now;
        }
        return before[other.length()];
    }

    private NameSuggestion() {}
}
