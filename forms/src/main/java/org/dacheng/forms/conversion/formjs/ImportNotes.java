package org.dacheng.forms.conversion.formjs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.PlainText;
import org.dacheng.forms.conversion.ConversionNote;
import org.dacheng.forms.conversion.ConversionNote.Outcome;
import org.dacheng.forms.field.FieldTypes;
import org.dacheng.forms.field.SchemaTexts;

/** What became of each component of a file. */
final class ImportNotes {

    private static final int LONGEST_NAME = 80;

    /** Components of form-js that are the same as one of ours by another name. */
    private static final Map<String, String> NAMED = Map.of(
            "group", "forms.conversion.kept-section",
            "dynamiclist", "forms.conversion.kept-line-items",
            "taglist", "forms.conversion.kept-choices",
            "filepicker", "forms.conversion.kept-files");

    private static final Set<String> BOXES = Set.of("html", "iframe", "image", "table", "documentPreview");

    private final Map<ObjectNode, List<RefusedMember>> refused = new IdentityHashMap<>();
    private final Map<ObjectNode, Message> foreign = new IdentityHashMap<>();

    private final FieldTypes types;

    ImportNotes(FieldTypes types) {
        this.types = types;
    }

    private record RefusedMember(String member, Message text) {}

    void refused(ObjectNode component, String member, Message text) {
        refused.computeIfAbsent(component, none -> new ArrayList<>()).add(new RefusedMember(member, text));
    }

    /** @param before the component that became foreign */
    void foreign(JsonNode before, ObjectNode after, Message reason) {
        foreign.put(after, reason);
        List<RefusedMember> own = before instanceof ObjectNode component ? refused.remove(component) : null;
        if (own != null) {
            refused.put(after, own);
        }
    }

    /** All notes, in the order of the components. */
    List<ConversionNote> of(ObjectNode form) {
        List<ConversionNote> notes = new ArrayList<>();
        addRefused(form, "", notes);
        addBelow(form, "", notes);
        return notes;
    }

    private void addBelow(ObjectNode owner, String pointer, List<ConversionNote> notes) {
        JsonNode components = owner.path("components");
        for (int i = 0; i < components.size(); i++) {
            if (components.get(i) instanceof ObjectNode component) {
                String place = pointer + "/components/" + i;
                add(component, place, notes);
                addRefused(component, place, notes);
                addBelow(component, place, notes);
            }
        }
    }

    private void add(ObjectNode component, String pointer, List<ConversionNote> notes) {
        String type = ForeignComponents.isForeign(component)
                ? component.path("original").path("type").asText()
                : type(component);
        Message reason = foreign.get(component);
        if (reason != null) {
            Message text = Message.of("forms.conversion.foreign", reason);
            notes.add(new ConversionNote(pointer, name(component), type, Outcome.SHOWN_ONLY, text));
        } else if (ForeignComponents.isForeign(component)) {
            Message text = Message.of("forms.conversion.foreign-before");
            notes.add(new ConversionNote(pointer, name(component), type, Outcome.SHOWN_ONLY, text));
        } else {
            notes.add(note(component, pointer, type));
        }
    }

    private ConversionNote note(ObjectNode component, String pointer, String type) {
        String name = name(component);
        if (type.equals("button")) {
            Message text = Message.of("forms.conversion.button");
            return new ConversionNote(pointer, name, type, Outcome.SHOWN_ONLY, text);
        }
        boolean section = component.path("type").asText().equals("group");
        String kept = NAMED.getOrDefault(type, section ? "forms.conversion.kept-section" : "forms.conversion.kept");
        boolean box = BOXES.contains(type) || !section && types.find(type).isEmpty();
        Message text = Message.of(box ? "forms.conversion.box" : kept);
        return new ConversionNote(pointer, name, type, box ? Outcome.SHOWN_ONLY : Outcome.KEPT, text);
    }

    private void addRefused(ObjectNode component, String pointer, List<ConversionNote> notes) {
        refused.getOrDefault(component, List.of())
                .forEach(one -> notes.add(new ConversionNote(
                        pointer + one.member(), name(component), type(component), Outcome.REFUSED, one.text())));
    }

    /** The type in the file. */
    private static String type(ObjectNode component) {
        String before = component.at("/formJs/~1type/before").asText();
        return before.isEmpty() ? component.path("type").asText() : before;
    }

    private static String name(ObjectNode component) {
        String label = SchemaTexts.of(component.path("label")).zh();
        String name = label.isEmpty() ? component.path("key").asText() : label;
        return PlainText.shortened(name, LONGEST_NAME);
    }
}
