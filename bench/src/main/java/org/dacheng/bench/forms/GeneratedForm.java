package org.dacheng.bench.forms;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A form of the given number of fields of usual types, with twenty FEEL expressions, and answers to it. */
final class GeneratedForm {

    static final int EXPRESSIONS = 20;

    private static final int COMPUTED = 3;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> TYPES = List.of(
            "number",
            "textfield",
            "money",
            "select",
            "datetime",
            "radio",
            "textarea",
            "checkbox",
            "dateRange",
            "phone");
    private static final List<String> CONDITIONS = List.of("hide", "required", "readonly");

    private final int size;

    GeneratedForm(int size) {
        this.size = size;
    }

    int size() {
        return size;
    }

    /** Three computed fields, and seventeen conditions spread over the others. */
    ObjectNode schema() {
        ObjectNode form = JSON.createObjectNode().put("type", "default");
        ArrayNode fields = form.putArray("components");
        int filled = size - COMPUTED;
        for (int i = 0; i < filled; i++) {
            fields.add(field(i));
        }
        for (int i = 0; i < EXPRESSIONS - COMPUTED; i++) {
            // The first field is what all conditions read.
            ObjectNode field = (ObjectNode) fields.get(1 + i % (filled - 1));
            field.withObject("/conditional").put(CONDITIONS.get(i / (filled - 1)), "=f0 > " + (1000 + i));
        }
        for (int i = 0; i < COMPUTED; i++) {
            fields.addObject()
                    .put("type", "expression")
                    .put("key", "sum" + i)
                    .put("label", "Sum " + i)
                    .put("expression", "=f0 * " + (i + 2) + " + 1");
        }
        return form;
    }

    private static ObjectNode field(int i) {
        String type = type(i);
        ObjectNode field = JSON.createObjectNode().put("type", type).put("key", "f" + i);
        field.putObject("label").put("zh_CN", "第 " + i + " 项").put("en", "Field " + i);
        field.put("description", "What to fill in here");
        if (type.equals("select") || type.equals("radio")) {
            ArrayNode options = field.putArray("values");
            for (int option = 0; option < 5; option++) {
                options.addObject().put("label", "Option " + option).put("value", "o" + option);
            }
        } else if (type.equals("datetime")) {
            field.put("subtype", "date");
        }
        return field;
    }

    private static String type(int i) {
        return TYPES.get(i % TYPES.size());
    }

    /** Raw answers, as a page sends them. */
    Map<String, Object> answers() {
        Map<String, Object> answers = new HashMap<>();
        for (int i = 0; i < size - COMPUTED; i++) {
            answers.put(
                    "f" + i,
                    switch (type(i)) {
                        case "number" -> 17;
                        case "money" -> new BigDecimal("1280.5");
                        case "select", "radio" -> "o2";
                        case "datetime" -> "2026-03-02";
                        case "checkbox" -> true;
                        case "dateRange" -> Map.of("from", "2026-03-02", "to", "2026-03-04");
                        case "phone" -> "13800138000";
                        default -> "Visit to a customer in another city";
                    });
        }
        return answers;
    }
}
