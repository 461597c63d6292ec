package org.dacheng.forms.design.setting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.NumberParser;
import org.dacheng.base.text.PlainText;
import org.dacheng.forms.design.SpelledName;
import org.dacheng.forms.design.document.DesignDocument;
import org.dacheng.forms.feel.ShownCondition;
import org.dacheng.forms.field.SchemaTexts;
import org.dacheng.forms.field.setting.Setting;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Reads what a designer entered into the inputs of a setting. */
final class SettingReader {

    private static final int MAX_TEXT = 20_000;
    private static final Set<String> FREE_TEXT = Set.of("textfield", "textarea");
    private static final Set<String> NUMERIC = Set.of("number", "money", "rating");
    private static final Set<String> BOOLEAN = Set.of("checkbox", "yesNo");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode element;
    private final MultiValueMap<String, String> posted;
    private final ExpressionReader expressions;
    private final UnaryOperator<LocalText> totalLabel;
    private final SettingOptions options;
    private final BiFunction<Setting, ObjectNode, Map<String, List<String>>> shown;

    /**
     * @param totalLabel makes the label of a total from that of its column
     * @param shown values of the inputs that a page shows for a setting of an element
     */
    SettingReader(
            ObjectNode element,
            MultiValueMap<String, String> posted,
            ExpressionReader expressions,
            UnaryOperator<LocalText> totalLabel,
            SettingOptions options,
            BiFunction<Setting, ObjectNode, Map<String, List<String>>> shown) {
        this.element = element;
        this.posted = posted;
        this.expressions = expressions;
        this.totalLabel = totalLabel;
        this.options = options;
        this.shown = shown;
    }

    /**
     * New values by member; null removes a member. Empty if no input of the setting was sent.
     *
     * @param shown values of the inputs that the page shows for the stored element
     * @throws InvalidInput with an empty pointer
     */
    Map<String, @Nullable JsonNode> read(Setting setting, Map<String, List<String>> shown) {
        String member = setting.member();
        if (setting instanceof Setting.Texts) {
            return texts(member);
        } else if (setting instanceof Setting.When when) {
            return when(when, shown);
        } else if (setting instanceof Setting.Shown) {
            return shown(member, shown);
        } else if (setting instanceof Setting.Condition) {
            return one(member, TextNode.valueOf(condition(member, shown)));
        } else if (setting instanceof Setting.PerField perField) {
            return perField(perField);
        } else if (setting instanceof Setting.Entries entries) {
            return one(member, entries(entries));
        }
        if (!posted.containsKey(member)) {
            return Map.of();
        }
        JsonNode value = value(setting);
        return value != null && setting instanceof Setting.Reference reference && reference.alone()
                ? alone(member, value)
                : one(member, value);
    }

    /** The object around the member then contains nothing else. */
    private static Map<String, @Nullable JsonNode> alone(String member, JsonNode value) {
        int name = member.lastIndexOf('/');
        ObjectNode around = JsonNodeFactory.instance.objectNode();
        around.set(member.substring(name + 1), value);
        return one(member.substring(0, name), around);
    }

    private static Map<String, @Nullable JsonNode> one(String member, @Nullable JsonNode value) {
        Map<String, @Nullable JsonNode> one = new LinkedHashMap<>();
        one.put(member, value);
        return one;
    }

    /** Each field is a member of its own, so that two designers can set two of them. */
    private Map<String, @Nullable JsonNode> perField(Setting.PerField setting) {
        Map<String, @Nullable JsonNode> values = new LinkedHashMap<>();
        EntryInputs.below(setting.member() + "#", posted).forEach((key, sent) -> {
            String value = sent.isEmpty() ? "" : sent.get(0);
            String member = setting.member() + key;
            boolean known = setting.values().contains(value)
                    || value.equals(element.at(member).asText());
            values.put(member, value.isEmpty() || !known ? null : TextNode.valueOf(value));
        });
        return values;
    }

    /** What is sent as it is shown stays as it is stored. */
    private void change(Setting setting, ObjectNode entry, MultiValueMap<String, String> sent) {
        if (!SettingInputs.areShown(setting, shown.apply(setting, entry), sent)) {
            new SettingReader(entry, sent, expressions, totalLabel, options, shown)
                    .read(setting, Map.of())
                    .forEach((member, value) -> DesignDocument.set(entry, member, value));
        }
    }

    private @Nullable JsonNode entries(Setting.Entries setting) {
        JsonNode stored = element.at(setting.member());
        List<ObjectNode> entries = EntryInputs.kinds(setting, stored, posted);
        for (int i = 0; i < entries.size(); i++) {
            ObjectNode entry = entries.get(i);
            MultiValueMap<String, String> sent = EntryInputs.below(EntryInputs.prefix(setting.member(), i), posted);
            setting.sentence(entry.path(setting.by()).asText())
                    .ifPresent(sentence -> sentence.settings().forEach(one -> change(one, entry, sent)));
        }
        EntryInputs.press(setting, entries, posted);
        ArrayNode array = JsonNodeFactory.instance.arrayNode().addAll(entries);
        return array.isEmpty() ? null : array;
    }

