package org.dacheng.forms.attachment;

import java.util.regex.Pattern;
import org.dacheng.base.text.PlainText;

/**
 * Makes a file name harmless: no folders, no characters that are invisible or that file systems refuse, no trailing
 * dots and blanks, which Windows ignores, at most {@value #MAX_LENGTH} characters. A longer name is cut before its
 * extension.
 */
final class SafeFileName {

    private static final Pattern BAD = Pattern.compile("[\\p{Cntrl}\\p{Cf}<>:\"|?*]");
    private static final int MAX_LENGTH = 150;

    static String of(String sent) {
        String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        String plain = PlainText.line(BAD.matcher(last).replaceAll(""));
        plain = withoutEnd(plain.replaceAll("^\\.+", ""));
        if (plain.isEmpty()) {
            return "file";
        }
        if (PlainText.length(plain) <= MAX_LENGTH) {
            return plain;
        }
        int dot = plain.lastIndexOf('.');
        String ending = dot > plain.length() - 12 && dot > 0 ? plain.substring(dot) : "";
        String name = plain.substring(0, plain.length() - ending.length());
        return PlainText.shortened(name, MAX_LENGTH - PlainText.length(ending)) + ending;
    }

    /** Without trailing dots and blanks: {@code run.exe. .} is {@code run.exe} to Windows. */
    static String withoutEnd(String name) {
        int end = name.length();
        while (end > 0 && isIdle(name.charAt(end - 1))) {
            end--;
        }
        return name.substring(0, end);
    }

    private static boolean isIdle(char last) {
        return last == '.' || Character.isWhitespace(last) || Character.isSpaceChar(last);
    }

    private SafeFileName() {}
}
