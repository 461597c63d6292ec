package org.dacheng.forms.feel;

import java.util.regex.Pattern;

/**
 * A regular expression written by a designer, matched under a limit: a pattern such as {@code (a+)+$} could otherwise
 * run for years.
 */
public final class TimeLimitedPattern {

    private static final int READS = 2_000_000;

    private final Pattern pattern;

    /** @throws java.util.regex.PatternSyntaxException when the pattern is invalid */
    public TimeLimitedPattern(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    /**
     * True when the pattern matches the whole text, as browsers apply the pattern of an input.
     *
     * @throws TookTooLong after two million character reads
     */
    public boolean matches(String text) {
        return pattern.matcher(counting(text)).matches();
    }

    static CharSequence counting(String text) {
        return new CountingSequence(text, 0, text.length(), new int[1]);
    }

    /** A match that exceeded the limit. */
    public static final class TookTooLong extends RuntimeException {
        TookTooLong() {
            super("pattern took too long");
        }
    }

    private record CountingSequence(String text, int start, int end, int[] reads) implements CharSequence {

        @Override
        public char charAt(int index) {
            if (++reads[0] > READS) {
                throw new TookTooLong();
            }
            return text.charAt(start + index);
        }

        @Override
        public int length() {
            return end - start;
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            return new CountingSequence(text, start + from, start + to, reads);
        }

        @Override
        public String toString() {
            return text.substring(start, end);
        }
    }
}
