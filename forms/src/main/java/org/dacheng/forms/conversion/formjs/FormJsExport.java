package org.dacheng.forms.conversion.formjs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dacheng.base.id.Sha256;
import org.dacheng.forms.field.FieldTypes;
import org.dacheng.forms.field.SchemaTexts;
import org.jspecify.annotations.Nullable;

/**
 * Converts one of our forms to a file that form-js and Camunda Modeler open. They refuse a file with a type they do not
 * know, so our own types become the nearest type of theirs, texts in two languages become one, and missing ids are
 * added. What is replaced is recorded in the file, so that an import restores it.
 */
final class FormJsExport {

    /** The version of the schema of form-js whose types are used here. */
    private static final int SCHEMA_VERSION = 18;

    private static final String TEXT_FIELD = "textfield";
    private static final Map<String, String> NEAREST = Map.ofEntries(
            Map.entry("money", "number"),
            Map.entry("rating", "number"),
            Map.entry("yesNo", "checkbox"),
            Map.entry("time", "datetime"),
            Map.entry("lineItems", "dynamiclist"),
            Map.entry("attachment", "filepicker"),
            Map.entry("picture", "filepicker"),
            Map.entry("signature", "filepicker"));

    private static final Set<String> OF_FORM_JS = Set.of(
            "default",
            TEXT_FIELD,
            "textarea",
            "number",
            "datetime",
            "checkbox",
            "checklist",
            "radio",
            "select",
            "taglist",
            "text",
            "html",
            "image",
            "table",
            "button",
            "spacer",
            "separator",
            "group",
            "dynamiclist",
            "iframe",
            "expression",
            "filepicker",
            "documentPreview",
            "columns");

    private static final List<String> TEXTS = List.of(
            "/label",
            "/description",
            "/text",
            "/alt",
            "/placeholder",
            "/dateLabel",
            "/timeLabel",
            "/appearance/prefixAdorner",
            "/appearance/suffixAdorner");

    private final ObjectNode form;
    private final Locale locale;
    private final FieldTypes types;
    private final Set<String> ids = new HashSet<>();

    FormJsExport(JsonNode form, Locale locale, FieldTypes types) {
        this.form = form.deepCopy();
        this.locale = locale;
        this.types = types;
    }

    ObjectNode convert() {
        ReplacedMembers.OF_IMPORT.restore(form);
        ForeignComponents.restore(form);
        collectIds(form);
        if (form.path("type").isMissingNode()) {
            replace(form, "/type", TextNode.valueOf("default"));
        }
        if (form.path("schemaVersion").isMissingNode()) {
            replace(form, "/schemaVersion", IntNode.valueOf(SCHEMA_VERSION));
        }
        giveId(form, "Form_", "");
        convertBelow(form, "");
        return form;
    }

    private void collectIds(JsonNode owner) {
        ids.add(owner.path("id").asText());
        owner.path("components").forEach(this::collectIds);
    }

    private void convertBelow(ObjectNode owner, String pointer) {
        if (owner.path("components") instanceof ArrayNode components) {
            for (int i = 0; i < components.size(); i++) {
                if (components.get(i) instanceof ObjectNode component) {
                    String place = pointer + "/" + i;
                    convert(component, place);
                    convertBelow(component, place);
                }
            }
        }
    }

    private void convert(ObjectNode component, String pointer) {
        giveId(component, "Field_", pointer);
        TEXTS.forEach(member -> oneLanguage(component, member));
        options(component);
        String type = component.path("type").asText();
        adorn(component, type);
        if (!OF_FORM_JS.contains(type) && types.find(type).isPresent()) {
            replace(component, "/type", TextNode.valueOf(NEAREST.getOrDefault(type, TEXT_FIELD)));
        }
        if (component.at("/validate/required").isTextual()) {
            replace(component, "/validate/required", null);
        }
        switch (component.path("type").asText()) {
            case "datetime" -> moment(component, type);
            case "dynamiclist" -> path(component);
            case "expression" -> mark(component);
            default -> {}
        }
    }

    /** Currency and unit are ours; form-js has texts before and after the input. */
    private void adorn(ObjectNode component, String type) {
        if (type.equals("money") && component.at("/appearance/prefixAdorner").isMissingNode()) {
            String currency = component.path("currency").asText();
            replace(component, "/appearance/prefixAdorner", TextNode.valueOf(currency.isEmpty() ? "CNY" : currency));
        }
        String unit = SchemaTexts.of(component.path("unit")).in(locale);
        if (type.equals("number")
                && !unit.isEmpty()
                && component.at("/appearance/suffixAdorner").isMissingNode()) {
            replace(component, "/appearance/suffixAdorner", TextNode.valueOf(unit));
        }
    }

    /** Form-js has no default subtype, and labels the day and the time. */
    private void moment(ObjectNode component, String type) {
        if (component.path("subtype").asText().isEmpty()) {
            replace(component, "/subtype", TextNode.valueOf(type.equals("time") ? "time" : "date"));
        }
        String member = component.path("subtype").asText().equals("time") ? "/timeLabel" : "/dateLabel";
        String label = component.path("label").asText();
        if (!label.isEmpty()
                && component.path("dateLabel").isMissingNode()
                && component.path("timeLabel").isMissingNode()) {
            replace(component, member, TextNode.valueOf(label));
        }
    }

    /** In form-js all FEEL begins with an equals sign. */
    private static void mark(ObjectNode component) {
        String formula = component.path("expression").asText();
        if (!formula.isEmpty() && !formula.startsWith("=")) {
            replace(component, "/expression", TextNode.valueOf("=" + formula));
        }
    }

    private static void path(ObjectNode component) {
        if (component.hasNonNull("key")) {
            JsonNode key = component.get("key");
            replace(component, "/key", null);
            replace(component, "/path", key);
        }
    }

    private void oneLanguage(ObjectNode component, String member) {
        JsonNode text = component.at(member);
        if (text.isObject()) {
            replace(component, member, TextNode.valueOf(SchemaTexts.of(text).in(locale)));
        }
    }

    private void options(ObjectNode component) {
        boolean bilingual =
                component.path("values").findValues("label").stream().anyMatch(JsonNode::isObject);
        if (!bilingual) {
            return;
        }
        JsonNode values = component.get("values").deepCopy();
        values.forEach(option -> {
            if (option instanceof ObjectNode object && object.path("label").isObject()) {
                object.put("label", SchemaTexts.of(object.path("label")).in(locale));
            }
        });
        replace(component, "/values", values);
    }

    /** The same form always gets the same ids. */
    private void giveId(ObjectNode element, String prefix, String pointer) {
        if (element.path("id").isMissingNode()) {
            String origin = pointer + element.path("key").asText();
            String id = prefix + Sha256.of(origin).substring(0, 7);
            for (int i = 2; !ids.add(id); i++) {
                id = prefix + Sha256.of(origin + i).substring(0, 7);
            }
            replace(element, "/id", TextNode.valueOf(id));
        }
    }

    private static void replace(ObjectNode component, String member, @Nullable JsonNode value) {
        ReplacedMembers.OF_EXPORT.replace(component, member, value);
    }
}
