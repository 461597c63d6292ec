package org.dacheng.forms.field;

import com.fasterxml.jackson.databind.JsonNode;
import org.dacheng.base.text.LocalText;

/** Reads a text of a schema: a string, or one in both languages. */
public final class SchemaTexts {

    public static final LocalText NONE = LocalText.same("");

    public static LocalText of(JsonNode node) {
        if (!node.isObject()) {
            return LocalText.same(node.asText(""));
        }
        String zh = node.path("zh_CN").asText("");
        String en = node.path("en").asText("");
        return new LocalText(zh.isEmpty() ? en : zh, en.isEmpty() ? zh : en);
    }

    private SchemaTexts() {}
}
