package org.dacheng.forms.conversion.excel;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Merged cells of a sheet; columns from 0, rows from 1. */
record MergedRange(int left, int top, int right, int bottom) {

    private static final Pattern RANGE = Pattern.compile("([A-Z]{1,3})(\\d{1,7}):([A-Z]{1,3})(\\d{1,7})");

    /** @param ranges such as {@code A1:C1}; others are left out */
    static List<MergedRange> of(List<String> ranges) {
        return ranges.stream()
                .flatMap(range -> RANGE.matcher(range).results())
                .map(MergedRange::of)
                .toList();
    }

    private static MergedRange of(MatchResult range) {
        return new MergedRange(
                index(range.group(1)),
                Integer.parseInt(range.group(2)),
                index(range.group(3)),
                Integer.parseInt(range.group(4)));
    }

    /** Whether it begins in the row and extends over several columns. */
    boolean isWideIn(int row) {
        return top == row && right > left;
    }

    boolean hasColumn(int column) {
        return column >= left && column <= right;
    }

    /** Letters of a column from 0: A, B, …, Z, AA. */
    static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int left = column + 1; left > 0; left = (left - 1) / 26) {
            letters.insert(0, (char) ('A' + (left - 1) % 26));
        }
        return letters.toString();
    }

    private static int index(String letters) {
        return letters.chars().reduce(0, (index, letter) -> index * 26 + letter - 'A' + 1) - 1;
    }
}
