package org.dacheng.forms.feel;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.PlainText;

/** Checks an expression as text: its nesting depth, and where the engine stopped parsing. */
final class FeelSourceText {

    static final int MAX_DEPTH = 40;

    private static final Pattern PLACE = Pattern.compile(":(\\d+):(\\d+), found \"(.*)\"\\s*$", Pattern.DOTALL);

    /** Called before parsing: the parser is recursive, so deep nesting would exhaust the stack. */
    static void checkNesting(String text) {
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && "([{".indexOf(c) >= 0 && ++depth > MAX_DEPTH) {
                throw at(text, i, Message.of("forms.feel.too-deep", MAX_DEPTH));
            } else if (!quoted && ")]}".indexOf(c) >= 0) {
                depth--;
            }
        }
    }

    /** Converts a message of the engine, such as {@code Expected (…):1:8, found "> 3"}. */
    static FeelSyntaxError error(String text, String engineMessage) {
        if (engineMessage.contains("External functions are disabled")) {
            return new FeelSyntaxError(text, 1, 1, Message.of("forms.feel.no-java"));
        }
        Matcher place = PLACE.matcher(engineMessage);
        if (!place.find()) {
            return new FeelSyntaxError(text, 1, 1, Message.of("forms.feel.unreadable"));
        }
        String found = place.group(3);
        Object detail = found.isBlank()
                ? Message.of("forms.feel.unexpected-end")
                : Message.of("forms.feel.unexpected", PlainText.shortened(found, 30));
        return new FeelSyntaxError(text, Integer.parseInt(place.group(1)), Integer.parseInt(place.group(2)), detail);
    }

    /** @param index of the character in the text; negative for the whole text */
    static FeelSyntaxError at(String text, int index, Message detail) {
        String before = text.substring(0, Math.max(0, Math.min(index, text.length())));
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        int column = before.length() - before.lastIndexOf('\n');
        return new FeelSyntaxError(text, line, column, detail);
    }

    private FeelSourceText() {}
}
