package org.dacheng.engine.design;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;
import org.dacheng.forms.design.document.DesignDocument;
import org.dacheng.forms.feel.Feel;
import org.dacheng.forms.feel.FeelSyntaxError;
import org.dacheng.forms.feel.FeelType;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.FieldType;
import org.dacheng.forms.field.KeyPaths;
import org.dacheng.forms.field.SchemaTexts;
import org.dacheng.forms.schema.FormSchema;
import org.dacheng.forms.schema.FormVersions;
import org.springframework.stereotype.Component;

/** Finds branches that are never taken while an optional answer is empty. */
@Component
class BranchChecks {

    private final FormVersions forms;
    private final Feel feel;

    BranchChecks(FormVersions forms, Feel feel) {
        this.forms = forms;
        this.feel = feel;
    }

    List<DraftWarning> warnings(DesignDocument draft) {
        List<DraftWarning> warnings = new ArrayList<>();
        if (draft.view("form").path("components").isArray()) {
            Map<String, Field> optional = optional(forms.displayed(draft.view("form")));
            nodes(draft, draft.view("flow"), "/flow", optional, warnings);
        }
        return warnings;
    }

    /** Answers that may be empty, by their name in FEEL. Lists are left out: without items they are not null. */
    private static Map<String, Field> optional(FormSchema schema) {
        Map<String, Field> optional = new TreeMap<>();
        for (Field field : schema.values()) {
            String name = KeyPaths.head(field.key());
            boolean answered = field.at("/validate/required").asBoolean()
                    || schema.types().get(name) instanceof FeelType.ListType
                    || field.typeName().equals("checkbox");
            if (field.type().purpose() == FieldType.Purpose.ANSWER && !answered) {
                optional.put(name, field);
            }
        }
        return optional;
    }

    private void nodes(
            DesignDocument draft, JsonNode owner, String pointer, Map<String, Field> optional, List<DraftWarning> to) {
        for (int i = 0; i < owner.path("nodes").size(); i++) {
            JsonNode branches = owner.path("nodes").get(i).path("branches");
            for (int j = 0; j < branches.size(); j++) {
                String here = pointer + "/nodes/" + i + "/branches/" + j;
                branch(draft, branches.get(j), here + "/when", optional, to);
                nodes(draft, branches.get(j), here, optional, to);
            }
        }
    }

    private void branch(
            DesignDocument draft, JsonNode branch, String pointer, Map<String, Field> optional, List<DraftWarning> to) {
        String when = branch.path("when").asText();
        for (String name : names(when)) {
            Field field = optional.get(name);
            if (field != null && !asksForEmpty(when, name)) {
                String id = "branch-reads-optional:" + branch.path("id").asText() + ":" + name;
                Message text = Message.of("engine.design.branch-reads-optional", name(branch), field.label());
                to.add(new DraftWarning(id, pointer, draft.resolve(pointer), text));
            }
        }
    }

    private Set<String> names(String when) {
        try {
            return when.isBlank() ? Set.of() : new TreeSet<>(feel.parse(when).names());
        } catch (FeelSyntaxError refusedElsewhere) {
            return Set.of();
        }
    }

    private static boolean asksForEmpty(String when, String name) {
        return Pattern.compile("(?U)\\b" + Pattern.quote(name) + "(\\.\\w+)*\\s*!?=\\s*null\\b")
                .matcher(when)
                .find();
    }

    private static LocalText name(JsonNode branch) {
        LocalText name = SchemaTexts.of(branch.path("name"));
        return name.zh().isBlank() ? LocalText.same(branch.path("id").asText()) : name;
    }
}
