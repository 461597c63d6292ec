package org.dacheng.engine.settings;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;
import org.dacheng.forms.schema.FieldInfo;
import org.dacheng.forms.schema.FormSchema;
import org.jspecify.annotations.Nullable;

/** The {@code {…}} placeholders of a title. */
public final class TitlePlaceholders {

    /** Placeholder for the submitter's name. */
    public static final String SUBMITTER = "submitter";

    /** Placeholder for the name of the process. */
    public static final String PROCESS = "process";

    private static final Pattern PLACE = Pattern.compile("\\{([^{}.]*)(?:\\.([^{}]*))?}");

    /** Part of a range of days: its length with the unit, "1 day", "2.5 days". */
    public static final String LENGTH = "length";

    /** Parts of a range of days. */
    public static final List<String> PARTS_OF_A_RANGE = List.of(LENGTH, "days", "from", "to");

    /** @param value returns the text for name and part; the part is null if the placeholder has none */
    public static String fill(String pattern, BiFunction<String, @Nullable String, String> value) {
        return PLACE.matcher(pattern)
                .replaceAll(place -> Matcher.quoteReplacement(value.apply(place.group(1), place.group(2))));
    }

    static void check(LocalText title, FormSchema schema, String pointer, ViolationCollector violations) {
        check(title.zh(), schema, pointer, violations);
        if (!title.en().equals(title.zh())) {
            check(title.en(), schema, pointer, violations);
        }
    }

    private static void check(String pattern, FormSchema schema, String pointer, ViolationCollector violations) {
        Matcher places = PLACE.matcher(pattern);
        while (places.find()) {
            String name = places.group(1);
            Optional<FieldInfo> field = schema.field(name);
            boolean own = places.group(2) == null && (name.equals(SUBMITTER) || name.equals(PROCESS));
            if (!own && !field.filter(f -> hasPart(f, places.group(2))).isPresent()) {
                violations.add(pointer, Message.of("engine.package.placeholder", places.group()));
            }
        }
    }

    private static boolean hasPart(FieldInfo field, @Nullable String part) {
        return part == null || (field.type().equals("dateRange") && PARTS_OF_A_RANGE.contains(part));
    }

    /** Names of the placeholders in the pattern. */
    public static Set<String> names(LocalText pattern) {
        return PLACE.matcher(pattern.zh() + pattern.en())
                .results()
                .map(place -> place.group(1))
                .collect(Collectors.toSet());
    }

    private TitlePlaceholders() {}
}
