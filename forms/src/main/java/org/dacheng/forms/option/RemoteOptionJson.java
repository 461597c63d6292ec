package org.dacheng.forms.option;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.PlainText;

/**
 * Reads options that an address sends: an array, or an object whose member {@code options} is one. An item is a text or
 * number, or has a {@code value} and a {@code label}, which is a text or {@code {"zh_CN": "上海", "en": "Shanghai"}}.
 */
final class RemoteOptionJson {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MAX_TEXT = 200;

    /** An empty list for what is no list of options; of two options with the same value the first counts. */
    static List<ListedOption> read(String answer) {
        Map<String, ListedOption> options = new LinkedHashMap<>();
        try {
            JsonNode root = JSON.readTree(answer);
            for (JsonNode item : root.isArray() ? root : root.path("options")) {
                String value =
                        (item.isObject() ? item.path("value") : item).asText("").strip();
                if (!value.isEmpty() && value.length() <= MAX_TEXT && options.size() < OptionLists.MAX_OPTIONS) {
                    options.putIfAbsent(value, new ListedOption(value, label(item.path("label"), value), true));
                }
            }
        } catch (JsonProcessingException broken) {
            return List.of();
        }
        return List.copyOf(options.values());
    }

    private static LocalText label(JsonNode label, String value) {
        String zh =
                label.isObject() ? label.path("zh_CN").asText(label.path("en").asText("")) : label.asText("");
        String en = label.isObject() ? label.path("en").asText(zh) : zh;
        return zh.isBlank() ? LocalText.same(value) : new LocalText(line(zh), line(en));
    }

    private static String line(String text) {
        return PlainText.shortened(PlainText.line(text), MAX_TEXT);
    }

    private RemoteOptionJson() {}
}
