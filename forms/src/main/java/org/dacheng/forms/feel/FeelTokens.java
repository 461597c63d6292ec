package org.dacheng.forms.feel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of an expression with their positions. The engine's syntax tree has no positions; its parts are in the
 * order of the text, so each one is searched after the previous one.
 */
final class FeelTokens {

    private static final Pattern TOKEN = Pattern.compile(
            "//[^\\n]*|/\\*.*?\\*/|\"(?:[^\"\\\\]++|\\\\.)*+\"|`[^`]*`|\\d+(?:\\.\\d+)?|(?<!\\.)\\.\\d+|[\\p{L}_?][\\p{L}\\p{N}_?]*|\\S",
            Pattern.DOTALL);
    private static final List<String> LITERALS = List.of("date", "time", "duration");

    private record Token(String text, int at) {}

    private final List<Token> tokens = new ArrayList<>();
    private int next;
    private int last;

    FeelTokens(String text) {
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            String token = matcher.group();
            if (!token.startsWith("//") && !token.startsWith("/*")) {
                tokens.add(new Token(token, matcher.start()));
            }
        }
        last = tokens.isEmpty() ? 0 : tokens.get(0).at();
    }

    /** A name, which may consist of several words. */
    int name(String name) {
        String[] words = name.split(" +");
        for (int i = next; i < tokens.size(); i++) {
            if (quoted(i, name)) {
                return take(i, 1);
            }
            if (matches(i, words)) {
                return take(i, words.length);
            }
        }
        return last;
    }

    private boolean quoted(int index, String name) {
        String text = tokens.get(index).text();
        return text.length() > 1
                && (text.startsWith("`") || text.startsWith("\""))
                && text.substring(1, text.length() - 1).equals(name);
    }

    private boolean matches(int index, String[] words) {
        for (int i = 0; i < words.length; i++) {
            if (index + i >= tokens.size() || !tokens.get(index + i).text().equals(words[i])) {
                return false;
            }
        }
        return words.length > 0;
    }

    int number(BigDecimal number) {
        for (int i = next; i < tokens.size(); i++) {
            String text = tokens.get(i).text();
            boolean digits =
                    Character.isDigit(text.charAt(text.length() - 1)) && text.matches("\\d+(\\.\\d+)?|\\.\\d+");
            if (digits && new BigDecimal(text).compareTo(number.abs()) == 0) {
                return take(i, 1);
            }
        }
        return last;
    }

    int text() {
        for (int i = next; i < tokens.size(); i++) {
            if (tokens.get(i).text().startsWith("\"")) {
                return take(i, 1);
            }
        }
        return last;
    }

    /**
     * The text of an invalid date, time or duration at this position, for which the engine returns {@code null}; then
     * {@link #last()} is its position.
     */
    @Nullable
    String unreadable() {
        for (int i = next; i < tokens.size(); i++) {
            String text = tokens.get(i).text();
            if (text.equals("null")) {
                take(i, 1);
                return null;
            }
            int literal = text.equals("@") ? i + 1 : LITERALS.contains(text) && is(i + 1, "(") ? i + 2 : tokens.size();
            if (literal < tokens.size() && tokens.get(literal).text().startsWith("\"")) {
                String quoted = tokens.get(literal).text();
                take(literal, 1);
                return quoted.substring(1, quoted.length() - 1);
            }
        }
        return null;
    }

    private boolean is(int index, String text) {
        return index < tokens.size() && tokens.get(index).text().equals(text);
    }

    int last() {
        return last;
    }

    private int take(int index, int count) {
        last = tokens.get(index).at();
        next = index + count;
        return last;
    }
}
