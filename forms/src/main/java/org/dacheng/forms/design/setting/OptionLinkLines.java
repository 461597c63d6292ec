package org.dacheng.forms.design.setting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.text.PlainText;
import org.dacheng.forms.field.setting.Setting;
import org.jspecify.annotations.Nullable;

/**
 * Options that depend on another field, as lines {@code 广东: 深圳, 广州}. What is written is the text of an option or its
 * value; a value without an option is written as it is, so that nothing is lost.
 *
 * @param of options of the other field
 * @param own options of this field
 */
record OptionLinkLines(List<SettingOption> of, List<SettingOption> own) {

    static OptionLinkLines of(Setting.Links setting, ObjectNode element, SettingOptions options) {
        String member = setting.member();
        return new OptionLinkLines(
                options.of(new Setting.Reference(member, Setting.Source.LINKED_OPTIONS, true), element),
                options.of(new Setting.Reference(member, Setting.Source.OWN_OPTIONS, true), element));
    }

    String write(JsonNode stored) {
        List<String> lines = new ArrayList<>();
        for (Iterator<String> names = stored.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            List<String> texts = new ArrayList<>();
            stored.path(name).forEach(value -> texts.add(text(own, value.asText())));
            lines.add(text(of, name) + ": " + String.join(", ", texts));
        }
        return String.join("\n", lines);
    }

    private static String text(List<SettingOption> options, String value) {
        return options.stream()
                .filter(option -> option.value().equals(value))
                .map(SettingOption::text)
                .filter(text -> !text.matches(".*[:：,，、;；].*"))
                .findFirst()
                .orElse(value);
    }

    /**
     * @return null for no lines
     * @throws InvalidInput with an empty pointer, for a line without a colon or a word that is no option
     */
    @Nullable
    JsonNode read(String lines) {
        ObjectNode links = JsonNodeFactory.instance.objectNode();
        for (String line : lines.lines().filter(one -> !PlainText.isBlank(one)).toList()) {
            String[] parts = line.split("[:：]", 2);
            if (parts.length < 2) {
                throw InvalidInput.of("", "forms.setting.no-colon", PlainText.shortened(line.strip(), 40));
            }
            ArrayNode values = links.putArray(value(of, parts[0]));
            for (String word : parts[1].split("[,，、;；]")) {
                if (!PlainText.isBlank(word)) {
                    values.add(value(own, word));
                }
            }
        }
        return links.isEmpty() ? null : links;
    }

    private static String value(List<SettingOption> options, String word) {
        String wanted = word.strip();
        return options.stream()
                .filter(option -> option.text().equals(wanted) || option.value().equals(wanted))
                .map(SettingOption::value)
                .findFirst()
                .orElseThrow(
                        () -> InvalidInput.of("", "forms.setting.no-such-option", PlainText.shortened(wanted, 40)));
    }
}
