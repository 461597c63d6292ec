package org.dacheng.forms.feel;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dacheng.base.text.PlainText;
import org.dacheng.forms.feel.FeelFunction.Body;
import org.jspecify.annotations.Nullable;

/** Text functions; characters are Unicode code points, so that 😀 is one. */
final class TextFunctions {

    /** Compiling a pattern takes time that grows with the square of its length. */
    private static final int MAX_PATTERN_LENGTH = 1000;

    static void addTo(Map<String, Body> functions) {
        functions.put("string", a -> written(a));
        functions.put("string length", a -> BigDecimal.valueOf(PlainText.length(a.text(0))));
        functions.put("substring", TextFunctions::part);
        functions.put("substring before", a -> {
            int at = a.text(0).indexOf(a.text(1));
            return made(a, at < 0 ? "" : a.text(0).substring(0, at));
        });
        functions.put("substring after", a -> {
            int at = a.text(0).indexOf(a.text(1));
            return made(a, at < 0 ? "" : a.text(0).substring(at + a.text(1).length()));
        });
        functions.put("upper case", a -> made(a, a.text(0).toUpperCase(Locale.ROOT)));
        functions.put("lower case", a -> made(a, a.text(0).toLowerCase(Locale.ROOT)));
        functions.put("trim", a -> made(a, PlainText.lines(a.text(0))));
        functions.put("contains", a -> a.text(0).contains(a.text(1)));
        functions.put("starts with", a -> a.text(0).startsWith(a.text(1)));
        functions.put("ends with", a -> a.text(0).endsWith(a.text(1)));
        functions.put("is blank", a -> PlainText.isBlank(a.text(0, "")));
        functions.put("to base64", a -> {
            a.budget().text(4L * a.text(0).length() / 3);
            return Base64.getEncoder().encodeToString(a.text(0).getBytes(StandardCharsets.UTF_8));
        });
        functions.put("uuid", a -> UUID.randomUUID().toString());
        functions.put("matches", a -> matcher(a, a.text(2, "")).find());
        functions.put("replace", TextFunctions::replaced);
        functions.put("split", TextFunctions::split);
        functions.put("extract", TextFunctions::found);
        functions.put("string join", TextFunctions::joined);
    }

    private static String made(CallArguments arguments, String text) {
        arguments.budget().text(text.length());
        return text;
    }

    /**
     * Substring from a position that counts from 1, or from the end if negative; empty when the position is outside the
     * text.
     */
    private static @Nullable String part(CallArguments arguments) {
        String text = arguments.text(0);
        int all = PlainText.length(text);
        int place = arguments.whole(1);
        int from = place < 0 ? all + place : place - 1;
        if (from < 0 || from > all) {
            return null;
        }
        int count = arguments.get(2) == null ? all : Math.max(0, arguments.whole(2));
        int begin = text.offsetByCodePoints(0, from);
        return made(arguments, text.substring(begin, text.offsetByCodePoints(begin, Math.min(count, all - from))));
    }

    private static @Nullable String written(CallArguments arguments) {
        Object value = arguments.get(0);
        if (value == null) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        write(value, text, false, arguments);
        return made(arguments, text.toString());
    }

    private static void write(@Nullable Object value, StringBuilder text, boolean inside, CallArguments arguments) {
        arguments.budget().step();
        EvaluationBudget.refuseWhen(text.length() > EvaluationBudget.TEXT);
        if (value == null) {
            text.append("null");
        } else if (value instanceof String plain) {
            text.append(inside ? "\"" + plain + "\"" : plain);
        } else if (value instanceof List<?> items) {
            text.append('[');
            for (Object item : items) {
                text.append(text.charAt(text.length() - 1) == '[' ? "" : ", ");
                write(FeelValues.plain(item), text, true, arguments);
            }
            text.append(']');
        } else if (value instanceof Map<?, ?> members) {
            text.append('{');
            members.forEach((name, member) -> {
                text.append(text.charAt(text.length() - 1) == '{' ? "" : ", ")
                        .append(name)
                        .append(": ");
                write(FeelValues.plain(member), text, true, arguments);
            });
            text.append('}');
        } else if (value instanceof FeelRange range) {
            text.append(range.withStart() ? '[' : '(');
            write(range.start(), text, true, arguments);
            text.append("..");
            write(range.end(), text, true, arguments);
            text.append(range.withEnd() ? ']' : ')');
        } else if (value instanceof FeelLambda) {
            text.append("function");
        } else {
            CallArguments one = new CallArguments(arguments.at(), "string", List.of(value), arguments.scope());
            text.append(NativeFunctions.call(one));
        }
    }

    private static Matcher matcher(CallArguments arguments, String flags) {
        arguments.budget().spend(1 + arguments.text(0).length() / 16);
        EvaluationBudget.refuseWhen(arguments.text(1).length() > MAX_PATTERN_LENGTH);
        return pattern(arguments.text(1), flags).matcher(TimeLimitedPattern.counting(arguments.text(0)));
    }

    private static Pattern pattern(String pattern, String flags) {
        int bits = flags.chars()
                .map(flag -> switch (flag) {
                    case 'i' -> Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
                    case 's' -> Pattern.DOTALL;
                    case 'm' -> Pattern.MULTILINE;
                    case 'x' -> Pattern.COMMENTS;
                    default -> 0;
                })
                .reduce(0, (a, b) -> a | b);
        return Pattern.compile(pattern, bits);
    }

    private static String replaced(CallArguments arguments) {
        Matcher matcher = matcher(arguments, arguments.text(3, ""));
        StringBuilder text = new StringBuilder();
        while (matcher.find()) {
            arguments.budget().step();
            matcher.appendReplacement(text, arguments.text(2));
            EvaluationBudget.refuseWhen(text.length() > EvaluationBudget.TEXT);
        }
        matcher.appendTail(text);
        return made(arguments, text.toString());
    }

    private static List<String> split(CallArguments arguments) {
        List<String> parts = new ArrayList<>();
        String text = arguments.text(0);
        Matcher matcher = matcher(arguments, "");
        int from = 0;
        while (matcher.find()) {
            if (matcher.end() > 0) {
                add(arguments, parts, text.substring(from, matcher.start()));
                from = matcher.end();
            }
        }
        add(arguments, parts, text.substring(from));
        return parts;
    }

    private static List<String> found(CallArguments arguments) {
        List<String> found = new ArrayList<>();
        Matcher matcher = matcher(arguments, "");
        while (matcher.find()) {
            add(arguments, found, matcher.group());
        }
        return found;
    }

    private static void add(CallArguments arguments, List<String> texts, String text) {
        arguments.budget().grow(texts.size());
        texts.add(made(arguments, text));
    }

    /** Empty items are skipped. */
    private static String joined(CallArguments arguments) {
        StringBuilder text = new StringBuilder(arguments.text(2, ""));
        boolean first = true;
        for (Object item : arguments.list(0)) {
            arguments.budget().step();
            if (item != null) {
                text.append(first ? "" : arguments.text(1, "")).append(item);
                first = false;
                EvaluationBudget.refuseWhen(text.length() > EvaluationBudget.TEXT);
            }
        }
        return made(arguments, text.append(arguments.text(3, "")).toString());
    }

    private TextFunctions() {}
}
