package org.dacheng.forms.feel;

import camundajar.impl.scala.collection.immutable.List;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValBoolean;
import org.camunda.feel.syntaxtree.ValFunction;
import org.camunda.feel.syntaxtree.ValList;
import org.camunda.feel.syntaxtree.ValString;

/** The FEEL functions with a pattern in them, over {@link TimedPattern}, so that none can run away. */
final class RegexFunctions {

    static List<ValFunction> matches() {
        return GuardFunctions.list(
                GuardFunctions.function(a -> bool(matcher(a[0], a[1], "").find()), "input", "pattern"),
                GuardFunctions.function(
                        a -> bool(matcher(a[0], a[1], text(a[2])).find()), "input", "pattern", "flags"));
    }

    static List<ValFunction> replace() {
        return GuardFunctions.list(
                GuardFunctions.function(
                        a -> string(matcher(a[0], a[1], "").replaceAll(text(a[2]))), "input", "pattern", "replacement"),
                GuardFunctions.function(
                        a -> string(matcher(a[0], a[1], text(a[3])).replaceAll(text(a[2]))),
                        "input",
                        "pattern",
                        "replacement",
                        "flags"));
    }

    static List<ValFunction> split() {
        return GuardFunctions.one(
                a -> strings(pattern(a[1], "").split(TimedPattern.watched(text(a[0])), -1)), "string", "delimiter");
    }

    static List<ValFunction> extract() {
        return GuardFunctions.one(
                a -> strings(
                        matcher(a[0], a[1], "").results().map(r -> r.group()).toArray(String[]::new)),
                "input",
                "pattern");
    }

    private static Matcher matcher(Val input, Val pattern, String flags) {
        return pattern(pattern, flags).matcher(TimedPattern.watched(text(input)));
    }

    private static Pattern pattern(Val pattern, String flags) {
        int bits = flags.chars()
                .map(f -> switch (f) {
                    case 'i' -> Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
                    case 's' -> Pattern.DOTALL;
                    case 'm' -> Pattern.MULTILINE;
                    case 'x' -> Pattern.COMMENTS;
                    default -> 0;
                })
                .reduce(0, (a, b) -> a | b);
        return Pattern.compile(text(pattern), bits);
    }

    private static String text(Val value) {
        if (value instanceof ValString string) {
            return string.value();
        }
        throw new IllegalArgumentException("expected a text");
    }

    private static Val bool(boolean value) {
        return new ValBoolean(value);
    }

    private static Val string(String value) {
        return new ValString(value);
    }

    private static Val strings(String[] values) {
        Val[] items = Arrays.stream(values).map(RegexFunctions::string).toArray(Val[]::new);
        return new ValList(GuardFunctions.list(items));
    }

    private RegexFunctions() {}
}
