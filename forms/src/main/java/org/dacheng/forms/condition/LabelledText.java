package org.dacheng.forms.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.PlainText;
import org.dacheng.forms.condition.ExpressionWords.Word;
import org.dacheng.forms.condition.FormulaResult.FormulaProblem;
import org.jspecify.annotations.Nullable;

/** An expression with labels in 「」, with its places in the expression with names. */
public final class LabelledText {

    private static final int EXCERPT = 120;

    /** Messages that quote names; the texts in others, such as the values of options, only look like names. */
    private static final Set<String> OF_NAMES =
            Set.of("forms.feel.unexpected", "forms.feel.unknown-name-of", "forms.schema.circle");

    /** A word that was replaced: its place in the text that was read, and in the result. */
    private record Replaced(Word word, int start, int end) {}

    private final String source;
    private final ExpressionLabels labels;
    private final StringBuilder result = new StringBuilder();
    private final List<Replaced> replaced = new ArrayList<>();
    private @Nullable FormulaProblem unknown;

    private LabelledText(String source, ExpressionLabels labels) {
        this.source = source;
        this.labels = labels;
    }

    static LabelledText show(String stored, ExpressionLabels labels) {
        LabelledText text = new LabelledText(stored, labels);
        int end = 0;
        for (Word word : ExpressionWords.of(stored, labels)) {
            if (!word.label()) {
                end = text.replace(end, word, labels.written(stored.substring(word.start(), word.end()), word.list()));
            }
        }
        text.result.append(stored.substring(end));
        return text;
    }

    static LabelledText read(String shown, ExpressionLabels labels) {
        LabelledText text = new LabelledText(shown, labels);
        int end = 0;
        for (Word word : ExpressionWords.of(shown, labels)) {
            if (word.label()) {
                String label = shown.substring(word.start() + 1, word.end() - 1);
                Optional<String> path = labels.path(label, word.list());
                if (path.isEmpty() && text.unknown == null) {
                    text.unknown = text.unknown(word, label);
                }
                end = path.isPresent()
                        ? text.replace(end, word, text.apart(word, path.get()))
                        : text.replace(end, word, shown.substring(word.start(), word.end()));
            }
        }
        text.result.append(shown.substring(end));
        return text;
    }

    /** Brackets part a label from the words and labels around it; its name needs blanks. */
    private String apart(Word word, String name) {
        int before = word.start() == 0 ? ' ' : source.codePointBefore(word.start());
        int after = word.end() == source.length() ? ' ' : source.codePointAt(word.end());
        return (before == '」' || ExpressionWords.isInName(before) ? " " : "")
                + name
                + (ExpressionWords.isInName(after) ? " " : "");
    }

    private int replace(int from, Word word, String by) {
        result.append(source, from, word.start());
        replaced.add(new Replaced(word, result.length(), result.length() + by.length()));
        result.append(by);
        return word.end();
    }

    private FormulaProblem unknown(Word word, String label) {
        String key = labels.isAmbiguous(label, word.list())
                ? "forms.condition.several-fields"
                : "forms.condition.no-such-field";
        return new FormulaProblem(line(source, word.start()), column(source, word.start()), Message.of(key, label));
    }

    String result() {
        return result.toString();
    }

    /** The expression with names; labels that no field has stay. */
    public String stored() {
        return result();
    }

    /** The first label that no field has, or several have; null if there is none. */
    @Nullable
    FormulaProblem unknown() {
        return unknown;
    }

    /**
     * The expression with names.
     *
     * @throws InvalidInput with an empty pointer if there is a label that no field has, or several have
     */
    public String required() {
        if (unknown != null) {
            throw InvalidInput.of("", unknown.text());
        }
        return result();
    }

    /** A problem of the expression with names, at its place in the text with labels. */
    FormulaProblem inShown(FormulaProblem problem) {
        int place = sourceOffset(offset(problem.line(), problem.column()));
        return new FormulaProblem(line(source, place), column(source, place), inShown(problem.text()));
    }

    /** A message about the expression with names, with labels and places of the text with labels. */
    public Message inShown(Message message) {
        List<Object> args = message.args();
        boolean placed = args.size() == 4 && args.get(1) instanceof Integer && args.get(2) instanceof Integer;
        if (!placed) {
            return labelled(message);
        }
        int place = sourceOffset(offset((Integer) args.get(1), (Integer) args.get(2)));
        return Message.of(
                message.key(),
                PlainText.shortened(source, EXCERPT),
                line(source, place),
                column(source, place),
                args.get(3) instanceof Message reason ? labelled(reason) : args.get(3));
    }

    private Message labelled(Message message) {
        boolean names = OF_NAMES.contains(message.key());
        return Message.of(
                message.key(),
                message.args().stream().map(arg -> labelled(arg, names)).toArray());
    }

    private Object labelled(Object arg, boolean name) {
        if (arg instanceof Message message) {
            return labelled(message);
        } else if (arg instanceof List<?> list) {
            return list.stream().map(one -> labelled(one, name)).toList();
        }
        return name && arg instanceof String text ? labels.shown(text) : arg;
    }

    private int offset(int line, int column) {
        int start = 0;
        for (int i = 1; i < line; i++) {
            start = result.indexOf("\n", start) + 1;
        }
        return Math.min(start + column - 1, result.length());
    }

    private int sourceOffset(int offset) {
        int shift = 0;
        for (Replaced one : replaced) {
            if (offset < one.start()) {
                break;
            } else if (offset < one.end()) {
                return one.word().start();
            }
            shift = one.word().end() - one.end();
        }
        return Math.min(offset + shift, source.length());
    }

    private static int line(String text, int offset) {
        return 1
                + (int) text.substring(0, offset)
                        .chars()
                        .filter(one -> one == '\n')
                        .count();
    }

    private static int column(String text, int offset) {
        return offset - text.lastIndexOf('\n', offset - 1);
    }
}
