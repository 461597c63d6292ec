package org.dacheng.forms.design.setting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dacheng.forms.feel.Feel;
import org.dacheng.forms.feel.ShownCondition;
import org.dacheng.forms.field.setting.Setting;
import org.springframework.util.MultiValueMap;

/** What the inputs of a setting show for a stored element. */
final class SettingInputs {

    static final String ZH = "/zh_CN";
    static final String EN = "/en";
    static final String WHEN = "#when";

    static final String NEVER = "never";
    static final String ALWAYS = "always";
    static final String IF = "if";
    static final String UNLESS = "unless";

    /** Values of the inputs by the end of their names. */
    static Map<String, List<String>> of(Setting setting, ObjectNode element, Locale locale, Feel feel) {
        JsonNode stored = element.at(setting.member());
        if (setting instanceof Setting.Texts) {
            return texts(stored, locale);
        } else if (setting instanceof Setting.Toggle toggle) {
            return single(stored.isBoolean() ? stored.asText() : String.valueOf(toggle.usual()));
        } else if (setting instanceof Setting.Choice choice) {
            return single(stored.isTextual() ? stored.asText() : choice.usual());
        } else if (setting instanceof Setting.When when) {
            return when(stored, element.at(when.always()));
        } else if (setting instanceof Setting.Shown) {
            return shown(stored, feel);
        } else if (setting instanceof Setting.Options) {
            return single(OptionLines.write(stored));
        } else if (setting instanceof Setting.OneOf oneOf) {
            return single(name(oneOf, stored));
        } else if (setting instanceof Setting.Entries || setting instanceof Setting.PerField) {
            return Map.of();
        } else if (setting instanceof Setting.Formula || setting instanceof Setting.Condition) {
            return single(expression(stored));
        } else if (setting instanceof Setting.Totals) {
            return Map.of("", members(stored, "of"));
        } else if (setting instanceof Setting.Value && stored.isContainerNode()) {
            return single(stored.toString());
        } else if (setting instanceof Setting.Whole && stored.asText().equals("top")) {
            // In place of a number: there is no limit.
            return single("");
        }
        return Map.of("", plain(stored));
    }

    /**
     * True if what was sent of a setting is what its inputs show, so that it has not been changed. What is shown may be
     * written otherwise than a designer would enter it, such as a text in one language as an object.
     */
    static boolean areShown(Setting setting, Map<String, List<String>> inputs, MultiValueMap<String, String> posted) {
        return inputs.entrySet().stream().allMatch(input -> {
            List<String> sent = posted.get(setting.member() + input.getKey());
            return sent == null || plain(sent).equals(plain(input.getValue()));
        });
    }

    /** Without blank values and in one order: check boxes are sent in the order of the page. */
    private static List<String> plain(List<String> values) {
        return values.stream()
                .map(value -> withPlainLineEnds(value).strip())
                .filter(value -> !value.isEmpty())
                .sorted()
                .toList();
    }

    /** Browsers send two characters for the end of a line. */
    static String withPlainLineEnds(String text) {
        return text.replace("\r\n", "\n");
    }

    /** The name of the stored value; what is not among the usual ones is named by itself. */
    private static String name(Setting.OneOf setting, JsonNode stored) {
        if (stored.isMissingNode()) {
            return setting.usual();
        }
        return setting.alternatives().stream()
                .filter(one -> one.value().equals(stored))
                .map(Setting.Alternative::name)
                .findFirst()
                .orElse(stored.toString());
    }

    private static Map<String, List<String>> single(String value) {
        return Map.of("", List.of(value));
    }

    /** A text that is the same in both languages is shown in the reader's. */
    private static Map<String, List<String>> texts(JsonNode stored, Locale locale) {
        boolean chinese = locale.getLanguage().equals("zh");
        return stored.isObject()
                ? Map.of(
                        ZH, List.of(stored.path("zh_CN").asText()),
                        EN, List.of(stored.path("en").asText()))
                : Map.of(ZH, List.of(chinese ? stored.asText() : ""), EN, List.of(chinese ? "" : stored.asText()));
    }

    private static Map<String, List<String>> when(JsonNode condition, JsonNode always) {
        boolean conditional = condition.isTextual() || always.isTextual();
        String state = conditional ? IF : always.asBoolean(false) ? ALWAYS : NEVER;
        return Map.of(WHEN, List.of(state), "", List.of(expression(condition.isTextual() ? condition : always)));
    }

    private static Map<String, List<String>> shown(JsonNode hide, Feel feel) {
        Optional<ShownCondition> shown = ShownCondition.of(hide.asText(), feel);
        if (shown.isPresent()) {
            return Map.of(WHEN, List.of(IF), "", List.of(shown.get().entered()));
        }
        return Map.of(WHEN, List.of(hide.isTextual() ? UNLESS : ALWAYS), "", List.of(expression(hide)));
    }

    /** FEEL without the sign that marks it as an expression. */
    private static String expression(JsonNode stored) {
        String text = stored.isTextual() ? stored.asText() : "";
        return text.startsWith("=") ? text.substring(1).strip() : text;
    }

    private static List<String> members(JsonNode array, String member) {
        List<String> values = new ArrayList<>();
        array.forEach(one -> values.add(one.path(member).asText()));
        return values;
    }

    private static List<String> plain(JsonNode stored) {
        if (stored.isArray() && !stored.isEmpty() && stored.get(0).isValueNode()) {
            List<String> values = new ArrayList<>();
            stored.forEach(one -> values.add(one.asText()));
            return values;
        }
        if (stored.isNumber()) {
            return List.of(stored.decimalValue().toPlainString());
        }
        return stored.isMissingNode() || stored.isNull()
                ? List.of()
                : List.of(stored.isValueNode() ? stored.asText() : stored.toString());
    }

    private SettingInputs() {}
}
