package org.dacheng.forms.conversion.formjs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.forms.conversion.ConvertedForm;
import org.dacheng.forms.feel.Feel;
import org.dacheng.forms.field.FieldTypes;
import org.jspecify.annotations.Nullable;

/**
 * Converts one form file. Most of it is our format already; the rest is converted where there is an equivalent. What
 * the check of a form refuses after that is removed, or becomes a foreign component if it cannot work without it.
 */
final class FormJsImport {

    /** Each round resolves the problems of all components; later ones follow from renamed keys and removed members. */
    private static final int MAX_ROUNDS = 50;

    private static final List<String> CONTAINERS = List.of("group", "columns", "default", "dynamiclist", "lineItems");

    /** Members without which a component would be another one. */
    private static final List<String> NEEDED = List.of(
            "/type",
            "/components",
            "/expression",
            "/values",
            "/valuesKey",
            "/valuesExpression",
            "/totals",
            "/original");

    private final Function<JsonNode, List<Violation>> check;
    private final FieldTypes types;
    private final ReplacementTexts texts;
    private final ObjectNode form;
    private final ComponentKeys keys;
    private final ImportNotes notes;
    private final Set<String> madeForeign = new HashSet<>();

    /** @param check problems of a form, with pointers into it */
    FormJsImport(Function<JsonNode, List<Violation>> check, FieldTypes types, Feel feel, ObjectNode file) {
        this.check = check;
        this.types = types;
        this.notes = new ImportNotes(types);
        this.texts = new ReplacementTexts(feel);
        this.form = file.deepCopy();
        ReplacedMembers.OF_EXPORT.restore(form);
        this.keys = new ComponentKeys(form, feel);
    }

    /** @throws InvalidInput for a file that is not a form, or has too many components */
    ConvertedForm convert() {
        prepare(form);
        List<Violation> violations = check.apply(form);
        for (int round = 0; !violations.isEmpty() && round < MAX_ROUNDS; round++) {
            madeForeign.clear();
            violations.forEach(this::resolve);
            violations = check.apply(form);
        }
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
        return new ConvertedForm(form, notes.of(form));
    }

    private void prepare(ObjectNode owner) {
        if (owner.path("components") instanceof ArrayNode components) {
            for (JsonNode component : components) {
                if (component instanceof ObjectNode object) {
                    rename(object);
                    title(object);
                    dropRepeatedOptions(object);
                    prepare(object);
                }
            }
        }
    }

    /** An unknown container becomes a section, so that its fields work. */
    private void rename(ObjectNode component) {
        String type = component.path("type").asText();
        boolean container = component.path("components") instanceof ArrayNode && !CONTAINERS.contains(type);
        if (container && !type.isEmpty() && types.find(type).isEmpty()) {
            ReplacedMembers.OF_IMPORT.replace(component, "/type", TextNode.valueOf("group"));
        }
    }

    /** A date or time of form-js has a label for its day, one for its time, or both. */
    private static void title(ObjectNode component) {
        if (component.path("type").asText().equals("datetime") && !component.hasNonNull("label")) {
            String day = component.path("dateLabel").asText();
            String label = day.isEmpty() ? component.path("timeLabel").asText() : day;
            if (!label.isEmpty()) {
                ReplacedMembers.OF_IMPORT.replace(component, "/label", TextNode.valueOf(label));
            }
        }
    }

    /** The second of two options with the same value could never be told from the first. */
    private void dropRepeatedOptions(ObjectNode component) {
        if (!(component.path("values") instanceof ArrayNode values)) {
            return;
        }
        ArrayNode different = values.arrayNode();
        Set<String> seen = new HashSet<>();
        List<Object> repeated = new ArrayList<>();
        for (JsonNode option : values) {
            String value = option.path("value").asText();
            if (seen.add(value)) {
                different.add(option);
            } else {
                repeated.add(value);
            }
        }
        if (!repeated.isEmpty()) {
            notes.refused(component, "/values", Message.of("forms.conversion.options-twice", repeated));
            ReplacedMembers.OF_IMPORT.replace(component, "/values", different);
        }
    }

    private void resolve(Violation violation) {
        if (madeForeign.stream().anyMatch(done -> (violation.pointer() + "/").startsWith(done + "/"))) {
            return;
        }
        ComponentPlace place = ComponentPlace.of(form, violation.pointer());
        if (place == null) {
            resolveForm(violation);
        } else if (!(place.node() instanceof ObjectNode component)) {
            makeForeign(place, violation.text());
        } else if (place.member().equals("/key") || place.member().equals("/path")) {
            rename(component, place, violation.text());
        } else if (isRemovable(component, place.member())) {
            replace(component, place.member(), violation.text());
        } else if (!ForeignComponents.isForeign(component)) {
            makeForeign(place, violation.text());
        } else if (component.has("conditional")) {
            component.remove("conditional");
        } else if (place.parent() != null) {
            makeForeign(place.parent().whole(), violation.text());
        } else {
            throw new InvalidInput(List.of(violation));
        }
    }

    /** Problems of the form as a whole, such as too many components, cannot be resolved. */
    private void resolveForm(Violation violation) {
        if (!violation.pointer().equals("/schemaVersion")) {
            throw new InvalidInput(List.of(violation));
        }
        replace(form, violation.pointer(), violation.text());
    }

    private void rename(ObjectNode component, ComponentPlace place, Message reason) {
        String member = component.hasNonNull("key") || !component.hasNonNull("path") ? "/key" : "/path";
        String before = component.at(member).asText();
        String key = keys.other(before);
        if (!ForeignComponents.isForeign(component)) {
            Message text = before.isEmpty()
                    ? Message.of("forms.conversion.key-made", key)
                    : Message.of("forms.conversion.key-changed", before, key, reason);
            notes.refused(component, place.member(), text);
        }
        ReplacedMembers.OF_IMPORT.replace(component, member, TextNode.valueOf(key));
    }

    private static boolean isRemovable(ObjectNode component, String member) {
        return !member.isEmpty()
                && NEEDED.stream().noneMatch(needed -> (member + "/").startsWith(needed + "/"))
                && !component.at(member).isMissingNode();
    }

    private void replace(ObjectNode component, String member, Message reason) {
        @Nullable JsonNode instead = texts.instead(component.at(member), reason);
        String key = instead == null ? "forms.conversion.member-refused" : "forms.conversion.text-changed";
        notes.refused(component, member, Message.of(key, member.substring(1).replace('/', '.'), reason));
        ReplacedMembers.OF_IMPORT.replace(component, member, instead);
    }

    private void makeForeign(ComponentPlace place, Message reason) {
        JsonNode original = place.node();
        ObjectNode foreign = ForeignComponents.of(original, keys);
        boolean options = place.member().startsWith("/values");
        notes.foreign(original, foreign, options ? Message.of("forms.conversion.options-elsewhere", reason) : reason);
        place.list().set(place.index(), foreign);
        madeForeign.add(place.pointer());
    }
}
