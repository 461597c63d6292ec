package org.dacheng.forms.attachment;

import java.util.regex.Pattern;

/** Makes a file name harmless: no folders, no control characters, no more than 150 characters. */
final class FileName {

    private static final Pattern BAD = Pattern.compile("[\\p{Cntrl}\\p{Cf}<>:\"|?*]");
    private static final int LONGEST = 150;

    static String of(String sent) {
        String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        String plain = BAD.matcher(last).replaceAll("").strip();
        plain = plain.replaceAll("^\\.+", "");
        if (plain.isEmpty()) {
            return "file";
        }
        if (plain.length() <= LONGEST) {
            return plain;
        }
        int dot = plain.lastIndexOf('.');
        String ending = dot > plain.length() - 12 && dot > 0 ? plain.substring(dot) : "";
        return plain.substring(0, LONGEST - ending.length()) + ending;
    }

    private FileName() {}
}
