package org.dacheng.forms.feel;

import java.util.Collection;

/** Suggests the intended name for a misspelled one. */
final class SpellingSuggestion {

    private static final int FARTHEST = 2;

    /** The name with an edit distance of at most two; empty when there is none. */
    static String nearest(String written, Collection<String> names) {
        String nearest = "";
        int min = Math.min(FARTHEST, written.length() / 2) + 1;
        for (String name : names) {
            int distance = Math.abs(name.length() - written.length()) < min ? distance(written, name) : min;
            if (distance < min) {
                min = distance;
                nearest = name;
            }
        }
        return nearest;
    }

    private static int distance(String one, String two) {
        int[] row = new int[two.length() + 1];
        for (int j = 0; j <= two.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= two.length(); j++) {
                int above = row[j];
                int changed = diagonal + (one.charAt(i - 1) == two.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[two.length()];
    }

    private SpellingSuggestion() {}
}
