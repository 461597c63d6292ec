package org.dacheng.forms.condition;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds in an expression what means a value by its name: names with their members, and labels in 「」. Texts, comments,
 * names of functions, members of computed values, and what the expression declares itself are none of them.
 */
final class ExpressionWords {

    private static final String TEXT = "//[^\\n]*|/\\*.*?\\*/|\"(?:[^\"\\\\]++|\\\\.)*+\"|`[^`]*`";
    private static final Pattern QUOTED = Pattern.compile(TEXT + "|「[^「」\\n]*」", Pattern.DOTALL);
    private static final String NAME_PART = "[\\p{L}\\p{N}_?]";
    private static final String NAME = "[\\p{L}_?]" + NAME_PART + "*";
    private static final Pattern PART = Pattern.compile(
            TEXT + "|(?<label>「[^「」\\n]*」)|\\d+(?:\\.\\d+)?|\\.\\.|" + "\\.\\s*" + NAME + "|(?<name>" + NAME + "(?:\\."
                    + NAME + ")*)|\\S",
            Pattern.DOTALL);
    private static final Pattern DECLARED = Pattern.compile("(?U)(" + NAME
            + ")\\s*(?=:)|(?:\\b(?:for|some|every)|,)\\s+(" + NAME + ")\\s+(?=in\\b)|\\bfunction\\s*\\(([^)]*)\\)");
    private static final Set<String> WORDS = Set.of(
            "and",
            "or",
            "in",
            "then",
            "else",
            "between",
            "satisfies",
            "return",
            "instance",
            "if",
            "for",
            "some",
            "every",
            "not");

    /**
     * @param label whether it is a label in brackets
     * @param list the list within whose brackets it stands; empty for none
     */
    record Word(int start, int end, boolean label, String list) {}

    private final String text;
    private final ExpressionLabels labels;
    private final Set<String> declared = new HashSet<>();
    private final Deque<String> lists = new ArrayDeque<>();
    private final List<Word> words = new ArrayList<>();

    private ExpressionWords(String text, ExpressionLabels labels) {
        this.text = text;
        this.labels = labels;
    }

    static List<Word> of(String text, ExpressionLabels labels) {
        ExpressionWords found = new ExpressionWords(text, labels);
        found.find();
        return found.words;
    }

    /** Whether a name, or a number, goes on with this character. */
    static boolean isInName(int character) {
        return Character.toString(character).matches(NAME_PART);
    }

    private void find() {
        Matcher declaration = DECLARED.matcher(QUOTED.matcher(text).replaceAll("\"\""));
        while (declaration.find()) {
            for (int group = 1; group <= declaration.groupCount(); group++) {
                String names = declaration.group(group);
                declared.addAll(names == null ? List.of() : List.of(names.split("[\\s,:]+")));
            }
        }
        Matcher part = PART.matcher(text);
        String before = "";
        while (part.find()) {
            if (part.group("label") != null) {
                words.add(new Word(part.start(), part.end(), true, list()));
            } else if (part.group("name") != null) {
                name(part.start(), part.group(), before);
            } else {
                brackets(part.group(), before);
            }
            before = part.group();
        }
    }

    /** The longest beginning of the name that has a label. */
    private void name(int start, String name, String before) {
        String head = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
        boolean own = declared.contains(head)
                || lists.stream().anyMatch(one -> labels.hiddenIn(one).contains(head));
        if (own || before.equals("of") || isOfFunction(start + name.length())) {
            return;
        }
        String known = name;
        while (!labels.hasLabel(known) && known.contains(".")) {
            known = known.substring(0, known.lastIndexOf('.'));
        }
        if (labels.hasLabel(known)) {
            words.add(new Word(start, start + known.length(), false, list()));
        }
    }

    /** Whether an argument, or another word of the same name, follows. */
    private boolean isOfFunction(int end) {
        Matcher next = PART.matcher(text).region(end, text.length());
        if (!next.find()) {
            return false;
        }
        String name = next.group("name");
        return next.group().equals("(") || name != null && !WORDS.contains(name);
    }

    private String list() {
        return lists.stream().filter(one -> !one.isEmpty()).findFirst().orElse("");
    }

    /** Within brackets behind a list its columns hide the fields of the same name. */
    private void brackets(String part, String before) {
        if (part.equals("[")) {
            lists.push(labels.list(before));
        } else if (part.equals("]") && !lists.isEmpty()) {
            lists.pop();
        }
    }
}
