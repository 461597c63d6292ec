package org.dacheng.forms.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.PlainText;
import org.dacheng.forms.field.Field;

/** Limits the texts of a form, and refuses texts that form-js would compute, since they would be shown literally. */
final class FormTextCheck {

    private static final int LABEL = 200;
    private static final Map<String, Integer> TEXTS = texts();

    private final SchemaProblems problems;

    FormTextCheck(SchemaProblems problems) {
        this.problems = problems;
    }

    void check(Field field) {
        TEXTS.forEach((place, longest) -> check(field, place, field.at(place), longest));
        each(field, "/values", "/label");
        each(field, "/values", "/value");
        each(field, "/totals", "/label");
        each(field, "/levels", "");
    }

    private static Map<String, Integer> texts() {
        Map<String, Integer> texts = new LinkedHashMap<>();
        texts.put("/label", LABEL);
        texts.put("/description", 1000);
        texts.put("/text", 10_000);
        texts.put("/alt", LABEL);
        texts.put("/placeholder", LABEL);
        texts.put("/dateLabel", LABEL);
        texts.put("/timeLabel", LABEL);
        texts.put("/unit", 20);
        texts.put("/appearance/prefixAdorner", 20);
        texts.put("/appearance/suffixAdorner", 20);
        texts.put("/accept", 500);
        texts.put("/validate/pattern", 1000);
        return texts;
    }

    private void each(Field field, String list, String member) {
        JsonNode items = field.at(list);
        for (int i = 0; items.isArray() && i < items.size(); i++) {
            check(field, list + "/" + i + member, items.get(i).at(member), LABEL);
        }
    }

    private void check(Field field, String place, JsonNode node, int maxLength) {
        if (node.isObject()) {
            node.fields().forEachRemaining(language -> {
                boolean known =
                        language.getKey().equals("zh_CN") || language.getKey().equals("en");
                if (known) {
                    text(field, place + "/" + language.getKey(), language.getValue(), maxLength);
                } else {
                    problems.refuse(field, place, Message.of("forms.schema.text"));
                }
            });
        } else if (!node.isMissingNode() && !node.isNull()) {
            text(field, place, node, maxLength);
        }
    }

    private void text(Field field, String place, JsonNode node, int maxLength) {
        // The value of an option may be a number.
        boolean value = place.endsWith("/value") && node.isValueNode();
        if (!node.isTextual() && !value) {
            problems.refuse(field, place, Message.of("forms.schema.text"));
        } else if (PlainText.length(node.asText()) > maxLength) {
            problems.refuse(field, place, Message.of("forms.schema.text-too-long", maxLength));
        } else if (isComputed(place, node.asText())) {
            problems.refuse(field, place, Message.of("forms.schema.computed-text"));
        }
    }

    /** Notes are templates; patterns and options are literal; the alternative text of an image is not shown. */
    private static boolean isComputed(String place, String text) {
        boolean plain = place.startsWith("/text")
                || place.startsWith("/alt")
                || place.startsWith("/validate")
                || place.endsWith("/value");
        return !plain && (text.startsWith("=") || text.contains("{{"));
    }
}
