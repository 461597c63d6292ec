package org.dacheng.forms.feel;

import java.util.Set;

/** Checks which names a FEEL expression can read: single words without another meaning. */
public final class FeelReservedWords {

    /** Reserved words of DMN 1.3 FEEL. */
    private static final Set<String> WORDS = Set.of(
            "null",
            "true",
            "false",
            "function",
            "external",
            "if",
            "then",
            "else",
            "for",
            "in",
            "return",
            "some",
            "every",
            "satisfies",
            "and",
            "or",
            "not",
            "between",
            "instance",
            "of");

    /** True for a name that an expression reads as the value of that name. */
    public static boolean isName(String name, Feel feel) {
        if (WORDS.contains(name)) {
            return false;
        }
        try {
            return feel.parse(name).names().equals(Set.of(name));
        } catch (FeelSyntaxError unreadable) {
            return false;
        }
    }

    private FeelReservedWords() {}
}
