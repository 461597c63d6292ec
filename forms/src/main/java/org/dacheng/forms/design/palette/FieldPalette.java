package org.dacheng.forms.design.palette;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.Messages;
import org.dacheng.base.text.NameMatch;
import org.dacheng.forms.field.FieldTypes;
import org.springframework.stereotype.Service;

/** Types of fields that a designer can add, with the component that each begins with. */
@Service
public class FieldPalette {

    private static final Map<String, Map<String, String>> GROUPS = groups();

    /** Types that cannot be a column of line items. */
    private static final Set<String> NOT_IN_ROWS =
            Set.of("lineItems", "group", "separator", "text", "serialNumber", "signature", "lookup");

    private final Messages messages;
    private final FieldTypes types;

    FieldPalette(Messages messages, FieldTypes types) {
        this.messages = messages;
        this.types = types;
    }

    /** Icons by type, by group. */
    private static Map<String, Map<String, String>> groups() {
        Map<String, Map<String, String>> groups = new LinkedHashMap<>();
        groups.put(
                "text",
                icons(
                        "textfield cursor-text",
                        "textarea align-left",
                        "number hash",
                        "money coin",
                        "date calendar",
                        "dateRange calendar-event",
                        "time clock",
                        "datetime calendar-time"));
        groups.put(
                "choice",
                icons(
                        "select list-check",
                        "radio circle-dot",
                        "checklist checkbox",
                        "yesNo toggle-left",
                        "checkbox square-check",
                        "cascade hierarchy",
                        "rating star"));
        groups.put(
                "company",
                icons(
                        "person user",
                        "department building",
                        "relatedRequest files",
                        "lookup search",
                        "employeeNumber id"));
        groups.put(
                "contact",
                icons("phone phone", "link link", "address map-pin", "idNumber id-badge-2", "bankAccount credit-card"));
        groups.put(
                "more",
                icons(
                        "attachment paperclip",
                        "picture photo",
                        "signature signature",
                        "lineItems table",
                        "expression math-function",
                        "serialNumber list-numbers"));
        groups.put("layout", icons("group layout-list", "text info-circle", "separator separator-horizontal"));
        return groups;
    }

    private static Map<String, String> icons(String... entries) {
        Map<String, String> icons = new LinkedHashMap<>();
        for (String entry : entries) {
            int blank = entry.indexOf(' ');
            icons.put(entry.substring(0, blank), entry.substring(blank + 1));
        }
        return icons;
    }

    /** All groups in the order of the palette. */
    public List<PaletteGroup> all() {
        return GROUPS.entrySet().stream()
                .map(group -> new PaletteGroup(
                        Message.of("forms.palette.group." + group.getKey()),
                        group.getValue().entrySet().stream()
                                .filter(entry -> isKnown(entry.getKey()))
                                .map(entry -> entry(entry.getKey(), entry.getValue()))
                                .toList()))
                .toList();
    }

    /** Some types are contributed by other modules. */
    private boolean isKnown(String type) {
        return types.find(type.equals("date") ? "datetime" : type).isPresent();
    }

    /** What can be added inside a group or line items. */
    public List<PaletteGroup> inside(ObjectNode owner) {
        boolean rows = hasColumns(owner);
        return all().stream()
                .map(group -> new PaletteGroup(
                        group.title(),
                        group.entries().stream()
                                .filter(entry -> !rows || fitsRow(entry.type()))
                                .toList()))
                .filter(group -> !group.entries().isEmpty())
                .toList();
    }

    /** True for line items: what is inside is a column. */
    public static boolean hasColumns(ObjectNode owner) {
        return owner.path("type").asText().equals("lineItems");
    }

    /** The entry of a component on the canvas; empty for a type that cannot be added. */
    public Optional<PaletteEntry> find(ObjectNode component) {
        String type = component.path("type").asText();
        String variant = type.equals("datetime") ? component.path("subtype").asText("date") : type;
        return all().stream()
                .flatMap(group -> group.entries().stream())
                .filter(entry -> entry.type().equals(variant))
                .findFirst();
    }

    /** True if a field of this type can be a column of line items. */
    private static boolean fitsRow(String type) {
        return !NOT_IN_ROWS.contains(type);
    }

    private PaletteEntry entry(String type, String icon) {
        LocalText name = name(type);
        return new PaletteEntry(type, name, icon, NameMatch.words(name));
    }

    private LocalText name(String type) {
        return messages.localText(Message.of("forms.palette." + type));
    }

    /**
     * A new component.
     *
     * @param locale language of its label, which is the only one until the designer adds the other
     * @throws InvalidInput if there is no such type
     */
    public ObjectNode component(String type, Locale locale) {
        if (GROUPS.values().stream().noneMatch(group -> group.containsKey(type))) {
            throw InvalidInput.of("/type", "forms.schema.unknown-type", type);
        }
        ObjectNode component = JsonNodeFactory.instance.objectNode();
        boolean variant = type.equals("date") || type.equals("datetime");
        component.put("type", variant ? "datetime" : type);
        if (variant) {
            component.put("subtype", type);
        }
        if (!type.equals("text") && !type.equals("separator")) {
            component.put("label", name(type).in(locale));
        }
        complete(component, type, locale);
        return component;
    }

    private void complete(ObjectNode component, String type, Locale locale) {
        switch (type) {
            case "select", "radio", "checklist" -> options(component.putArray("values"), locale);
            case "cascade" -> {
                options(component.putArray("values"), locale);
                options(((ObjectNode) component.path("values").get(0)).putArray("values"), locale);
            }
            case "money" -> component.put("currency", "CNY");
            case "dateRange" -> component.put("length", "working-days").put("halfDays", true);
            case "lineItems" -> component.putArray("components").add(component("textfield", locale));
            case "group" -> component.putArray("components");
            case "expression" -> component.put("expression", "=0");
            case "serialNumber" -> component.put("prefix", "NO");
            case "text" -> component.put("text", messages.text(Message.of("forms.palette.text.start"), locale));
            case "attachment", "picture" -> component.put("multiple", true);
            default -> {
                // The type and a label are enough.
            }
        }
    }

    private void options(ArrayNode values, Locale locale) {
        for (int i = 1; i <= 2; i++) {
            String label = messages.text(Message.of("forms.palette.option", i), locale);
            values.addObject().put("value", "option" + i).put("label", label);
        }
    }
}
