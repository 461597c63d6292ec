package org.dacheng.engine.design.options;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dacheng.base.text.LocalText;
import org.dacheng.engine.process.PublishedDefinition;
import org.dacheng.engine.process.PublishedDefinitions;
import org.dacheng.forms.field.Field;
import org.springframework.stereotype.Component;

/** Finds the published processes whose forms use an option list. */
@Component
class OptionListUses {

    private static final String MEMBER = "optionList";

    private final PublishedDefinitions definitions;

    OptionListUses(PublishedDefinitions definitions) {
        this.definitions = definitions;
    }

    /** @param field label of the field with the options */
    record Use(String processKey, LocalText process, LocalText field) {}

    /** Uses in the newest versions, by key of the list. */
    Map<String, List<Use>> all() {
        Map<String, List<Use>> uses = new HashMap<>();
        definitions
                .newest()
                .forEach(process -> add(process, process.schema().components().tree(), uses));
        return uses;
    }

    private static void add(PublishedDefinition process, List<Field> fields, Map<String, List<Use>> uses) {
        for (Field field : fields) {
            JsonNode list = field.json().path(MEMBER);
            if (list.isTextual() && !list.asText().isEmpty()) {
                uses.computeIfAbsent(list.asText(), key -> new ArrayList<>())
                        .add(new Use(process.key(), process.name(), field.label()));
            }
            add(process, field.components().tree(), uses);
        }
    }
}
