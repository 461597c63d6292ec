package org.dacheng.engine.design.options;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dacheng.base.text.LocalText;
import org.dacheng.engine.process.PublishedDefinitions;
import org.dacheng.forms.design.DesignHistory;
import org.dacheng.forms.field.SchemaTexts;
import org.dacheng.people.actor.Actor;
import org.springframework.stereotype.Component;

/** Finds the published processes and the drafts whose forms use an option list. */
@Component
class OptionListUses {

    private static final String MEMBER = "optionList";

    private final PublishedDefinitions definitions;
    private final DesignHistory drafts;

    OptionListUses(PublishedDefinitions definitions, DesignHistory drafts) {
        this.definitions = definitions;
        this.drafts = drafts;
    }

    /**
     * A field with the options of a list.
     *
     * @param key of the field
     * @param field its label, or its key if it has none
     * @param draft whether only the draft of the process has it, and not its newest version
     */
    record Use(String processKey, LocalText process, String key, LocalText field, boolean draft) {

        boolean isSamePlace(Use other) {
            return processKey.equals(other.processKey) && key.equals(other.key);
        }
    }

    /**
     * Uses in the newest versions and in drafts, by key of the list.
     *
     * @throws org.dacheng.base.failure.NotAllowed without the HR designer's right
     */
    Map<String, List<Use>> all(Actor actor) {
        Map<String, List<Use>> uses = new HashMap<>();
        definitions.newest().forEach(process -> {
            JsonNode fields = process.schema().json().path("components");
            add(fields, new Use(process.key(), process.name(), "", LocalText.same(""), false), uses);
        });
        drafts.draftsWith(actor, MEMBER).forEach(draft -> {
            LocalText written = SchemaTexts.of(draft.content().file("process").path("name"));
            LocalText name = written.zh().isBlank() ? LocalText.same(draft.key()) : written;
            JsonNode fields = draft.content().file("form").path("components");
            add(fields, new Use(draft.key(), name, "", LocalText.same(""), true), uses);
        });
        return uses;
    }

    private static void add(JsonNode fields, Use process, Map<String, List<Use>> uses) {
        for (JsonNode field : fields) {
            String list = field.path(MEMBER).asText("");
            if (!list.isEmpty()) {
                String key = field.path("key").asText();
                LocalText label = SchemaTexts.of(field.path("label"));
                LocalText name = label.zh().isBlank() ? LocalText.same(key) : label;
                Use use = new Use(process.processKey(), process.process(), key, name, process.draft());
                List<Use> known = uses.computeIfAbsent(list, none -> new ArrayList<>());
                if (known.stream().noneMatch(use::isSamePlace)) {
                    known.add(use);
                }
            }
            add(field.path("components"), process, uses);
        }
    }
}
