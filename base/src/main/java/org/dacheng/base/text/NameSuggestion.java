package org.dacheng.base.text;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the name that somebody probably meant when they misspelled one. */
public final class NameSuggestion {

    /**
     * The known name with the fewest letters to change (Levenshtein distance, case aside); empty when more than a third
     * of its letters would have to be changed, two that stand in each other's place apart.
     */
    public static Optional<String> of(String written, Collection<String> known) {
        String wanted = written.toLowerCase(Locale.ROOT);
        if (wanted.length() > 100) {
            return Optional.empty();
        }
        return nearest(wanted, known.stream().filter(name -> isNear(wanted, name.toLowerCase(Locale.ROOT))));
    }

    /**
     * The known name of at least four letters that was misspelled: one letter is wrong, missing or too many, or two
     * stand in each other's place. Empty where the name may as well be another one.
     */
    public static Optional<String> misspelled(String written, Collection<String> known) {
        if (written.length() > 100) {
            return Optional.empty();
        }
        return nearest(
                written,
                known.stream()
                        .filter(name -> name.length() > 3)
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
