package org.dacheng.forms.feel;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The condition under which something is shown. It is stored as the condition that hides, {@code if (R) then false else
 * true}, which hides while {@code R} is empty; people see and enter only {@code R}.
 *
 * @param entered FEEL as it was entered
 */
public record ShownCondition(String entered) {

    private static final Pattern STORED =
            Pattern.compile("=?\\s*if\\b(.*)\\bthen\\s+false\\s+else\\s+true\\s*", Pattern.DOTALL);

    /**
     * Recognises the stored form, with or without brackets and {@code =} in front. A condition that cannot be parsed is
     * recognised only in brackets, as {@link #stored} writes them.
     */
    public static Optional<ShownCondition> of(String stored, Feel feel) {
        Matcher matcher = STORED.matcher(stored);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String outer = matcher.group(1).strip();
        boolean bracketed = outer.length() > 1 && outer.startsWith("(") && outer.endsWith(")");
        String inner = bracketed ? outer.substring(1, outer.length() - 1).strip() : outer;
        if (isReadable(inner, feel)) {
            return Optional.of(new ShownCondition(inner));
        } else if (isReadable(outer, feel)) {
            return Optional.of(new ShownCondition(outer));
        }
        return bracketed ? Optional.of(new ShownCondition(inner)) : Optional.empty();
    }

    private static boolean isReadable(String text, Feel feel) {
        try {
            return feel.parse(text) != null;
        } catch (FeelSyntaxError broken) {
            return false;
        }
    }

    /** The condition that hides, without {@code =} in front. A comment at the end must not swallow the bracket. */
    public String stored() {
        return "if (" + entered + (entered.contains("//") ? "\n" : "") + ") then false else true";
    }
}