    private @Nullable JsonNode value(Setting setting) {
        if (setting instanceof Setting.Options options) {
            String lines = raw(setting.member(), OptionLines.MAX_TEXT);
            return OptionLines.read(lines, element.at(setting.member()), options.nested());
        }
        if (setting instanceof Setting.Links links) {
            String lines = raw(links.member(), OptionLines.MAX_TEXT);
            return OptionLinkLines.of(links, element, options).read(lines);
        }
        if (setting instanceof Setting.Reference reference && !reference.several()) {
            return chosen(reference.member());
        }
        String text = text(setting.member());
        if (setting instanceof Setting.Whole whole) {
            return whole(whole, text);
        } else if (setting instanceof Setting.Decimal) {
            return PlainText.isBlank(text) ? null : number(text);
        } else if (setting instanceof Setting.Toggle toggle) {
            boolean on = text.equals("true");
            return on == toggle.usual() && !toggle.kept() ? null : BooleanNode.valueOf(on);
        } else if (setting instanceof Setting.Choice choice) {
            return choice(choice, text);
        } else if (setting instanceof Setting.OneOf oneOf) {
            return oneOf(oneOf, text);
        } else if (setting instanceof Setting.Formula) {
            return PlainText.isBlank(text) ? null : TextNode.valueOf("=" + expressions.text(text));
        } else if (setting instanceof Setting.Totals) {
            return totals(setting.member());
        } else if (setting instanceof Setting.Value) {
            return typed(text);
        } else if (setting instanceof Setting.Several) {
            return array(setting.member(), false);
        } else if (setting instanceof Setting.Reference reference && reference.several()) {
            return array(setting.member(), reference.kept());
        }
        return PlainText.isBlank(text) ? null : TextNode.valueOf(text);
    }

    private @Nullable JsonNode choice(Setting.Choice choice, String text) {
        boolean known = choice.values().contains(text)
                || text.equals(element.at(choice.member()).asText());
        return text.equals(choice.usual()) || !known ? null : TextNode.valueOf(text);
    }

    /** People are sent as several inputs, of which the empty ones say nothing. */
    private @Nullable JsonNode chosen(String member) {
        return posted.getOrDefault(member, List.of()).stream()
                .map(String::strip)
                .filter(value -> !PlainText.isBlank(value))
                .reduce((before, after) -> after)
                .map(value -> {
                    if (value.length() > MAX_TEXT) {
                        throw InvalidInput.of("", "forms.setting.too-long", MAX_TEXT);
                    }
                    return TextNode.valueOf(value);
                })
                .orElse(null);
    }

    private @Nullable JsonNode oneOf(Setting.OneOf setting, String text) {
        JsonNode stored = element.at(setting.member());
        if (text.equals(setting.usual())) {
            return null;
        }
        return setting.alternatives().stream()
                .filter(one -> one.name().equals(text))
                .map(Setting.Alternative::value)
                .findFirst()
                .orElse(stored.isMissingNode() ? null : stored);
    }

    private String raw(String name, int maxLength) {
        String text = Objects.requireNonNullElse(posted.getFirst(name), "");
        if (text.length() > maxLength) {
            throw InvalidInput.of("", "forms.setting.too-long", maxLength);
        }
        return SettingInputs.withPlainLineEnds(text);
    }

    private String text(String name) {
        return raw(name, MAX_TEXT).strip();
    }

    private @Nullable JsonNode whole(Setting.Whole setting, String text) {
        if (PlainText.isBlank(text)) {
            return null;
        }
        BigDecimal number = bare(text);
        if (number == null
                || number.stripTrailingZeros().scale() > 0
                || number.compareTo(BigDecimal.valueOf(setting.min())) < 0
                || number.compareTo(BigDecimal.valueOf(setting.max())) > 0) {
            throw InvalidInput.of("", "forms.setting.whole", setting.min(), setting.max());
        }
        return IntNode.valueOf(number.intValueExact());
    }

    private static JsonNode number(String text) {
        BigDecimal number = bare(text);
        if (number == null) {
            throw InvalidInput.of("", "forms.setting.number");
        }
        return DecimalNode.valueOf(number);
    }

    private static @Nullable BigDecimal bare(String text) {
        NumberParser.ParsedNumber parsed = NumberParser.parse(text);
        return parsed == null || !parsed.isBare() ? null : parsed.value();
    }

    /** FEEL, or a value of the field's type. */
    private @Nullable JsonNode typed(String text) {
        String type = element.path("type").asText();
        if (PlainText.isBlank(text)) {
            return null;
        } else if (text.startsWith("=")) {
            return TextNode.valueOf(text);
        } else if (FREE_TEXT.contains(type)) {
            return TextNode.valueOf(text);
        } else if (text.startsWith("[") || text.startsWith("{")) {
            return json(text);
        } else if (NUMERIC.contains(type)) {
            return number(text);
        }
        boolean yesOrNo = BOOLEAN.contains(type) && Set.of("true", "false").contains(text);
        return yesOrNo ? BooleanNode.valueOf(text.equals("true")) : TextNode.valueOf(text);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            throw InvalidInput.of("", "forms.setting.json");
        }
    }

    private @Nullable JsonNode array(String member, boolean kept) {
        ArrayNode values = JsonNodeFactory.instance.arrayNode();
        posted.getOrDefault(member, List.of()).stream()
                .filter(value -> !PlainText.isBlank(value))
                .distinct()
                .forEach(values::add);
        return values.isEmpty() && !kept ? null : values;
    }

    private Map<String, @Nullable JsonNode> texts(String member) {
        String zhName = member + SettingInputs.ZH;
        String enName = member + SettingInputs.EN;
        if (!posted.containsKey(zhName) && !posted.containsKey(enName)) {
            return Map.of();
        }
        JsonNode stored = element.at(member);
        String zh = posted.containsKey(zhName) ? text(zhName) : stored(stored, "zh_CN");
        String en = posted.containsKey(enName) ? text(enName) : stored(stored, "en");
        boolean inParts = stored.isObject() && !zh.isEmpty() && !en.isEmpty();
        if (inParts) {
            Map<String, @Nullable JsonNode> parts = new LinkedHashMap<>();
            parts.put(zhName, TextNode.valueOf(zh));
            parts.put(enName, TextNode.valueOf(en));
            return parts;
        }
        return one(member, both(zh, en));
    }

    private static String stored(JsonNode stored, String language) {
        return stored.isObject() ? stored.path(language).asText() : language.equals("en") ? "" : stored.asText();
    }

    private static @Nullable JsonNode both(String zh, String en) {
        if (zh.isEmpty() && en.isEmpty()) {
            return null;
        } else if (en.isEmpty()) {
            return TextNode.valueOf(zh);
        }
        ObjectNode texts = JsonNodeFactory.instance.objectNode();
        if (!zh.isEmpty()) {
            texts.put("zh_CN", zh);
        }
        return texts.put("en", en);
    }

    private Map<String, @Nullable JsonNode> when(Setting.When setting, Map<String, List<String>> shown) {
        String name = setting.member() + SettingInputs.WHEN;
        if (!posted.containsKey(name)) {
            return Map.of();
        }
        String state = text(name);
        Map<String, @Nullable JsonNode> values = new LinkedHashMap<>();
        String condition = state.equals(SettingInputs.IF) ? condition(setting.member(), shown) : null;
        if (condition != null && isShown(state, condition, shown)) {
            return Map.of();
        }
        values.put(setting.always(), state.equals(SettingInputs.ALWAYS) ? BooleanNode.TRUE : null);
        values.put(setting.member(), condition == null ? null : TextNode.valueOf("=" + condition));
        return values;
    }

    private Map<String, @Nullable JsonNode> shown(String member, Map<String, List<String>> shown) {
        String name = member + SettingInputs.WHEN;
        if (!posted.containsKey(name)) {
            return Map.of();
        }
        String state = text(name);
        if (!Set.of(SettingInputs.IF, SettingInputs.UNLESS).contains(state)) {
            return one(member, null);
        }
        String condition = condition(member, shown);
        if (isShown(state, condition, shown)) {
            return Map.of();
        }
        String stored = state.equals(SettingInputs.IF) ? new ShownCondition(condition).stored() : condition;
        return one(member, TextNode.valueOf("=" + stored));
    }

    /** Whether the inputs are unchanged; the stored condition then keeps its spelling. */
    private static boolean isShown(String state, String condition, Map<String, List<String>> shown) {
        return shown.getOrDefault(SettingInputs.WHEN, List.of()).contains(state)
                && shown.getOrDefault("", List.of()).contains(condition);
    }

    private String condition(String member, Map<String, List<String>> shown) {
        List<String> before = shown.getOrDefault("", List.of());
        String stored = before.isEmpty() ? "" : before.get(0);
        return expressions.condition(member, stored, posted, text(member));
    }

    /** Totals of the chosen columns; those that are there already stay as they are. */
    private @Nullable JsonNode totals(String member) {
        ArrayNode totals = JsonNodeFactory.instance.arrayNode();
        for (String column : posted.getOrDefault(member, List.of())) {
            JsonNode stored = total(member, column);
            if (!PlainText.isBlank(column)) {
                totals.add(stored == null ? newTotal(column) : stored);
            }
        }
        return totals.isEmpty() ? null : totals;
    }

    private @Nullable JsonNode total(String member, String column) {
        for (JsonNode total : element.at(member)) {
            if (total.path("of").asText().equals(column)) {
                return total;
            }
        }
        return null;
    }

    private ObjectNode newTotal(String column) {
        ObjectNode total = JsonNodeFactory.instance.objectNode();
        String owner = element.path("key").asText();
        total.put("key", SpelledName.of(owner + " " + column + " total", "total"))
                .put("of", column);
        for (JsonNode field : element.path("components")) {
            if (field.path("key").asText().equals(column)) {
                LocalText label = totalLabel.apply(SchemaTexts.of(field.path("label")));
                total.putObject("label").put("zh_CN", label.zh()).put("en", label.en());
            }
        }
        return total;
    }
}
